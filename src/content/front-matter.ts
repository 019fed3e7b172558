import matter from 'gray-matter';
import { error } from './finding.js';
import type { LocatedMapping } from './located.js';
import { type PlacedFinding, readYaml, type YamlReading } from './read-yaml.js';
import { mistypedClosing, splitFrontMatter } from './split-front-matter.js';

/** What a file says in front of its text; null where the findings say why it cannot be read. */
export interface FrontMatterReading {
  readonly fields: LocatedMapping | null;
  readonly body: string;
  /** 1-based line on which the body begins. */
  readonly firstLine: number;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Reads the front matter of a text (without byte order mark). Only YAML between two lines `---` is read; every scalar
 * is text, with its line and column. `commonKeys` are the keys that mistakes are recognised by.
 */
export function readFrontMatter(text: string, commonKeys: ReadonlySet<string>): FrontMatterReading {
  const split = splitFrontMatter(text, commonKeys);
  if ('finding' in split) return { fields: null, body: '', firstLine: 1, findings: [split] };
  const { mapping, findings } = parseHead(split.head, commonKeys);
  // A dash of another kind is no YAML either; where both complain, the dash is the cause.
  const cause = findings.length > 0 ? mistypedClosing(split.head) : null;
  return {
    fields: mapping,
    body: split.body,
    firstLine: split.firstLine,
    findings: cause === null ? findings : [cause],
  };
}

/** The body alone, for whoever has read the front matter before; the whole text where there is none. */
export function bodyOf(text: string): string {
  const split = splitFrontMatter(text, new Set());
  return 'finding' in split ? text : split.body;
}

/**
 * gray-matter is given the head only, never a body. It takes the name of a language from the first line and runs
 * `js` blocks whatever `language` says, so every engine but ours throws; and without an options object it would
 * remember a broken file as one without data.
 */
function parseHead(head: string, commonKeys: ReadonlySet<string>): YamlReading {
  let reading: YamlReading = {
    mapping: null,
    findings: [{ place: { line: 2, column: 1 }, finding: emptyFrontMatter() }],
  };
  const ours = (yaml: string): object => {
    // The line end before the closing line belongs to the last value.
    const read = readYaml(`${yaml}\n`, commonKeys);
    if (read.mapping !== null || read.findings.length > 0) reading = read;
    return {};
  };
  matter(head, {
    language: 'yaml',
    delimiters: '---',
    engines: {
      yaml: { parse: ours },
      json: refuse('json'),
      javascript: refuse('javascript'),
      js: refuse('js'),
      coffee: refuse('coffee'),
      coffeescript: refuse('coffeescript'),
      cson: refuse('cson'),
      toml: refuse('toml'),
    },
  });
  return reading;
}

function refuse(language: string): { parse: (input: string) => object } {
  return {
    parse: () => {
      throw new Error(`Front matter in ${language} came past the guard of its first line`);
    },
  };
}

function emptyFrontMatter(): PlacedFinding['finding'] {
  return error(
    'front-matter-empty',
    'There is nothing between the two lines `---`.',
    'Write `title: …`, `date: 12 Dec 2018` and `agency: …` between them, each on a line of its own.',
  );
}
