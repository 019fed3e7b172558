import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, type Kind } from './corpus/corpus.js';
import { MEASURES, type Measure } from './samples.js';

export interface Options {
  /** Of the corpora; always the same, so that figures of two days can be compared. */
  readonly seed: string;
  readonly sizes: readonly number[];
  readonly corpora: readonly Kind[];
  readonly runs: number;
  readonly measures: readonly Measure[];
  /** Other generators are left out. */
  readonly isAlone: boolean;
  /** Folder in which Eleventy is installed. */
  readonly eleventy: string | null;
  /** File for all measurements. */
  readonly json: string | null;
  /** File for the page that tells of them. */
  readonly page: string | null;
  /** The flags that say what was measured, as they are written; without files and folders of this machine. */
  readonly flags: string;
  /** Folder into which the corpora are written, and nothing is measured. */
  readonly write: string | null;
}

export const USAGE = `Use: npm run bench -- [flags]

  --size 10000,50000     how many releases; several sizes show how time and memory grow
  --corpus plain,rich    of plain, rich, legacy; all unless said
  --runs 3               rounds; the figures are medians
  --only cold,edit       of ${MEASURES.join(', ')}; all unless said
  --eleventy <folder>    where Eleventy was installed with npm install --prefix <folder>; Hugo is taken from the PATH
  --alone                without other generators
  --json <file>          every single measurement
  --page docs/speed.md   the page with the figures
  --write <folder>       only writes the archives and the source for import there
`;

/** @throws Error that says which flag is wrong */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '10000' },
      corpus: { type: 'string', default: KINDS.join(',') },
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: MEASURES.join(',') },
      alone: { type: 'boolean', default: false },
      eleventy: { type: 'string' },
      json: { type: 'string' },
      page: { type: 'string' },
      write: { type: 'string' },
    },
  });
  const path = (value: string | undefined): string | null => (value === undefined ? null : resolve(value));
  const eleventy = values.eleventy === undefined ? '' : ' --eleventy <folder>';
  const flags = `--size ${values.size} --corpus ${values.corpus} --runs ${values.runs} --only ${values.only}${eleventy}`;
  return {
    seed: 'siaran',
    flags,
    sizes: values.size.split(',').map((text) => wholeNumber(text, '--size', 10)),
    corpora: chosen(values.corpus, KINDS, '--corpus'),
    runs: wholeNumber(values.runs, '--runs', 1),
    measures: chosen(values.only, MEASURES, '--only'),
    isAlone: values.alone,
    eleventy: path(values.eleventy),
    json: path(values.json),
    page: path(values.page),
    write: path(values.write),
  };
}

function wholeNumber(text: string, flag: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= 1_000_000) return number;
  throw new Error(`${flag}: «${text}» is no whole number from ${least} to 1000000`);
}

/** In the order of the table, whatever order they were written in. */
function chosen<Name extends string>(text: string, names: readonly Name[], flag: string): readonly Name[] {
  const written = text.split(',');
  const stranger = written.find((word) => !names.some((name) => name === word));
  if (stranger !== undefined) throw new Error(`${flag}: «${stranger}» is none of ${names.join(', ')}`);
  return names.filter((name) => written.includes(name));
}
