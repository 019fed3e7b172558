import fs from 'node:fs';
import path from 'node:path';
import { compareText } from '../content/compare-text.js';
import { takeLock } from '../output/lock.js';
import type { Problem } from '../problem.js';
import { hashOf } from './fingerprint.js';
import { importLockOf } from './import-lock.js';
import { damagedLedger } from './ledger/damaged-ledger.js';
import { ledgerFolder, ledgersOf } from './ledger/ledger-files.js';
import { readHead, recordLines } from './ledger/ledger-lines.js';
import { isLedgerHead, isLedgerRecord } from './ledger/ledger-shape.js';
import { linksInTheWay } from './place/refuse-links.js';
import { handsIn, idleHands, readIfThere } from './place/write-whole.js';
import { quarantineOf } from './quarantine.js';

export interface Undone {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** Files, relative to the root, that are gone (of a dry run: would be). */
  readonly removed: readonly string[];
  /** Files that somebody touched since, and what they need. */
  readonly kept: readonly string[];
}

/**
 * Takes back what an import wrote and nobody touched: a file goes only where its bytes are still those that the ledger
 * names. What another import's ledger names stays, and so does all that belongs to a release that stays; the ledger itself
 * goes when nothing is left that it speaks of, and stays where not all of it can be read.
 *
 * @param ledger absolute path
 */
export function undo(root: string, ledger: string, isDryRun: boolean): Undone {
  const name = path.relative(root, ledger).split(path.sep).join('/');
  const refusal = whyNoLedger(root, ledger, name);
  const refusals = refusal === null ? linksInTheWay(root) : [refusal];
  if (refusals.length > 0) return { ok: false, problems: refusals, removed: [], kept: [] };
  const lock = isDryRun ? null : takeLock(importLockOf(root));
  try {
    return takeBack(root, name, isDryRun);
  } finally {
    lock?.release();
  }
}

/** @param name of the ledger, relative to the root */
function takeBack(root: string, name: string, isDryRun: boolean): Undone {
  const hands = isDryRun ? idleHands : handsIn(root);
  const head = readHead(path.join(root, name));
  let missing = isLedgerHead(head) ? head.counts.records : null;
  const others = namedByOthers(root, name);
  const removed: string[] = [];
  const kept: string[] = [];
  const needed = new Set<string>();
  const spare = new Map<string, string | null>();

  for (const record of recordLines(path.join(root, name))) {
    if (missing !== null && isLedgerRecord(record)) missing -= 1;
    const entry = entryOf(record);
    const state = entry.release === null ? 'gone' : stateOf(root, entry.release, others);
    if (state === 'untouched' && entry.release !== null) {
      hands.remove(entry.release.file);
      removed.push(entry.release.file);
    } else if (state === 'touched' && entry.release !== null) {
      kept.push(entry.release.file);
    }
    for (const { file, hash } of entry.belongings) {
      if (state === 'touched') needed.add(file);
      else spare.set(file, hash);
    }
  }
  for (const [file, hash] of spare) {
    if (needed.has(file)) continue;
    const state = stateOf(root, { file, hash }, others);
    if (state === 'touched') kept.push(file);
    if (state !== 'untouched') continue;
    hands.remove(file);
    removed.push(file);
  }
  const problems = missing === 0 ? [] : [damagedLedger(name, missing)];
  if (kept.length === 0 && problems.length === 0) {
    for (const file of [name.replace(/json$/u, 'md'), name]) {
      if (!fs.existsSync(path.join(root, file))) continue;
      hands.remove(file);
      removed.push(file);
    }
  }
  const ok = problems.length === 0;
  return { ok, problems, removed: removed.sort(compareText), kept: kept.sort(compareText) };
}

interface NamedFile {
  readonly file: string;
  /** Null: of a report in quarantine, which nobody edits, none is known. */
  readonly hash: string | null;
}

interface Entry {
  readonly release: NamedFile | null;
  /** Its original, the files beside it, its report in quarantine. */
  readonly belongings: readonly NamedFile[];
}

function stateOf(
  root: string,
  { file, hash }: NamedFile,
  others: ReadonlySet<string>,
): 'untouched' | 'touched' | 'gone' {
  const bytes = others.has(file) ? null : readIfThere(root, file);
  if (bytes === null) return 'gone';
  return hash === null || hashOf(bytes) === hash ? 'untouched' : 'touched';
}

/** A ledger may come from anywhere: only paths that import itself would write to are believed. */
function entryOf(record: unknown): Entry {
  const get = (key: string): unknown =>
    typeof record === 'object' && record !== null
      ? Object.entries(record).find(([name]) => name === key)?.[1]
      : undefined;
  const named = (file: unknown, hash: unknown): NamedFile[] =>
    typeof file === 'string' && typeof hash === 'string' && isOurs(file) ? [{ file, hash }] : [];
  const [release = null] = get('status') === 'imported' ? named(get('file'), get('written')) : [];
  const files = get('files');
  return {
    release,
    belongings: [
      ...named(get('original'), get('sha256')),
      ...(get('status') === 'quarantined' ? reportOf(get('id')) : []),
      ...(Array.isArray(files) ? files : []).flatMap((saved: unknown) =>
        typeof saved === 'object' && saved !== null && 'path' in saved && 'sha256' in saved
          ? named(saved.path, saved.sha256)
          : [],
      ),
    ],
  };
}

/** Its path is made of the id alone, so an id that is a path is none. */
function reportOf(id: unknown): NamedFile[] {
  return typeof id === 'string' && /^[\w-]+$/u.test(id) ? [{ file: quarantineOf(id), hash: null }] : [];
}

/** Settings, ledgers and what is copied as it is are written by nobody's import. */
function isOurs(file: string): boolean {
  return (
    /^content\/(?!(?:import|static|quarantine)\/)[^/]+\/./u.test(file) &&
    !/(?:^|\/)\.\.?(?:\/|$)|[\\\0]/u.test(file)
  );
}

function namedByOthers(root: string, own: string): Set<string> {
  const named = new Set<string>();
  for (const ledger of ledgersOf(root)) {
    if (ledger === own) continue;
    for (const record of recordLines(path.join(root, ledger))) {
      const { release, belongings } = entryOf(record);
      for (const { file } of release === null ? belongings : [release, ...belongings]) named.add(file);
    }
  }
  return named;
}

function whyNoLedger(root: string, ledger: string, name: string): Problem | null {
  const isThere = fs.lstatSync(ledger, { throwIfNoEntry: false })?.isFile() ?? false;
  const isLedger = isThere && path.posix.dirname(name) === ledgerFolder && name.endsWith('.json');
  const head = isLedger ? readHead(ledger) : null;
  if (typeof head === 'object' && head !== null && 'ledger' in head) return null;
  const known = ledgersOf(root);
  return {
    code: 'usage-ledger',
    severity: 'error',
    file: null,
    line: null,
    column: null,
    message: isThere ? `«${name}» is no ledger of an import into this archive` : `there is no file «${name}»`,
    help:
      known.length === 0
        ? 'This archive has no ledger: nothing was imported into it.'
        : `The ledgers of this archive: ${known.join(', ')}`,
  };
}
