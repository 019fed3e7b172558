import fs from 'node:fs';
import path from 'node:path';
import { arrange } from './archive/arrange.js';
import { hold } from './archive/hold.js';
import { plan } from './archive/plan.js';
import { clockAt } from './content/dates/clock.js';
import { problemAt, warning } from './content/finding.js';
import { readContent } from './content/read-content.js';
import { readSettings } from './content/read-settings.js';
import { scanContent } from './content/scan.js';
import type { Settings } from './content/settings.js';
import { takeTurns } from './event-loop.js';
import { hashOf } from './import/fingerprint.js';
import { importLockOf } from './import/place/import-lock.js';
import { linksInTheWay } from './import/place/refuse-links.js';
import { takeLock } from './output/lock.js';
import { openPlaces, placesOf } from './output/site-places.js';
import { openSurroundings, surroundingsDataOf } from './output/surroundings.js';
import { readInterfaceWords } from './output/words-of-interface.js';
import type { Problem } from './problem.js';
import type { OnProgress } from './progress.js';
import { gatherRecords } from './review/gather-records.js';
import type { SheetMarkup } from './review/markup.js';
import { generator, nameOfPart, type Sheet } from './review/page-markup.js';
import { recordMarkup } from './review/record-markup.js';
import { recordReader } from './review/record-places.js';
import { readSheetFiles } from './review/sheet-files.js';
import { type Archived, type ListedRecord, sheetRecord } from './review/sheet-record.js';
import { type SheetLanguage, sheetLanguageOf, wordsOf } from './review/words/sheet-words.js';
import { reviewFolder, writePart } from './review/write-part.js';

export interface ReviewRequest {
  /** Absolute path of the archive: the folder that holds `content/`. */
  readonly root: string;
  /** Of the words of the sheet; null: that of site.yml where the sheet has it, else English. */
  readonly lang: SheetLanguage | null;
  readonly onProgress: OnProgress;
}

export interface ReviewResult {
  /** The sheet was made. */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** Path of its first page relative to the root; null where nothing was imported, and there is nothing to sign. */
  readonly sheet: string | null;
  readonly stats: ReviewStats;
}

export interface ReviewStats {
  /** Records on the sheet. */
  readonly records: number;
  /** Records that repeat another: there is nothing to decide about them. */
  readonly duplicates: number;
  readonly quarantined: number;
  /** Decided earlier, by the front matter of their releases. */
  readonly reviewed: number;
  readonly pages: number;
}

/**
 * Writes the sign-off sheet of everything that was imported: `review/index.html` and the pages that follow it, under the root
 * and never in the site. Each record stands there twice, as its original has it and as a build would show it.
 */
export async function makeReview(request: ReviewRequest): Promise<ReviewResult> {
  const links = linksInTheWay(request.root);
  if (links.length > 0) return resultOf(links, null, noStats);
  const lock = takeLock(importLockOf(request.root), 'review');
  try {
    return await writeReview(request);
  } finally {
    lock.release();
  }
}

