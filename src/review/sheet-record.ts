import fs from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import type { Article, Surroundings } from '../body/article.js';
import { parseFragment } from '../body/parse-html.js';
import type { Release } from '../content/release.js';
import { withoutReview } from '../content/review-block.js';
import { hashOf } from '../import/fingerprint.js';
import type { LedgerHead, LedgerRecord } from '../import/ledger/ledger.js';
import { isOwnFile } from '../import/place/refuse-links.js';
import { readIfThere } from '../import/place/write-whole.js';
import { convert } from '../output/make-page.js';
import { type Comparison, compareWords } from './compare-words.js';
import { hintsFrom, type OriginalBody, originalBody } from './original-body.js';
import { parseOriginal } from './parse-original.js';
import { type Risk, risksOf } from './risks.js';

/** A record with both of its sides. */
export interface SheetRecord {
  /** 1-based, over all parts of the sheet. */
  readonly number: number;
  /** Path of its ledger, relative to the root. */
  readonly ledger: string;
  readonly record: LedgerRecord;
  readonly risks: readonly Risk[];
  /** Null where the bytes are not to be had. */
  readonly original: OriginalBody | null;
  /** Null where there is none, or its file cannot be read. */
  readonly release: Release | null;
  readonly article: Article | null;
  /** What a browser makes of the original, where it is HTML. */
  readonly originalTree: Root | null;
  /** Of the article, read back. */
  readonly resultTree: Root | null;
  /** Null where the two sides cannot be compared. */
  readonly comparison: Comparison | null;
  /** Somebody has changed the file since import wrote it. */
  readonly isEdited: boolean;
}

/** What the list, the filters and the script know of a record. */
export type ListedRecord = Pick<SheetRecord, 'number' | 'record' | 'risks' | 'release'>;

/** What the records of a sheet are looked up in. */
export interface Archived {
  /** Absolute. */
  readonly root: string;
  readonly surroundings: Surroundings;
  /** By file, relative to the root. */
  readonly releases: ReadonlyMap<string, Release>;
}

/** Puts a record beside its original and its release. */
export function sheetRecord(
  number: number,
  {
    ledger,
    head,
    record,
  }: { readonly ledger: string; readonly head: LedgerHead; readonly record: LedgerRecord },
  archived: Archived,
): SheetRecord {
  const original = readOriginal(archived.root, head, record);
  const release = record.status === 'imported' ? (archived.releases.get(record.file ?? '') ?? null) : null;
  const article = release === null ? null : convert(release, archived).article;
  const originalTree = original === null ? null : parseOriginal(original);
  const resultTree = article === null ? null : parseFragment(article.html);
  const comparison =
    original === null || resultTree === null ? null : compareWords(original, originalTree, resultTree);
  return {
    number,
    ledger,
    record,
    risks: risksOf(record),
    original,
    release,
    article,
    originalTree,
    resultTree,
    comparison,
    isEdited: release !== null && isEdited(archived.root, release, record),
  };
}

function readOriginal(root: string, head: LedgerHead, record: LedgerRecord): OriginalBody | null {
  const { original } = record;
  if (original === null || !originalPath.test(original) || !isOwnFile(root, original)) return null;
  const bytes = readIfThere(root, original);
  if (bytes === null) return null;
  return originalBody(bytes, hintsFrom(head, { ...record, words: record.before?.words ?? null }));
}

/** A ledger may come from anywhere, and the sheet is handed on: it shows no file but those that import keeps. */
const originalPath = /^content\/originals\/[\da-f]{2}\/[\da-f]{64}\.[a-z]+$/u;

function isEdited(root: string, release: Release, { written }: LedgerRecord): boolean {
  const text = withoutReview(fs.readFileSync(path.join(root, release.file), 'utf8'));
  return written !== null && hashOf(text) !== written;
}
