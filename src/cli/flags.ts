/** A flag of the command line as help shows it, and what it becomes. */
export interface FlagEntry {
  /** As commander reads it: `-o, --out <folder>`. */
  readonly syntax: string;
  readonly help: string;
  readonly verbs: readonly Verb[];
}

export type Verb = 'build' | 'check' | 'serve';

export interface VerbEntry {
  readonly name: Verb;
  /** The word that other tools use for it. */
  readonly alias: string | null;
  readonly help: string;
}

export const verbTable: readonly VerbEntry[] = [
  { name: 'build', alias: null, help: 'make the site in dist/ (also what happens without a verb)' },
  {
    name: 'check',
    alias: 'lint',
    help: 'show every problem, and what the cleaning did to each release; writes nothing',
  },
  { name: 'serve', alias: 'dev', help: 'show the site on this machine while you write; never touches dist/' },
];

const all: readonly Verb[] = ['build', 'check', 'serve'];

export const flagTable: readonly FlagEntry[] = [
  { syntax: '--root <folder>', help: 'the archive to work on (default: this folder)', verbs: all },
  { syntax: '-o, --out <folder>', help: 'write the site there instead of dist/', verbs: ['build'] },
  { syntax: '--base <path>', help: 'the folder of the host in which the site will lie: /press/', verbs: all },
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
  { syntax: '--drafts', help: 'take in drafts (serve does)', verbs: all },
  { syntax: '--future', help: 'take in releases whose day has not come (serve does)', verbs: all },
  { syntax: '--no-drafts', help: 'leave out drafts', verbs: ['serve'] },
  { syntax: '--no-future', help: 'leave out releases whose day has not come', verbs: ['serve'] },
  { syntax: '--clock <moment>', help: 'work as if it were then: 2026-03-01T09:00:00Z', verbs: all },
  { syntax: '--strict', help: 'take warnings for errors', verbs: ['build', 'check'] },
  { syntax: '--dry-run', help: 'do everything but publish', verbs: ['build'] },
  { syntax: '--json', help: 'answer with one JSON document', verbs: ['build', 'check'] },
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
