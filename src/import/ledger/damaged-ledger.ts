import { error, problemAt } from '../../content/finding.js';
import type { Problem } from '../../problem.js';

/**
 * What is to be said of a ledger that is not as import wrote it.
 *
 * @param file relative to the root
 * @param missing how many of its records cannot be read; null where it is no ledger at all
 */
export function damagedLedger(file: string, missing: number | null): Problem {
  const what =
    missing === null
      ? 'This ledger cannot be read'
      : `${missing === 1 ? 'One record' : `${missing} records`} of this ledger cannot be read`;
  const finding = error(
    'ledger-damaged',
    `${what}: it is no longer as the import wrote it.`,
    'Take the file back from your backup or from git, or import the source again, which writes it anew.',
  );
  return problemAt(file, null, finding);
}
