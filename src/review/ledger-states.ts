import path from 'node:path';
import { ledgersOf } from '../import/ledger/ledger-files.js';
import { recordLines } from '../import/ledger/ledger-lines.js';

/** Id of every record in the ledgers of an archive → what became of it: `quarantined`, `duplicate`, …. */
export function ledgerStates(root: string): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const ledger of ledgersOf(root)) {
    for (const { record } of recordLines(path.join(root, ledger))) {
      if (typeof record !== 'object' || record === null) continue;
      if ('id' in record && 'status' in record && typeof record.id === 'string' && !states.has(record.id))
        states.set(record.id, String(record.status));
    }
  }
  return states;
}
