import fs from 'node:fs';
import path from 'node:path';
import { compareText } from '../content/compare-text.js';
import { takeLock } from '../output/lock.js';
import type { Problem } from '../problem.js';
import { hashOf } from './fingerprint.js';
import { damageOf } from './ledger/damaged-ledger.js';
import { ledgerFolder, ledgersOf, readableLedgerOf } from './ledger/ledger-files.js';
import { readHead, recordLines } from './ledger/ledger-lines.js';
import { isLedgerRecord } from './ledger/ledger-shape.js';
import { importLockOf } from './place/import-lock.js';
import { linksInTheWay } from './place/refuse-links.js';
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
 * goes when nothing is left that it speaks of, and stays where not all of it can be read.
 *
 * @param given absolute path of the ledger, or of its readable twin, which is the one that import names
 */
export function undo(root: string, given: string, isDryRun: boolean): Undone {
  const name = nameUnder(root, given.replace(/\.md$/u, '.json'));
  const refusal = whyNoLedger(root, name);
  const refusals = refusal === null ? linksInTheWay(root) : [refusal];
  if (refusals.length > 0) return { ok: false, problems: refusals, removed: [], kept: [] };
  const lock = isDryRun ? null : takeLock(importLockOf(root), 'undoing of an import');
  try {
    return takeBack(root, name, isDryRun ? idleHands : handsIn(root));
  } finally {
    lock?.release();
  }
}

/** @param name of the ledger, relative to the root */
function takeBack(root: string, name: string, hands: Hands): Undone {
  const ledger = path.join(root, name);
  const others = namedByOthers(root, name);
  const removed: string[] = [];
  const kept: string[] = [];
  const needed = new Set<string>();
  const spare = new Map<string, NamedFile>();
  let readable = 0;

  for (const { record } of recordLines(ledger)) {
    if (isLedgerRecord(record)) readable += 1;
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
  const damage = damageOf(name, readHead(ledger), readable);
  if (kept.length === 0 && damage === null) {
    for (const file of [readableLedgerOf(name), name]) {
      if (!fs.existsSync(path.join(root, file))) continue;
      hands.remove(file);
      removed.push(file);
    }
  }
  return {
    ok: damage === null,
    problems: damage === null ? [] : [damage],
    removed: removed.sort(compareText),
    kept: kept.sort(compareText),
  };
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

/** Its path is made of the id alone, so an id that is a path is none. */
function reportOf(id: unknown): NamedFile[] {
  return typeof id === 'string' && /^[0-9a-f]{12}$/u.test(id) ? [{ file: quarantineOf(id), hash: null }] : [];
}

/**
 * A release may have been moved since to any folder of the content, but not out of it. Settings, ledgers, reports in quarantine
 * and what is copied as it is are named by no ledger.
 */
function isOurs(file: string): boolean {
  return (
    /^content\/(?!(?:import|static|quarantine)\/)[^/]+\/./u.test(file) &&
    !/(?:^|\/)\.\.?(?:\/|$)|[\\\0]/u.test(file)
  );
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

/** What lies among the ledgers is one, though it may be damaged. */
function whyNoLedger(root: string, name: string): Problem | null {
  const isThere = fs.lstatSync(path.join(root, name), { throwIfNoEntry: false })?.isFile() ?? false;
  if (isThere && path.posix.dirname(name) === ledgerFolder && name.endsWith('.json')) return null;
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
