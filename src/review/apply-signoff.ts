import fs from 'node:fs';
import path from 'node:path';
import { clockAt } from '../content/dates/clock.js';
import { ALL_KEYS } from '../content/field-keys.js';
import { error, type Finding, note, problemAt } from '../content/finding.js';
import { readFrontMatter } from '../content/front-matter.js';
import { readContent } from '../content/read-content.js';
import { readSettings } from '../content/read-settings.js';
import type { Release } from '../content/release.js';
import { withReview } from '../content/review-block.js';
import { scanContent } from '../content/scan.js';
import type { Settings } from '../content/settings.js';
import { importLockOf } from '../import/place/import-lock.js';
import { linksInTheWay } from '../import/place/refuse-links.js';
import { handsIn } from '../import/place/write-whole.js';
import { takeLock } from '../output/lock.js';
import { DiskFault } from '../output/publishing/disk-fault.js';
import type { Problem } from '../problem.js';
import type { OnProgress } from '../progress.js';
import { ledgerStates } from './ledger-states.js';
import { type RowFinding, readSignoff, type SignoffReading, type SignoffRow } from './read-signoff.js';

export interface SignoffRequest {
  /** Absolute path of the archive: the folder that holds `content/`. */
  readonly root: string;
  /** Absolute path of `signoff.csv`. */
  readonly csv: string;
  /** The moment of the sign-off as ISO 8601; null: now. */
  readonly at: string | null;
  readonly onProgress: OnProgress;
}

export interface SignoffResult {
  /** Every decision was stored. */
  readonly ok: boolean;
  /** By the rows of the table; its name is that of the file, without the folders of this machine. */
  readonly problems: readonly Problem[];
  readonly stats: SignoffStats;
}

export interface SignoffStats {
  /** Rows of the table that hold something. */
  readonly rows: number;
  /** Releases into which a decision was written. */
  readonly stored: number;
  /** Releases that said the same already. */
  readonly same: number;
  /** Rows without a decision. */
  readonly undecided: number;
}

/**
 * Stores the decisions of `signoff.csv` in the front matter of their releases; no other byte of a file changes. Rows that
 * cannot be used are reported, the others stored. Throws what the machine cannot read or write.
 */
export function applySignoff({ root, csv, at, onProgress }: SignoffRequest): SignoffResult {
  const { settings, problems } = readSettings(root);
  const name = path.basename(csv);
  const bytes = readTable(csv);
  const refusal = bytes === null ? noTable(csv) : isSpreadsheet(bytes) ? noCsv(name) : null;
  const reading: SignoffReading =
    bytes === null || refusal !== null
      ? { rows: [], findings: [], count: 0, undecided: 0 }
      : readSignoff(bytes);
  const report: Problem[] = [
    ...problems.filter(({ severity }) => settings === null || severity === 'error'),
    ...(refusal === null ? [] : [problemAt(name, null, refusal)]),
    ...reading.findings.map(({ row, finding }) => atRow(name, row, finding)),
    ...linksInTheWay(root),
  ];
  if (settings === null || report.some(({ code }) => code === 'symlink'))
    return resultOf(report, reading, { stored: 0, same: 0 });
  const lock = takeLock(importLockOf(root), 'review');
  try {
    const { stored, same, findings } = storeAll(root, settings, at, reading.rows, onProgress);
    report.push(...findings.map(({ row, finding }) => atRow(name, row, finding)));
    return resultOf(report, reading, { stored, same });
  } finally {
    lock.release();
  }
}

function storeAll(
  root: string,
  settings: Settings,
  at: string | null,
  rows: readonly SignoffRow[],
  onProgress: OnProgress,
): Pick<SignoffStats, 'stored' | 'same'> & Pick<SignoffReading, 'findings'> {
  const moment = clockAt(at, settings.timeZone);
  const { files } = scanContent(root);
  const { releases } = readContent(root, files, settings, moment);
  const byId = new Map(releases.map((release) => [release.id, release]));
  const hands = handsIn(root);
  const findings: RowFinding[] = [];
  let states: ReadonlyMap<string, string> | null = null;
  let stored = 0;
  let same = 0;
  for (const [index, row] of rows.entries()) {
    onProgress('reading', index + 1, rows.length);
    const release = byId.get(row.id);
    if (release === undefined) {
      states ??= ledgerStates(root);
      findings.push({ row: row.row, finding: noRelease(row, states.get(row.id) ?? null) });
      continue;
    }
    if (saysTheSame(release, row)) {
      same += 1;
      continue;
    }
    const finding = store(root, release, row, moment.slice(0, 10), hands.write);
    if (finding === null) stored += 1;
    else findings.push({ row: row.row, finding });
  }
  return { stored, same, findings };
}

