import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PublishedFiles } from '../../src/output/published-files.js';
import { publishedRows } from '../../src/output/published-rows.js';
import type { FileMark } from '../../src/output/publishing/file-mark.js';
import { temporaryFolder, writeFiles } from '../build/archive-folder.js';
import { bareRelease } from '../templates/specimens.js';

const release = bareRelease();
const path = `data/${release.date.iso.slice(0, 4)}.jsonl`;
const lines = `${JSON.stringify({ path: 'other.md' })}\n${JSON.stringify({ path: release.path, text: 'Isi\u0085.' })}\n`;

/** A site with that data file, which the last build wrote with these bytes, and whose mark fits. */
function rowsOf(written: string, found: string | null) {
  const out = temporaryFolder();
  writeFiles(out, { [path]: found ?? '' });
  if (found === null) rmSync(join(out, path));
  const sha256 = createHash('sha256').update(written).digest('hex');
  const output = { file: { path, size: 1, sha256, mark: '1' as FileMark }, key: 'key', links: [] };
  const published: PublishedFiles = { intact: () => output, untouched: () => output };
  return publishedRows(out, published);
}

test('the row of a release is found in the data file of its year', () => {
  expect(rowsOf(lines, lines).of(release)).toMatchObject({ text: 'Isi\u0085.' });
});

test.each([
  ['has other bytes', lines.replace('Isi', 'Ini')],
  ['holds zeros', '\0'.repeat(lines.length)],
  ['is gone', null],
])('none is where the file %s, though its mark fits', (_how, found) => {
  expect(rowsOf(lines, found).of(release)).toBeNull();
});
