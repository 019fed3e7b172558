import type { Problem } from '../problem.js';

/** What is wrong with a value, before it is known where the value stands. */
export type Finding = Pick<Problem, 'code' | 'severity' | 'message' | 'help'>;

/** A place in a file: both 1-based, the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Gives a finding its file (relative to the root) and its place; `null` where the whole file is meant. */
export function problemAt(file: string, place: Place | null, finding: Finding): Problem {
  return { ...finding, file, line: place?.line ?? null, column: place?.column ?? null };
}

/** An error: the build stops on it. `help` says exactly what to write instead. */
export function error(code: string, message: string, help: string | null): Finding {
  return { code, severity: 'error', message, help };
}

/** A warning: the build goes on, unless `--strict`. */
export function warning(code: string, message: string, help: string | null): Finding {
  return { code, severity: 'warning', message, help };
}

/** A note: nothing need be done. */
export function note(code: string, message: string, help: string | null): Finding {
  return { code, severity: 'note', message, help };
}
