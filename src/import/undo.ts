import fs from 'node:fs';
import path from 'node:path';
import { compareText } from '../content/compare-text.js';
import { takeLock } from '../output/lock.js';
import type { Problem } from '../problem.js';
import { hashOf } from './fingerprint.js';
import { ledgersOf, readableLedgerOf } from './ledger/ledger-files.js';
import { readHead, recordLines } from './ledger/ledger-lines.js';
import { importLockOf } from './place/import-lock.js';
import { incomingOf } from './place/settle.js';
import { type Hands, handsIn, idleHands, readIfThere } from './place/write-whole.js';
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
 * goes when nothing is left that it speaks of.
 *
 * @param given absolute path of the ledger, or of its readable twin, which is the one that import names
 */
export function undo(root: string, given: string, isDryRun: boolean): Undone {
  const ledger = given.replace(/\.md$/u, '.json');
  const refusal = whyNoLedger(root, ledger);
  if (refusal !== null) return { ok: false, problems: [refusal], removed: [], kept: [] };
  const lock = isDryRun ? null : takeLock(importLockOf(root));
  try {
    return takeBack(root, ledger, isDryRun ? idleHands : handsIn(root));
  } finally {
    lock?.release();
  }
}

function takeBack(root: string, ledger: string, hands: Hands): Undone {
  const name = nameUnder(root, ledger);
  const others = namedByOthers(root, name);
  const removed: string[] = [];
  const kept: string[] = [];
  const needed = new Set<string>();
  const spare = new Map<string, NamedFile>();

  for (const { record } of recordLines(ledger)) {
    const entry = entryOf(record);
    const state = entry.release === null ? 'gone' : stateOf(root, entry.release, others);
    if (state === 'untouched' && entry.release !== null) {
      hands.remove(entry.release.file);
      removed.push(entry.release.file);
    } else if (state === 'touched' && entry.release !== null) {
      kept.push(entry.release.file);
      // What the import laid beside it, where nobody has written into that.
      const beside = { file: incomingOf(entry.release.file), hash: entry.release.hash };
      if (stateOf(root, beside, others) === 'untouched') {
        hands.remove(beside.file);
        removed.push(beside.file);
      }
    }
    for (const named of entry.belongings) {
      if (state === 'touched') needed.add(named.file);
      else spare.set(named.file, named);
    }
  }
  for (const [file, named] of spare) {
    if (needed.has(file)) continue;
    const state = stateOf(root, named, others);
    if (state === 'touched') kept.push(file);
    if (state !== 'untouched') continue;
    hands.remove(file);
    removed.push(file);
  }
  if (kept.length === 0) {
    for (const file of [readableLedgerOf(name), name]) {
      if (!fs.existsSync(path.join(root, file))) continue;
      hands.remove(file);
      removed.push(file);
    }
  }
  return { ok: true, problems: [], removed: removed.sort(compareText), kept: kept.sort(compareText) };
}

interface NamedFile {
  readonly file: string;
  /** Null where the file is the program's own to delete, whatever it says: a report in quarantine. */
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

function reportOf(id: unknown): NamedFile[] {
  return typeof id === 'string' && /^[0-9a-f]{12}$/u.test(id) ? [{ file: quarantineOf(id), hash: null }] : [];
}

/** A release may have been moved since to any folder of the content, but neither out of it nor among the ledgers. */
function isOurs(file: string): boolean {
  return /^content\/(?!import\/)[^/]+\//u.test(file) && !/(?:^|\/)\.\.?(?:\/|$)|[\\\0]/u.test(file);
}

function nameUnder(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

function namedByOthers(root: string, own: string): Set<string> {
  const named = new Set<string>();
  for (const ledger of ledgersOf(root)) {
    if (ledger === own) continue;
    for (const { record } of recordLines(path.join(root, ledger))) {
      const { release, belongings } = entryOf(record);
      for (const { file } of release === null ? belongings : [release, ...belongings]) named.add(file);
    }
  }
  return named;
}

function whyNoLedger(root: string, ledger: string): Problem | null {
  const name = nameUnder(root, ledger);
  const isThere = fs.statSync(ledger, { throwIfNoEntry: false })?.isFile() ?? false;
  if (isThere && name.endsWith('.json') && readHead(ledger) !== null) return null;
  const known = ledgersOf(root);
  return {
    code: 'usage-ledger',
    severity: 'error',
    file: null,
    line: null,
    column: null,
    message: isThere ? `«${name}» is no ledger of an import` : `there is no file «${name}»`,
    help:
      known.length === 0
        ? 'This archive has no ledger: nothing was imported into it.'
        : `The ledgers of this archive: ${known.join(', ')}`,
  };
}
