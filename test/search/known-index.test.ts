import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnownIndex } from '../../src/output/search/known-index.js';
import { INDEX_CONTENTS } from '../../src/output/search/search-file.js';
import { startSearchIndex } from '../../src/output/search/search-index.js';
import { temporaryFolder, writeFiles } from '../build/archive-folder.js';

/** A site with an empty index, whose contents a test may say otherwise. */
function siteWithIndex(change: (contents: string) => string): string {
  const folder = temporaryFolder();
  const { files } = startSearchIndex().finish();
  writeFiles(folder, Object.fromEntries(files.map(({ address, bytes }) => [address, bytes])));
  const contents = Buffer.from(files[0]?.bytes ?? []).toString();
  writeFileSync(join(folder, INDEX_CONTENTS), change(contents));
  return folder;
}

test('an index that this version wrote is known', () => {
  expect(readKnownIndex(siteWithIndex((contents) => contents))?.contents.years).toEqual([]);
});

test.each([
  ['of the next version', (contents: string) => contents.replace('"version":1', '"version":2')],
  ['of no version', (contents: string) => contents.replace('"version":1,', '')],
  ['that was cut off', (contents: string) => contents.slice(0, -5)],
])('an index %s is not', (_which, change) => {
  expect(readKnownIndex(siteWithIndex(change))).toBeNull();
});
