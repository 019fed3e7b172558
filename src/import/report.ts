import { error, type Finding } from '../content/finding.js';
import type { Problem } from '../problem.js';
import type { LedgerHead, LedgerRecord } from './ledger/ledger.js';
import { incomingOf } from './place/settle.js';
import type { ImportOutcome, ImportResult } from './request.js';
import type { TableSummary } from './sources/read-sql.js';

/** Of one kind so many problems of records are kept: all of them stand in the ledger, and memory must not grow with them. */
const mostOfAKind = 1_000;

/** One line of map.yml is to blame for these, on every page that it misses: each is said once, with a few of the pages. */
const saidOnce: ReadonlySet<string> = new Set(['selector-missed']);

/** So many more places are named of what is said once. */
const mostExamples = 3;

/** Gathers what is wrong with a request and with its records, for whoever asked. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #ofAKind = new Map<string, number>();
  /** By what is to be done about it. */
  readonly #repeated = new Map<string, Repeated>();

  get hasErrors(): boolean {
    return this.#problems.some(({ severity }) => severity === 'error');
  }

  /** @param file as its author knows it; null where the request is to blame */
  say(findings: readonly Finding[], file: string | null = null): void {
    for (const finding of findings) this.#problems.push({ ...finding, file, line: null, column: null });
  }

  add(problems: readonly Problem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /** Errors and warnings of a record, at the line of the source on which it begins. Notes stand in the ledger only. */
  record({ place, problems }: LedgerRecord): void {
    for (const { code, severity, message, help } of problems) {
      if (severity === 'note') continue;
      if (saidOnce.has(code) && this.#repeats(`${severity} ${help}`, place)) continue;
      const count = (this.#ofAKind.get(code) ?? 0) + 1;
      this.#ofAKind.set(code, count);
      if (count > mostOfAKind) continue;
      this.#problems.push({
        code,
        severity,
        file: place.file,
        line: place.line,
        column: null,
        message,
        help,
      });
    }
  }

  /** Whether it was said before; else it has its place among the problems from now on. */
  #repeats(what: string, { file }: LedgerRecord['place']): boolean {
    const known = this.#repeated.get(what);
    if (known === undefined) {
      this.#repeated.set(what, { at: this.#problems.length, count: 0, examples: [] });
      return false;
    }
    known.count += 1;
    if (known.examples.length < mostExamples) known.examples.push(file);
    return true;
  }

  /** A release that somebody edited: what the source says lies beside it. */
  edited(file: string): void {
    const incoming = incomingOf(file);
    this.#problems.push({
      code: 'edited-since',
      severity: 'warning',
      file,
      line: null,
      column: null,
      message: `The release was edited since it was imported. It was left alone; what the source says lies in ${incoming}.`,
      help: 'Compare the two, take over what is wanted, and delete the .incoming.md file.',
    });
  }

  expected({ missing }: NonNullable<LedgerHead['expected']>): void {
    if (missing.length === 0) return;
    this.say([
      error(
        'expected-missing',
        `${missing.length} of the expected addresses have no record, such as «${missing[0]}».`,
        'The ledger lists them all. Look for them in the old system: they may be in another table, type or state, or were never exported.',
      ),
    ]);
  }

  result(tables: readonly TableSummary[] | null, outcome: ImportOutcome | null): ImportResult {
    const left = [...this.#ofAKind].filter(([, count]) => count > mostOfAKind);
    const repeated = new Map([...this.#repeated.values()].map((each) => [each.at, each]));
    const said = this.#problems.map((problem, at) => withRepeated(problem, repeated.get(at)));
    const problems = [...said, ...left.map(([code, count]) => more(code, count - mostOfAKind))];
    return { ok: !this.hasErrors, problems, tables, outcome };
  }
}

interface Repeated {
  /** Index of the problem that was said. */
  readonly at: number;
  /** How often more, and where. */
  count: number;
  readonly examples: string[];
}

function withRepeated(problem: Problem, repeated: Repeated | undefined): Problem {
  if (repeated === undefined || repeated.count === 0) return problem;
  const { count, examples } = repeated;
  const places = examples.map((file) => `«${file}»`).join(', ');
  const list = count > examples.length ? `, such as ${places}` : `: ${places}`;
  return {
    ...problem,
    message: `${problem.message} Likewise on ${count === 1 ? 'one more page' : `${count} more pages`}${list}.`,
  };
}

function more(code: string, count: number): Problem {
  return {
    code,
    severity: 'note',
    file: null,
    line: null,
    column: null,
    message: `${count} more of this kind stand in the ledger.`,
    help: null,
  };
}
