/**
 * What an author can put right: found anywhere in the line, shown all at once at its end.
 * What the machine did (a full disk, a missing right) is thrown instead, with its cause.
 */
export type Severity = 'error' | 'warning' | 'note';

export interface Problem {
  /** Stable name of the kind of problem, in kebab case: `date-ambiguous`. */
  readonly code: string;
  readonly severity: Severity;
  /** Path relative to the root, with forward slashes: `content/releases/2018/12/x.md`; null where no file is to blame. */
  readonly file: string | null;
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null;
  /** 1-based, in UTF-16 units; null where the whole line is meant. */
  readonly column: number | null;
  /** What is wrong, in the author's own words. */
  readonly message: string;
  /** What to write instead; null only where the message already says it. */
  readonly help: string | null;
}
