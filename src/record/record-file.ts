import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { BuildRecord } from './build-record.js';

/**
 * The record of the build that made the folder `out`, as it was written; null where there is none, or where it is not, to
 * the last byte, what `writeRecord` wrote for this folder.
 *
 * @param root absolute path of the archive
 * @param out absolute path of the published folder
 */
export function readRecord(root: string, out: string): BuildRecord | null {
  let text: string;
  try {
    text = fs.readFileSync(recordFile(root, out), 'utf8');
  } catch {
    // None, or none that can be read: everything is built anew.
    return null;
  }
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === seal(out, content) ? parse(content) : null;
}

/** Writes it whole or not at all. A machine that will not write it only makes the next build slower. */
export function writeRecord(root: string, out: string, record: BuildRecord): void {
  const file = recordFile(root, out);
  const part = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  const content = JSON.stringify(record, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(part, `${seal(out, content)}\n${content}`);
    fs.renameSync(part, file);
  } catch {
    fs.rmSync(part, { force: true });
  }
}

/** The records of several folders (`dist/`, a preview) lie beside one another. */
function recordFile(root: string, out: string): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12);
  return path.join(root, '.siaran', 'builds', `${name}.json`);
}

/** Names the form of the record, the folder, and the content by its hash: a record that was damaged or changed does not fit. */
function seal(out: string, content: string): string {
  return `siaran 1 ${createHash('sha256').update(out).update('\0').update(content).digest('hex')}`;
}

function parse(content: string): BuildRecord {
  const { earlier, site, ...keys } = JSON.parse(content);
  return {
    ...keys,
    earlier: { ...earlier, readings: new Map(earlier.readings) },
    site: { ...site, bodies: new Map(site.bodies), outputs: new Map(site.outputs) },
  };
}
