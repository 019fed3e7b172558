import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asLine, buildOf, filesUnder, temporaryFolder } from '../build/archive-folder.js';
import { KINDS, type Kind, releaseFile } from './corpus/corpus.js';
import { writeCorpus } from './corpus/write-corpus.js';
import { writeImportSource } from './corpus/write-import-source.js';

/** Of 50 releases: figures of two days can be compared only while their corpus is the same. */
const FINGERPRINTS: Readonly<Record<Kind, string>> = {
  plain: '3cc4bc6649f0dee29d2af7e18b74d0311a9bf0c492b9e2f0c53718152dd665c3',
  rich: '1fd465c06dea2b9ea8d905076a92297c57d4bdb2d7397ee67e46c188be7847dc',
  legacy: 'ca961f8e9dd5b5c0636ef00637221df5b97d31d693b138795157245d0f3e30ee',
};

test.each(KINDS)('the %s corpus has the same bytes everywhere, and others from another seed', (kind) => {
  expect(fingerprintOf(written(kind, 'siaran'))).toBe(FINGERPRINTS[kind]);
  expect(fingerprintOf(written(kind, 'other'))).not.toBe(FINGERPRINTS[kind]);
});

test.each(KINDS)('the %s corpus builds without a warning', async (kind) => {
  const { ok, problems, stats } = await buildOf(written(kind, 'siaran'), {
    at: '2026-01-01T12:00:00Z',
    strict: true,
  });
  expect(problems.filter(({ severity }) => severity !== 'note').map(asLine)).toEqual([]);
  expect(ok).toBe(true);
  expect(stats.releases).toBe(50);
});

test('every rich body has a link, bold words, a list and a table', () => {
  for (let index = 0; index < 50; index += 1) {
    const { text } = releaseFile({ kind: 'rich', size: 50, seed: 'siaran' }, index);
    expect(text).toMatch(/\]\(https:/u);
    expect(text).toMatch(/\*\*[A-Za-z]/u);
    expect(text).toMatch(/^(?:-|1\.) /mu);
    expect(text).toMatch(/^\| --- \|/mu);
  }
});

test('a plain body has 250 to 700 words and no sign of Markdown', () => {
  for (let index = 0; index < 50; index += 1) {
    const { text } = releaseFile({ kind: 'plain', size: 50, seed: 'siaran' }, index);
    const body = text.slice(text.indexOf('---\n\n') + 5);
    expect(body).not.toMatch(/[*_[\]<>|`\\#~]/u);
    const count = body.trim().split(/\s+/u).length;
    expect(count).toBeGreaterThanOrEqual(240);
    expect(count).toBeLessThanOrEqual(720);
  }
});

test('the source for import holds the bodies of the legacy corpus', () => {
  const file = join(temporaryFolder(), 'records.jsonl');
  writeImportSource('siaran', 50, file);
  const records = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(records).toHaveLength(50);
  for (const [index, line] of records.entries()) {
    const record: unknown = JSON.parse(line);
    const { text } = releaseFile({ kind: 'legacy', size: 50, seed: 'siaran' }, index);
    expect(record).toHaveProperty('body_html', text.slice(text.indexOf('---\n\n') + 5));
  }
});

function written(kind: Kind, seed: string): string {
  const root = temporaryFolder();
  writeCorpus({ kind, size: 50, seed }, root);
  return root;
}

function fingerprintOf(root: string): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of filesUnder(root)) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
