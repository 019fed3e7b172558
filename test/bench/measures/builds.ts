import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Corpus, releaseFile } from '../corpus/corpus.js';
import { writeCorpus } from '../corpus/write-corpus.js';
import { runProcess } from '../run-process.js';
import type { Sample } from '../samples.js';
import type { Tool } from '../tools/tool.js';
import { edit, pageOf } from './edit.js';

/** The coarsest clock among file systems counts in steps of two seconds. */
const clockGrain = 2_500;

/** In the order in which they are done: each begins with what the one before left. */
export const BUILDS = ['cold', 'no-change', 'edit', 'added', 'template'] as const;
export type BuildMeasure = (typeof BUILDS)[number];

/**
 * The same archive through every tool in turn, so many rounds: a change of the machine's speed falls on all. After each build it
 * is looked into the site whether what was changed is there.
 *
 * @param folder where each tool gets a root of its own; they are gone afterwards
 */
export async function measureBuilds(
  corpus: Corpus,
  tools: readonly Tool[],
  measures: readonly BuildMeasure[],
  rounds: number,
  folder: string,
  onSample: (sample: Sample) => void,
): Promise<void> {
  const [first, ...others] = tools.map((tool) => ({ tool, root: join(folder, tool.name) }));
  if (first === undefined) return;
  writeCorpus(corpus, first.root);
  for (const { root } of others) cpSync(first.root, root, { recursive: true });
  const sites = [first, ...others];
  for (const { tool, root } of sites) {
    tool.furnish(root);
    if (!measures.includes('cold')) await runProcess(tool.build(root));
  }
  // A file that was written just now may change again unseen, so a build with nothing to do would look into all of them.
  await setTimeout(clockGrain);
  for (let round = 1; round <= rounds; round += 1) {
    for (const measure of measures) {
      for (const { tool, root } of sites) {
        const trace = prepare(measure, corpus, tool, root, round);
        const { cost } = await runProcess(tool.build(root));
        expectTrace(trace, measure, tool, root);
        onSample({ ...cost, measure, corpus: corpus.kind, size: corpus.size, subject: tool.name });
      }
    }
  }
  for (const { root } of sites) rmSync(root, { recursive: true, force: true });
}

/** What the site must hold after a build. */
interface Trace {
  /** Path in the site. */
  readonly page: string;
  readonly words: string;
}

function prepare(measure: BuildMeasure, corpus: Corpus, tool: Tool, root: string, round: number): Trace {
  const middle = corpus.size >> 1;
  const page = pageOf(releaseFile(corpus, middle).path);
  const mark = `Ralat ${measure} ${round}`;
  switch (measure) {
    case 'cold':
      for (const made of tool.made) rmSync(join(root, made), { recursive: true, force: true });
      tool.furnish(root);
      return { page, words: '</h1>' };
    case 'no-change':
      return { page, words: '</h1>' };
    case 'edit':
      edit(corpus, root, middle, mark);
      return { page, words: mark };
    case 'added': {
      const added = releaseFile({ ...corpus, seed: `${corpus.seed} added ${round}` }, corpus.size - 1);
      writeFileSync(join(root, 'content', added.path), added.text);
      return { page: pageOf(added.path), words: '</h1>' };
    }
    case 'template':
      tool.changeTemplate(root, mark);
      return { page, words: mark };
  }
}

function expectTrace({ page, words }: Trace, measure: BuildMeasure, tool: Tool, root: string): void {
  const file = join(root, tool.site, page);
  if (!readFileSync(file, 'utf8').includes(words))
    throw new Error(`${tool.name}, ${measure}: «${words}» is not in ${file}`);
}
