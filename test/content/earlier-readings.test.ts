import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/read-content.js';
import { readSettings } from '../../src/content/read-settings.js';
import { scanContent } from '../../src/content/scan.js';
import type { SourceFile } from '../../src/content/source-file.js';
import { type Stamp, stampOf } from '../../src/content/stamp.js';
import { AT, archiveWith, type Files, release, SITE } from './temporary-archive.js';

const FILE = 'releases/2018/12/a.md';
const stamp = '1 2 3 4' as Stamp;

function titled(title: string): string {
  return release('', 'Text.\n', `title: ${title}\ndate: 12 Dec 2018\nagency: Humas\n`);
}

/**
 * Reads an archive, writes another title into its file, and reads it again with the readings of the first time. Gives the
 * second title.
 */
function titleAfter(
  stamps: { first: Stamp | null; second: Stamp | null },
  files: Files = {},
  later: Files = {},
): string {
  const root = archiveWith({ 'site.yml': SITE, [FILE]: titled('Lama'), ...files });
  const { settings } = readSettings(root);
  if (settings === null) throw new Error('no settings');
  const stamped = (given: Stamp | null): SourceFile[] =>
    scanContent(root).files.map((file) => ({ ...file, stamp: given }));
  const { readings, filesKey } = readContent(root, stamped(stamps.first), settings, AT);
  for (const [path, text] of Object.entries({ [FILE]: titled('Baru'), ...later }))
    writeFileSync(join(root, 'content', path), text);
  const again = readContent(root, stamped(stamps.second), settings, AT, { readings, filesKey });
  return again.releases[0]?.title ?? '';
}

describe('a file that was read before', () => {
  it('is not read again while its stamp is the same', () => {
    expect(titleAfter({ first: stamp, second: stamp })).toBe('Lama');
  });

  it('is read again where its stamp is another', () => {
    expect(titleAfter({ first: stamp, second: '1 2 3 5' as Stamp })).toBe('Baru');
  });

  it('is read again where it was, or is, too new to have a stamp', () => {
    expect(titleAfter({ first: null, second: stamp })).toBe('Baru');
    expect(titleAfter({ first: null, second: null })).toBe('Baru');
  });

  it('is read again where a document beside it may be one that its text names', () => {
    expect(titleAfter({ first: stamp, second: stamp }, { 'releases/2018/12/rilis.docx': 'x' })).toBe('Baru');
  });
});

describe('a stamp', () => {
  it('is none for a file changed within the last two seconds, by either of its times, or in the future', () => {
    const root = archiveWith({ 'site.yml': SITE });
    const stats = lstatSync(join(root, 'content/site.yml'));
    const now = stats.ctimeMs + 10_000;
    expect(stampOf(stats, now)).toBe(`${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`);
    for (const changes of [{ mtimeMs: now - 1_900 }, { ctimeMs: now - 1_900 }, { mtimeMs: now + 5_000 }])
      expect(stampOf(Object.assign(Object.create(stats), changes), now), JSON.stringify(changes)).toBeNull();
  });
});
