import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeArchive } from './archive.js';
import { contentOf } from './import-of.js';
import { killEverywhere, recordsToKill } from './kill-everywhere.js';

/** Every kind of record once; `npm run kill` takes 200. */
const count = 8;

it('a run that is killed at any of its writes and started again gives the files of an undisturbed one', {
  timeout: 600_000,
}, async () => {
  const { root, from } = makeArchive({ 'berita.jsonl': recordsToKill(count) });
  let kills = 0;
  for await (const { call, faults } of killEverywhere(root, from('berita.jsonl'), { first: 1, step: 1 })) {
    expect(faults, `killed in call ${call}`).toEqual([]);
    kills += 1;
  }
  expect(kills).toBeGreaterThan(count * 5);
  const folders = new Set([...contentOf(root).keys()].map((name) => name.split('/')[0]));
  expect([...folders].sort()).toEqual(['import', 'originals', 'quarantine', 'releases', 'site.yml']);
  expect(fs.readFileSync(path.join(root, 'content/import', ledgerIn(root)), 'utf8')).toContain(
    '"status":"duplicate"',
  );
});

function ledgerIn(root: string): string {
  return fs.readdirSync(path.join(root, 'content/import')).find((name) => name.endsWith('.json')) ?? '';
}
