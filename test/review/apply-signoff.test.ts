import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withoutReview } from '../../src/content/review-block.js';
import { importLockOf } from '../../src/import/place/import-lock.js';
import { LockHeld, takeLock } from '../../src/output/lock.js';
import { applySignoff } from '../../src/review/apply-signoff.js';
import { archiveOfTwelve } from './imported-archive.js';

const rapat = 'content/releases/2018/12/rapat.md';

function apply(root: string, rows: readonly string[], at = '2026-11-24T20:00:00Z') {
  const csv = join(root, 'signoff.csv');
  writeFileSync(csv, ['\ufeffid,decision,initials,note', ...rows, ''].join('\r\n'));
  const { ok, problems, stats } = applySignoff({ root, csv, at, onProgress: () => undefined });
  return {
    ok,
    stats,
    said: problems.map(({ severity, code, file, line }) => `${severity} ${code} ${file}:${line}`),
  };
}

const textOf = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

it('writes decisions into their releases and changes nothing else', () => {
  const root = archiveOfTwelve();
  const crlf = textOf(root, rapat).replaceAll('\n', '\r\n');
  writeFileSync(join(root, rapat), `\ufeff${crlf}`);
  const pendek = textOf(root, 'content/releases/undated/pendek.md');
  const result = apply(root, [
    'rapat,needs correction,KD,"Nama: ""Mangupura"" #1"',
    'pendek,setuju,KD,',
    'tabel,,,',
  ]);
  expect(result).toEqual({ ok: true, stats: { rows: 3, stored: 2, same: 0, undecided: 1 }, said: [] });
  // 04:00 of the next day in Makassar.
  const block =
    'reviewed:\r\n  by: "KD"\r\n  on: 2026-11-25\r\n  decision: needs correction\r\n  note: "Nama: \\"Mangupura\\" #1"\r\n';
  expect(textOf(root, rapat)).toBe(`\ufeff${crlf.replace('---\r\n\r\n', `${block}---\r\n\r\n`)}`);
  const after = textOf(root, 'content/releases/undated/pendek.md');
  expect(after).toContain('decision: accept\n---\n');
  expect(withoutReview(after)).toBe(pendek);
});

it('writes nothing for what is stored already, and replaces a decision that changed', () => {
  const root = archiveOfTwelve();
  const before = textOf(root, rapat);
  expect(apply(root, ['rapat,accept,KD,ok']).stats).toMatchObject({ stored: 1, same: 0 });
  const once = textOf(root, rapat);
  expect(apply(root, ['rapat,accept,KD,ok'], '2027-01-01').stats).toMatchObject({ stored: 0, same: 1 });
  expect(textOf(root, rapat)).toBe(once);
  expect(apply(root, ['rapat,reject,AB,'], '2027-01-01').stats).toMatchObject({ stored: 1 });
  expect(textOf(root, rapat).match(/reviewed:/gu)).toHaveLength(1);
  expect(textOf(root, rapat)).toContain('by: "AB"\n  on: 2027-01-01\n  decision: reject\n---');
  expect(withoutReview(textOf(root, rapat))).toBe(before);
});

it('reports bad rows by number and stores the good ones', () => {
  const root = archiveOfTwelve();
  const { ok, stats, said } = apply(root, [
    'tidak-ada,accept,KD,',
    'rapat,acept,KD,',
    'karantina,accept,KD,',
    'karantina-2,reject,KD,',
    'tabel,accept,KD,',
  ]);
  expect(ok).toBe(false);
  expect(stats).toEqual({ rows: 5, stored: 1, same: 0, undecided: 0 });
  expect(said).toEqual([
    'error signoff-decision signoff.csv:3',
    'error signoff-unknown-id signoff.csv:2',
    'error signoff-not-imported signoff.csv:4',
    'error signoff-unknown-id signoff.csv:5',
  ]);
  const kept = apply(root, ['karantina,reject,KD,']);
  expect(kept).toMatchObject({ ok: true, said: ['note signoff-kept signoff.csv:2'] });
});

it('leaves a release alone whose front matter could not be read with the decision in it', () => {
  const root = archiveOfTwelve();
  const flow = '---\n{title: A, date: 2018, agency: B, id: rapat}\n---\nText\n';
  writeFileSync(join(root, rapat), flow);
  expect(apply(root, ['rapat,accept,KD,']).said).toEqual(['error signoff-not-stored signoff.csv:2']);
  expect(textOf(root, rapat)).toBe(flow);
});

it('touches nothing while an import is at work', () => {
  const root = archiveOfTwelve();
  const lock = takeLock(importLockOf(root));
  expect(() => apply(root, ['rapat,accept,KD,'])).toThrow(LockHeld);
  lock.release();
  expect(apply(root, ['rapat,accept,KD,']).stats).toMatchObject({ stored: 1 });
});

it.each([
  ['signoff.xlsx', 'PK\u0003\u0004\u0014\0', 'signoff-spreadsheet', 'CSV UTF-8'],
  ['nothing.csv', null, 'usage-signoff', 'downloads'],
])('says what to do with %s', (name, content, code, remedy) => {
  const root = archiveOfTwelve();
  const csv = join(root, name);
  if (content !== null) writeFileSync(csv, content);
  const { ok, problems } = applySignoff({ root, csv, at: '2026-11-24', onProgress: () => undefined });
  expect({ ok, codes: problems.map((problem) => problem.code) }).toEqual({ ok: false, codes: [code] });
  expect(problems[0]?.help).toContain(remedy);
});

it('refuses an archive without settings', () => {
  const root = archiveOfTwelve();
  writeFileSync(join(root, 'content/site.yml'), 'title: A\n');
  expect(apply(root, ['rapat,accept,KD,']).ok).toBe(false);
  expect(textOf(root, rapat)).not.toContain('reviewed');
});

it('leaves the hash by which import knows a file untouched', () => {
  const root = archiveOfTwelve();
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const before = hash(textOf(root, rapat));
  apply(root, ['rapat,reject,KD,x']);
  expect(hash(textOf(root, rapat))).not.toBe(before);
  expect(hash(withoutReview(textOf(root, rapat)))).toBe(before);
  expect(existsSync(join(root, '.siaran/import.part'))).toBe(false);
});
