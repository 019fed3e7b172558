import type { Format } from '../import/source.js';

/** A flag of the command line as help shows it, and what it becomes. */
export interface FlagEntry {
  /** As commander reads it: `-o, --out <folder>`. */
  readonly syntax: string;
  readonly help: string;
  readonly verbs: readonly Verb[];
}

export type Verb = 'build' | 'check' | 'serve' | 'import' | 'review';

export interface VerbEntry {
  readonly name: Verb;
  /** The word that other tools use for it. */
  readonly alias: string | null;
  /** What may stand behind it beside flags, as help shows it; null where nothing may. */
  readonly operands: string | null;
  readonly help: string;
}

export const verbTable: readonly VerbEntry[] = [
  {
    name: 'build',
    alias: null,
    operands: null,
    help: 'make the site in dist/ (also what happens without a verb)',
  },
  {
    name: 'check',
    alias: 'lint',
    operands: null,
    help: 'show every problem, and what the cleaning did to each release; writes nothing',
  },
  {
    name: 'serve',
    alias: 'dev',
    operands: null,
    help: 'show the site on this machine while you write; never touches dist/',
  },
  {
    name: 'import',
    alias: null,
    operands: '<path…>',
    help: 'bring the records of an old system into content/, and prove that nothing was lost',
  },
  {
    name: 'review',
    alias: null,
    operands: null,
    help: 'make the sheet on which imported releases are looked at and signed off: review/index.html',
  },
];

const site: readonly Verb[] = ['build', 'check', 'serve'];
const all: readonly Verb[] = [...site, 'import', 'review'];

export const flagTable: readonly FlagEntry[] = [
  { syntax: '--root <folder>', help: 'the archive to work on (default: this folder)', verbs: all },
  { syntax: '-o, --out <folder>', help: 'write the site there instead of dist/', verbs: ['build'] },
  {
    syntax: '--base <path>',
    help: 'the folder of the host in which the site will lie: /press/',
    verbs: site,
  },
  {
    syntax: '--port <number>',
    help: 'the port to listen on (default: 4000, or the next free one)',
    verbs: ['serve'],
  },
  {
    syntax: '--host <name>',
    help: 'the address to listen on (default: 127.0.0.1, this machine only)',
    verbs: ['serve'],
  },
  { syntax: '--drafts', help: 'take in drafts (serve does)', verbs: site },
  { syntax: '--future', help: 'take in releases whose day has not come (serve does)', verbs: site },
  { syntax: '--no-drafts', help: 'leave out drafts', verbs: ['serve'] },
  { syntax: '--no-future', help: 'leave out releases whose day has not come', verbs: ['serve'] },
  { syntax: '--clock <moment>', help: 'work as if it were then: 2026-03-01T09:00:00Z', verbs: all },
  { syntax: '--strict', help: 'take warnings for errors', verbs: ['build', 'check'] },
  { syntax: '--dry-run', help: 'do everything but write', verbs: ['build', 'import'] },
  { syntax: '--full', help: 'make every page anew, whatever the last build left', verbs: ['build', 'serve'] },
  {
    syntax: '--changed-list <file>',
    help: 'write there the paths of files that changed or went, one a line, for rsync or FTP',
    verbs: ['build'],
  },
  {
    syntax: '--format <name>',
    help: 'auto (default), txt, csv, json, jsonl, wxr, sql, html or markdown',
    verbs: ['import'],
  },
  { syntax: '--map <file>', help: 'a map.yml that says which column is what', verbs: ['import'] },
  {
    syntax: '--table <name>',
    help: 'the table of an SQL dump; without it, its tables are listed',
    verbs: ['import'],
  },
  { syntax: '--agency <name>', help: 'the agency of records that name none', verbs: ['import'] },
  {
    syntax: '--lang <tag>',
    help: 'the language of records that name none: id, en, …',
    verbs: ['import', 'review'],
  },
  { syntax: '--media <folder>', help: 'the uploads folder of the old site', verbs: ['import'] },
  { syntax: '--base-url <address>', help: 'the address of the old site', verbs: ['import'] },
  {
    syntax: '--encoding <name>',
    help: 'the encoding of the source, where it is not found out: windows-1252',
    verbs: ['import'],
  },
  {
    syntax: '--expect <file>',
    help: 'a list of addresses, or a sitemap, of what should be there',
    verbs: ['import'],
  },
  { syntax: '--limit <number>', help: 'only so many records, to try it', verbs: ['import'] },
  {
    syntax: '--keep-html',
    help: 'keep the cleaned HTML instead of making Markdown of it',
    verbs: ['import'],
  },
  {
    syntax: '--jobs <number>',
    help: 'threads that work at the same time (default: one a processor)',
    verbs: [...site, 'import'],
  },
  {
    syntax: '--undo <ledger>',
    help: 'take back what that import wrote and nobody touched',
    verbs: ['import'],
  },
  {
    syntax: '--apply <file>',
    help: 'store the decisions of a signoff.csv in the releases',
    verbs: ['review'],
  },
  { syntax: '--json', help: 'answer with one JSON document', verbs: ['build', 'check', 'import', 'review'] },
  { syntax: '--quiet', help: 'say nothing but errors', verbs: all },
  { syntax: '--verbose', help: 'say more: notes, whole texts, times', verbs: all },
  { syntax: '--all', help: 'show every problem, not ten of a kind', verbs: all },
  { syntax: '--no-color', help: 'no colours', verbs: all },
  { syntax: '--no-progress', help: 'no progress line', verbs: all },
];

/** What was asked for, read and in its right type. Null: not given. */
export interface Flags {
  readonly root: string | null;
  readonly out: string | null;
  readonly base: string | null;
  readonly port: number | null;
  readonly host: string | null;
  readonly drafts: boolean;
  readonly future: boolean;
  /** A moment with its offset, in the form of ISO 8601. */
  readonly clock: string | null;
  readonly strict: boolean;
  readonly dryRun: boolean;
  readonly full: boolean;
  readonly changedList: string | null;
  readonly format: Format | null;
  readonly map: string | null;
  readonly table: string | null;
  readonly agency: string | null;
  readonly lang: string | null;
  readonly media: string | null;
  readonly baseUrl: string | null;
  readonly encoding: string | null;
  readonly expect: string | null;
  readonly limit: number | null;
  readonly keepHtml: boolean;
  readonly jobs: number | null;
  readonly undo: string | null;
  readonly apply: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly all: boolean;
  readonly color: boolean;
  readonly progress: boolean;
}

/** `--out` and `-o` of `-o, --out <folder>`. */
export function namesOf(entry: FlagEntry): string[] {
  return [...entry.syntax.matchAll(/(?<![\w-])-{1,2}[a-z][a-z-]*/g)].map((found) => found[0]);
}

export function takesValue(entry: FlagEntry): boolean {
  return entry.syntax.includes('<');
}
