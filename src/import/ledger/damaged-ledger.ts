import { error, problemAt, warning } from '../../content/finding.js';
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

/** A record of an earlier run that the new ledger cannot take over. */
export function damagedLine(file: string, line: number): Problem {
  const finding = warning(
    'ledger-damaged',
    'A record of an earlier import of this source cannot be read, and is missing from the ledger from now on.',
    'If it stands in your backup or in git, take the ledger back from there, and import again.',
  );
  return { ...problemAt(file, null, finding), line };
}

function damaged(file: string, what: string): Problem {
  const finding = error(
    'ledger-damaged',
    `${what} cannot be read: it is no longer as the import wrote it.`,
    'Take the file back from your backup or from git, or import the source again, which writes it anew.',
  );
  return problemAt(file, null, finding);
}
