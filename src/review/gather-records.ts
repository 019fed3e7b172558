import path from 'node:path';
import { damagedLedger } from '../import/ledger/damaged-ledger.js';
import type { LedgerHead } from '../import/ledger/ledger.js';
import { ledgersOf } from '../import/ledger/ledger-files.js';
import { readHead } from '../import/ledger/ledger-lines.js';
import { isLedgerHead } from '../import/ledger/ledger-shape.js';
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

/** Reads every ledger once, a record at a time, and keeps of each only where it stands. A record is taken once by its id. */
export function gatherRecords(root: string): GatheredRecords {
  const ledgers: { file: string; head: LedgerHead }[] = [];
  const ranked: { place: RecordPlaceInLedger; gravity: number }[] = [];
  const duplicates: { title: string; of: string }[] = [];
  const seen = new Set<string>();
  let duplicateCount = 0;
  let quarantined = 0;
  const problems: Problem[] = [];
  for (const file of ledgersOf(root)) {
    const head = readHead(path.join(root, file));
    if (!isLedgerHead(head)) {
      problems.push(damagedLedger(file, null));
      continue;
    }
    ledgers.push({ file, head });
    let missing = head.counts.records;
    for (const { place, record } of placedRecords(root, file)) {
      missing -= 1;
      if (record.status === 'duplicate') {
        duplicateCount += 1;
        if (duplicates.length < mostDuplicates)
          duplicates.push({ title: record.title ?? record.id, of: record.duplicateOf ?? '' });
        continue;
      }
      if (seen.has(record.id)) continue;
      seen.add(record.id);
      if (record.status !== 'imported') quarantined += 1;
      ranked.push({ place, gravity: gravity(risksOf(record)) });
    }
    if (missing > 0) problems.push(damagedLedger(file, missing));
  }
  ranked.sort((a, b) => b.gravity - a.gravity);
  return { ledgers, ranked, duplicates, duplicateCount, quarantined, problems };
}
