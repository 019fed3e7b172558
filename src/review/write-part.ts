import fs from 'node:fs';
import path from 'node:path';
import { refuseLinks } from '../import/place/refuse-links.js';
import { openAnew } from '../import/place/write-whole.js';
import { DiskFault } from '../output/publishing/disk-fault.js';
import { makeFolders } from '../output/publishing/make-folders.js';
import type { SheetMarkup } from './markup.js';
import { nameOfPart, pageEnd, pageStart, type Sheet } from './page-markup.js';
import type { ListedRecord } from './sheet-record.js';

/** Where the sheet lies under the root, never in the site. */
export const reviewFolder = 'review';

/** Writes a page of the sheet, article by article, beside its place, and puts it there when it is whole. */
export function writePart(
  root: string,
  sheet: Sheet,
  part: number,
  records: readonly ListedRecord[],
  articles: readonly SheetMarkup[],
): void {
  const file = `${reviewFolder}/${nameOfPart(part)}`;
  const target = path.join(root, file);
  const beside = `${target}.part`;
  refuseLinks(root, file);
  try {
    makeFolders(path.dirname(target));
    const handle = openAnew(beside);
    try {
      fs.writeSync(handle, pageStart(sheet, part, records).text);
      for (const article of articles) fs.writeSync(handle, article.text);
      fs.writeSync(handle, pageEnd(sheet, part, records).text);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(beside, target);
  } catch (error) {
    throw new DiskFault('write', target, error);
  }
}
