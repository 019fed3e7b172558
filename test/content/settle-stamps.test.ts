import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { readContent } from '../../src/content/read-content.js';
import { readSettings } from '../../src/content/read-settings.js';
import { scanContent } from '../../src/content/scan.js';
import { settleStamps } from '../../src/content/settle-stamps.js';
import { AT, archiveWith, release, SITE } from './temporary-archive.js';

const FILE = 'releases/2018/12/a.md';
const TEXT = release('', 'Text.\n', 'title: Judul\ndate: 12 Dec 2018\nagency: Humas\n');

afterEach(() => {
  vi.useRealTimers();
});

/** Scans and reads an archive that was just written, lets an hour pass and something happen, and gives what is known of the file then. */
function afterAnHour(happen: (file: string) => void = () => undefined) {
  const root = archiveWith({ 'site.yml': SITE, [FILE]: TEXT });
  const { settings } = readSettings(root);
  if (settings === null) throw new Error('no settings');
  const { files } = scanContent(root);
  const { readings } = readContent(root, files, settings, AT);
  happen(join(root, 'content', FILE));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  const [before, after, scanned] = [files, settleStamps(root, files, readings), scanContent(root).files].map(
    (list) => list.find(({ path }) => path === FILE)?.stamp,
  );
  return {
    before,
    after,
    scanned,
    others: settleStamps(root, files, readings).filter(({ stamp }) => stamp === null),
  };
}

it('gives a text that was too new the stamp that the next scan will find', () => {
  const { before, after, scanned } = afterAnHour();
  expect(before).toBeNull();
  expect(scanned).toEqual(expect.any(String));
  expect(after).toBe(scanned);
});

it.each<[string, (file: string) => void]>([
  ['has other bytes by now', (file) => writeFileSync(file, TEXT.replace('Text.', 'Task.'))],
  ['is gone', (file) => rmSync(file)],
])('gives none to one that %s', (_, happen) => {
  expect(afterAnHour(happen).after).toBeNull();
});

it('gives none to what was not read as a text', () => {
  expect(afterAnHour().others.map(({ path }) => path)).toEqual(['site.yml']);
});
