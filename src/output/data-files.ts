import type { Release } from '../content/release.js';
import type { DataLines } from './body-products.js';
import { addressOfCsv, addressOfJsonLines, CSV_START, dataNameOf } from './data.js';
import type { OpenFile } from './publishing/staged-file.js';
import type { Stage } from './stage.js';

/** Writes `/data/` while the pages are rendered, so that no text is kept in memory. */
export interface DataFiles {
  /** Whether the release stands in files that are to be written. */
  wants(release: Release): boolean;
  /** In the order of the archive: the files of a year are closed as soon as a release of another one comes. */
  add(release: Release, lines: DataLines): void;
  /** Closes the last. */
  finish(): void;
}

/** @param isMade whether the file at this path in the site is to be written; the others are kept as they are */
export function startDataFiles(stage: Stage, isMade: (place: string) => boolean): DataFiles {
  let open: { name: string; json: OpenFile; csv: OpenFile } | null = null;

  function finish(): void {
    if (open === null) return;
    stage.accept(open.json.close());
    stage.accept(open.csv.close());
    open = null;
  }

  return {
    wants: (release) => isMade(addressOfJsonLines(dataNameOf(release))),
    add(release, { json, csv }) {
      const name = dataNameOf(release);
      if (open?.name !== name) {
        finish();
        open = { name, json: stage.open(addressOfJsonLines(name)), csv: stage.open(addressOfCsv(name)) };
        open.csv.write(CSV_START);
      }
      open.json.write(json);
      open.csv.write(csv);
    },
    finish,
  };
}
