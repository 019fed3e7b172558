import { compareText } from '../../content/compare-text.js';
import type { Columns } from '../fields/choose-columns.js';
import type { ImportRequest } from '../request.js';
import type { Survey } from '../survey.js';
import type { Understood } from '../understand.js';
import type { LedgerHead, LedgerRecord } from './ledger.js';

/** Counts the records of a ledger as they come. */
export class Counts {
  #counts = {
    records: 0,
    imported: 0,
    duplicates: 0,
    quarantined: 0,
    unreadable: 0,
    drafts: 0,
    undated: 0,
    wordsBefore: 0,
    wordsAfter: 0,
  };

  add({ status, date, isDraft, before, after }: LedgerRecord): void {
    this.#counts.records += 1;
    this.#counts[status === 'duplicate' ? 'duplicates' : status] += 1;
    if (status !== 'imported') return;
    if (isDraft) this.#counts.drafts += 1;
    if (date === 'unknown') this.#counts.undated += 1;
    this.#counts.wordsBefore += before?.words ?? 0;
    this.#counts.wordsAfter += after?.words ?? 0;
  }

  get all(): LedgerHead['counts'] {
    return { ...this.#counts };
  }
}

/** What the ledger says of the source as a whole. */
export function headOf(
  request: ImportRequest,
  { format, name, files, sha256 }: Understood,
  surveyed: Survey,
  columns: Columns,
  { counts, fromEarlierRuns, expected }: Pick<LedgerHead, 'counts' | 'fromEarlierRuns' | 'expected'>,
): LedgerHead {
  return {
    ledger: 1,
    source: {
      sha256,
      name,
      format,
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
    },
    options: optionsOf(request),
    columns: Object.fromEntries(columns.of),
    columnsLeft: columns.left,
    columnNames: surveyed.columnNames,
    agencies: sorted(surveyed.agencies),
    counts,
    fromEarlierRuns,
    leftOut: sorted(surveyed.leftOut),
    expected,
  };
}

/** Only what was given, and nothing that differs with the machine, such as the path of a folder. */
function optionsOf({
  table,
  agency,
  lang,
  baseUrl,
  encoding,
  limit,
  keepsHtml,
}: ImportRequest): LedgerHead['options'] {
  const flags = { table, agency, lang, baseUrl, encoding, limit, keepHtml: keepsHtml || null };
  const given = Object.entries(flags).flatMap(([flag, value]) =>
    value === null ? [] : [[flag, value] as const],
  );
  return Object.fromEntries(given);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}
