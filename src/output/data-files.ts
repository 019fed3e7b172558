import type { Archive } from '../archive/archive.js';
import type { Article } from '../body/article.js';
import type { Release } from '../content/release.js';
import {
  addressOfCsv,
  addressOfJsonLines,
  CSV_START,
  csvLineOf,
  dataNameOf,
  dataRow,
  jsonLine,
} from './data.js';
import type { Stage } from './stage.js';

/** Writes `/data/` while the pages are rendered, so that the text of no more than one year is in memory. */
export interface DataFiles {
  /** In the order of the archive: a year is written as soon as a release of another one comes. */
  add(release: Release, article: Article | null, sourceSha256: string): void;
  /** Writes the last. */
  finish(): void;
}

/** @param isMade whether the file at this path in the site is to be written; the others are kept as they are */
export function startDataFiles(
  settings: Archive['settings'],
  stage: Stage,
  isMade: (place: string) => boolean,
): DataFiles {
  let name: string | null = null;
  let jsonLines: string[] = [];
  let csvLines: string[] = [];

  function finish(): void {
    if (name === null) return;
    stage.write(addressOfJsonLines(name), jsonLines.join(''));
    stage.write(addressOfCsv(name), CSV_START + csvLines.join(''));
    name = null;
    jsonLines = [];
    csvLines = [];
  }

  return {
    add(release, article, sourceSha256) {
      const own = dataNameOf(release);
      if (own !== name) finish();
      if (!isMade(addressOfJsonLines(own))) return;
      name = own;
      const row = dataRow(settings, release, article, sourceSha256);
      jsonLines.push(jsonLine(row));
      csvLines.push(csvLineOf(row));
    },
    finish,
  };
}