async function writeReview({ root, lang, onProgress }: ReviewRequest): Promise<ReviewResult> {
  const { settings, problems } = readSettings(root);
  if (settings === null) return resultOf(problems, null, noStats);
  const { ledgers, ranked, duplicates, duplicateCount, quarantined, ...gathered } = gatherRecords(root);
  for (const problem of gathered.problems) problems.push(problem);
  if (ledgers.length === 0) {
    const nothing = gathered.problems.length > 0 ? [] : [nothingImported];
    return resultOf([...problems, ...nothing], null, noStats);
  }

  onProgress('reading', 0, ranked.length);
  const { archived, troubles } = readArchive(root, settings);
  for (const trouble of troubles) problems.push(trouble);
  if (archived === null) return resultOf(problems, null, noStats);
  const parts = Math.max(1, Math.ceil(ranked.length / recordsOnPage));
  const sheet: Sheet = {
    archive: settings.title,
    archiveLang: settings.lang,
    key: hashOf(`${settings.title}\n${settings.origin ?? ''}`).slice(0, 12),
    parts,
    ledgers,
    duplicates,
    files: readSheetFiles(),
    words: wordsOf(lang ?? sheetLanguageOf(settings.lang)),
  };
  const heads = new Map(ledgers.map(({ file, head }) => [file, head]));
  const reader = recordReader(root);
  const turn = takeTurns();
  let reviewed = 0;
  try {
    for (let part = 1; part <= parts; part += 1) {
      const first = (part - 1) * recordsOnPage;
      const records: ListedRecord[] = [];
      const articles: SheetMarkup[] = [];
      for (const [index, { place }] of ranked.slice(first, first + recordsOnPage).entries()) {
        const head = heads.get(place.ledger);
        if (head === undefined) continue;
        const source = { ledger: place.ledger, head, record: reader.read(place) };
        const { number, record, risks, release, ...sides } = sheetRecord(first + index + 1, source, archived);
        // Both sides of 500 records are kept as markup only.
        const listed: ListedRecord = { number, record, risks, release };
        records.push(listed);
        articles.push(recordMarkup({ ...listed, ...sides }, sheet.files, sheet.words));
        onProgress('rendering', first + index + 1, ranked.length);
        await turn();
      }
      reviewed += records.filter(({ release }) => release !== null && release.reviewed !== null).length;
      writePart(root, sheet, part, records, articles);
    }
  } finally {
    reader.close();
  }
  removeOldParts(root, parts);
  const stats = { records: ranked.length, duplicates: duplicateCount, quarantined, reviewed, pages: parts };
  return resultOf(problems, `${reviewFolder}/${nameOfPart(1)}`, stats);
}

const recordsOnPage = 500;

const noStats: ReviewStats = { records: 0, duplicates: 0, quarantined: 0, reviewed: 0, pages: 0 };

function resultOf(problems: readonly Problem[], sheet: string | null, stats: ReviewStats): ReviewResult {
  return { ok: !problems.some(({ severity }) => severity === 'error'), problems, sheet, stats };
}

const nothingImported: Problem = problemAt(
  'content/import',
  null,
  warning(
    'review-nothing',
    'Nothing has been imported into this archive yet, so there is nothing to sign off.',
    'Import the old records first.',
  ),
);

/**
 * The front half of a build, with whatever is held let through: a draft is to be looked at too. Its problems are those of
 * `check` and are not said again, save those without which nothing can be shown.
 */
function readArchive(root: string, settings: Settings): { archived: Archived | null; troubles: Problem[] } {
  const at = clockAt(null, settings.timeZone);
  const { files } = scanContent(root);
  const { releases: all, pages: ordinary, leftOut } = readContent(root, files, settings, at);
  const { releases } = hold(all, at, { drafts: true, future: true });
  const { archive } = arrange(releases, ordinary, settings);
  const { words, problems } = readInterfaceWords(root, settings.lang);
  if (words === null) return { archived: null, troubles: problems };
  const pages = plan(archive, words.site);
  const places = openPlaces(placesOf({ archive, pages, files, assets: [] }));
  const surroundings = openSurroundings(
    surroundingsDataOf({ archive, files, held: [], leftOut }),
    places,
    words,
  );
  return {
    archived: { root, surroundings, releases: new Map(releases.map((release) => [release.file, release])) },
    troubles: [],
  };
}

/** Pages of a longer sheet that stood here before. A file that the program did not write is left alone. */
function removeOldParts(root: string, parts: number): void {
  const folder = path.join(root, reviewFolder);
  for (const name of fs.readdirSync(folder)) {
    const number = /^page-(\d+)\.html$/u.exec(name)?.[1];
    if (number === undefined || (Number(number) > 1 && Number(number) <= parts)) continue;
    const file = path.join(folder, name);
    const start = fs.readFileSync(file, 'utf8').slice(0, 4000);
    if (start.includes(`name="generator" content="${generator}"`)) fs.rmSync(file);
  }
}
