import type { Problem } from '../problem.js';

/** A wrong use of the command line, in the form of every other problem. */
export function usageProblem(code: string, message: string, help: string): Problem {
  return { code: `usage-${code}`, severity: 'error', file: null, line: null, column: null, message, help };
}

/** Thrown while arguments are read: they are read one by one, and the first wrong one ends it. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
  readonly problem: Problem;

  constructor(code: string, message: string, help: string) {
    super(message);
    this.problem = usageProblem(code, message, help);
  }
}
