import path from 'node:path';
import { damageOf } from '../import/ledger/damaged-ledger.js';
import type { LedgerHead, LedgerRecord } from '../import/ledger/ledger.js';
import { ledgersOf } from '../import/ledger/ledger-files.js';
import { readHead } from '../import/ledger/ledger-lines.js';
import { readIfThere } from '../import/place/write-whole.js';
import { quarantineOf } from '../import/quarantine.js';
import type { Problem } from '../problem.js';
import { placedRecords, type RecordPlaceInLedger } from './record-places.js';
import { gravity, risksOf } from './risks.js';

/** What the ledgers of an archive hold for the sheet, without the records themselves. */
export interface GatheredRecords {
  readonly ledgers: readonly { readonly file: string; readonly head: LedgerHead }[];
  /** The riskiest first, otherwise in the order of their sources. */
  readonly ranked: readonly { readonly place: RecordPlaceInLedger; readonly gravity: number }[];
  readonly duplicates: readonly { readonly title: string; readonly of: string }[];
  readonly duplicateCount: number;
  readonly quarantined: number;
  /** Ledgers that cannot be read, or not as a whole. */
  readonly problems: readonly Problem[];
}

/** More duplicates than these are in the ledgers alone. */
const mostDuplicates = 200;

/**
 * Reads every ledger once, a record at a time, and keeps of each only where it stands. Of a record that several speak of, what
 * holds now is taken.
 */
export function gatherRecords(root: string): GatheredRecords {
  const ledgers: { file: string; head: LedgerHead }[] = [];
  const ranked: { place: RecordPlaceInLedger; gravity: number; isHeldBack: boolean }[] = [];
  const duplicates: { title: string; of: string }[] = [];
  const indexOf = new Map<string, number>();
  let duplicateCount = 0;
  const problems: Problem[] = [];
  for (const file of ledgersOf(root)) {
    const head = readHead(path.join(root, file));
    let readable = 0;
    if (head !== null) ledgers.push({ file, head });
    for (const { place, record } of head === null ? [] : placedRecords(root, file)) {
      readable += 1;
      if (record.status === 'duplicate') {
        duplicateCount += 1;
        if (duplicates.length < mostDuplicates)
          duplicates.push({ title: record.title ?? record.id, of: record.duplicateOf ?? '' });
        continue;
      }
      const entry = { place, gravity: gravity(risksOf(record)), isHeldBack: record.status !== 'imported' };
      const index = indexOf.get(record.id);
      if (index === undefined) indexOf.set(record.id, ranked.push(entry) - 1);
      // The last export to speak of a record need not be the last ledger in the order of their names.
      else if (isCurrent(root, record)) ranked[index] = entry;
    }
    const damage = damageOf(file, head, readable);
    if (damage !== null) problems.push(damage);
  }
  const quarantined = ranked.filter(({ isHeldBack }) => isHeldBack).length;
  ranked.sort((a, b) => b.gravity - a.gravity);
  return { ledgers, ranked, duplicates, duplicateCount, quarantined, problems };
}

/** Whether the release, or the report in quarantine, is the one that was made of these very bytes. */
function isCurrent(root: string, { id, status, file, sha256 }: LedgerRecord): boolean {
  const at = status === 'imported' ? file : quarantineOf(id);
  const text = at === null || sha256 === null ? null : readIfThere(root, at);
  return text !== null && sha256 !== null && text.includes(sha256);
}
