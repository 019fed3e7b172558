import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeReview } from '../../src/review.js';
import { archiveOfTwelve } from './imported-archive.js';

const quiet = (): void => undefined;

it('writes a sheet of every record but those that repeat another', async () => {
  const root = archiveOfTwelve();
  const result = await makeReview({ root, lang: null, onProgress: quiet });
  expect(result.problems).toEqual([]);
  expect(result).toMatchObject({
    ok: true,
    sheet: 'review/index.html',
    stats: { records: 12, duplicates: 1, quarantined: 1, reviewed: 0, pages: 1 },
  });
  const page = readFileSync(join(root, 'review/index.html'), 'utf8');
  if (process.env.SHEET) writeFileSync(process.env.SHEET, root);
  expect(page).toContain('<html lang="id">');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
