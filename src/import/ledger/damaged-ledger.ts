import { error, problemAt } from '../../content/finding.js';
import type { Problem } from '../../problem.js';
import type { LedgerHead } from './ledger.js';

/**
 * What is to be said of a ledger that is not as import wrote it; null where all of it can be read.
 *
 * @param file relative to the root
 * @param readable how many of its records can be read
 */
export function damageOf(file: string, head: LedgerHead | null, readable: number): Problem | null {
  if (head === null) return damaged(file, 'This ledger');
  const missing = head.counts.records + head.fromEarlierRuns - readable;
  if (missing <= 0) return null;
  return damaged(file, `${missing === 1 ? 'One record' : `${missing} records`} of this ledger`);
}

function damaged(file: string, what: string): Problem {
  const finding = error(
    'ledger-damaged',
    `${what} cannot be read: it is no longer as the import wrote it.`,
    'Take the file back from your backup or from git, or import the source again, which writes it anew.',
  );
  return problemAt(file, null, finding);
}