function resultOf(
  problems: readonly Problem[],
  { count, undecided }: SignoffReading,
  { stored, same }: Pick<SignoffStats, 'stored' | 'same'>,
): SignoffResult {
  const ok = !problems.some(({ severity }) => severity === 'error');
  return { ok, problems, stats: { rows: count, stored, same, undecided } };
}

/** Null where there is no such file. */
function readTable(csv: string): Buffer | null {
  if (!fs.statSync(csv, { throwIfNoEntry: false })?.isFile()) return null;
  try {
    return fs.readFileSync(csv);
  } catch (cause) {
    throw new DiskFault('read', csv, cause);
  }
}

/** `.xlsx` and `.ods` are ZIP archives, `.xls` is an OLE file. */
function isSpreadsheet(bytes: Buffer): boolean {
  return /^(?:504b0304|d0cf11e0)/u.test(bytes.subarray(0, 4).toString('hex'));
}

function noTable(csv: string): Finding {
  return error(
    'usage-signoff',
    `There is no file «${csv}».`,
    'The browser puts signoff.csv among the downloads of whoever saved it. Copy it here, or write where it lies: `--apply downloads/signoff.csv`',
  );
}

function noCsv(name: string): Finding {
  return error(
    'signoff-spreadsheet',
    `«${name}» is a spreadsheet, and no CSV.`,
    'Open it in the spreadsheet, save it as «CSV UTF-8 (comma delimited)», and apply that file.',
  );
}

function saysTheSame({ reviewed }: Release, row: SignoffRow): boolean {
  return (
    reviewed !== null &&
    reviewed.by === row.initials &&
    reviewed.decision === row.decision &&
    reviewed.note === row.note
  );
}

/** Writes the decision, unless the front matter could not be read with it. */
function store(
  root: string,
  release: Release,
  row: SignoffRow,
  on: string,
  write: (file: string, text: string) => void,
): Finding | null {
  const before = fs.readFileSync(path.join(root, release.file), 'utf8');
  const after = withReview(before, { by: row.initials, on, decision: row.decision, note: row.note });
  if (after === null || !isReadable(after)) return notStored(release);
  write(release.file, after);
  return null;
}

function isReadable(text: string): boolean {
  const { fields, findings } = readFrontMatter(text.replace(/^\ufeff/u, ''), new Set(ALL_KEYS));
  const isSound = findings.every(({ finding }) => finding.severity !== 'error');
  return isSound && (fields?.entries.some(({ key }) => key === 'reviewed') ?? false);
}

function atRow(name: string, row: number | null, finding: Finding): Problem {
  const place = row === null ? null : { line: row, column: 1 };
  return {
    ...problemAt(name, place, finding),
    column: null,
    message: row === null ? finding.message : `Row ${row}: ${finding.message}`,
  };
}

function noRelease({ id, decision }: SignoffRow, state: string | null): Finding {
  if (state === null) {
    return error(
      'signoff-unknown-id',
      `There is no release with the id «${id.slice(0, 80)}».`,
      'Copy the id from the sign-off sheet. Is this the archive that the sheet was made from?',
    );
  }
  const remark = `Record ${id} is no release (${state}), so there is no file to write «${decision}» into.`;
  return decision === 'accept'
    ? error(
        'signoff-not-imported',
        remark,
        'It cannot be accepted as it is: content/quarantine/ says what is wrong with it. Put that right and import again.',
      )
    : note('signoff-kept', remark, 'Keep signoff.csv: the decision is recorded there.');
}

function notStored({ file }: Release): Finding {
  return error(
    'signoff-not-stored',
    `The decision could not be written into ${file}: its front matter is laid out in an unusual way, or is too long.`,
    'Write it there by hand, before the closing `---`: `reviewed: {by: KD, on: 24 Nov 2026, decision: accept}`.',
  );
}
