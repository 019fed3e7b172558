import fs from 'node:fs';
import path from 'node:path';
import { DiskFault } from '../output/publishing/disk-fault.js';
import { makeFolders } from '../output/publishing/make-folders.js';
import { nameOfPart, pageEnd, pageStart, type Sheet } from './page-markup.js';
import { recordMarkup } from './record-markup.js';
import type { SheetRecord } from './sheet-record.js';

/** Writes a page of the sheet, record by record, beside its place, and puts it there when it is whole. */
export function writePart(root: string, sheet: Sheet, part: number, records: readonly SheetRecord[]): void {
  const target = path.join(root, 'review', nameOfPart(part));
  const beside = `${target}.part`;
  try {
    makeFolders(path.dirname(target));
    const handle = fs.openSync(beside, 'w');
    try {
      fs.writeSync(handle, pageStart(sheet, part, records).text);
      for (const record of records) fs.writeSync(handle, recordMarkup(record, sheet.files, sheet.words).text);
      fs.writeSync(handle, pageEnd(sheet, part, records).text);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(beside, target);
  } catch (error) {
    throw new DiskFault('write', target, error);
  }
}
