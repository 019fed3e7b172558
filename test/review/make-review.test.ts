import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importLockOf } from '../../src/import/place/import-lock.js';
import { LockHeld, takeLock } from '../../src/output/lock.js';
import { applySignoff } from '../../src/review/apply-signoff.js';
import type { SheetLanguage } from '../../src/review/words/sheet-words.js';
import { makeReview } from '../../src/review.js';
import { archiveOfTwelve, importedArchive, type MadeRecord, siteOf } from './imported-archive.js';

const quiet = (): void => undefined;

async function sheetOf(root: string, lang: SheetLanguage | null = null) {
  const result = await makeReview({ root, lang, onProgress: quiet });
  const page = (name: string): string => readFileSync(join(root, 'review', name), 'utf8');
  return { result, page };
}

/** Ids of the records of a page, in their order. */
const idsOn = (page: string): string[] => [...page.matchAll(/"id":"([^"]+)"/gu)].map(([, id]) => id ?? '');

/** The part of a page that shows a record. */
const articleOf = (page: string, title: string): string =>
  page.split('<article').find((article) => article.includes(`>${title}</h2>`)) ?? '';

it('shows every record but those that repeat another, the riskiest first', async () => {
  const { result, page } = await sheetOf(archiveOfTwelve());
  expect(result).toEqual({
    ok: true,
    problems: [],
    sheet: 'review/index.html',
    stats: { records: 12, duplicates: 1, quarantined: 1, reviewed: 0, pages: 1 },
  });
  expect(idsOn(page('index.html'))).toEqual([
    'karantina',
    'gambar-hilang',
    'tabel',
    'pendek',
    'tanpa-tanggal',
    'mojibake',
    'arab',
    'wxr',
    'csv',
    'sql',
    'json',
    'rapat',
  ]);
});

it('shows no file of the machine, whatever path a ledger names', async () => {
  const root = archiveOfTwelve();
  writeFileSync(join(root, 'secret.txt'), 'Rahasia sekali.');
  const folder = join(root, 'content/import');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const forged = text.replace(/"original":"[^"]+"/gu, '"original":"content/originals/../../secret.txt"');
    writeFileSync(join(folder, name), forged);
  }
  const { result, page } = await sheetOf(root);
  expect(result.ok).toBe(true);
  expect(page('index.html')).not.toContain('Rahasia sekali.');
});

describe('a ledger that is not as the import wrote it', () => {
  const damages: [string, (record: Record<string, unknown>) => unknown][] = [
    ['without a place', ({ place: _, ...record }) => record],
    ['with a title that is no text', (record) => ({ ...record, title: {} })],
    ['with a problem that is none', (record) => ({ ...record, problems: [null] })],
    ['with a removal that has no text', (record) => ({ ...record, dropped: [{}] })],
    ['with another status', (record) => ({ ...record, status: '__proto__' })],
    ['that is no JSON', () => '{"id":"rapat", <<<<<<<'],
  ];

  it.each(damages)('is named where it has a record %s, and the others are shown', async (_, damage) => {
    const root = archiveOfTwelve();
    const file = ledgerWith(root, '{"id":"rapat",');
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('{"id":"rapat",'));
    const damaged = damage(JSON.parse(lines[at]?.replace(/,$/u, '') ?? ''));
    lines[at] = `${typeof damaged === 'string' ? damaged : JSON.stringify(damaged)},`;
    writeFileSync(join(root, file), lines.join('\n'));
    const { result, page } = await sheetOf(root);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'ledger-damaged', file }],
      stats: { records: 11 },
    });
    expect(idsOn(page('index.html'))).not.toContain('rapat');
  });

  it.each([
    ['cut short in its head', (text: string) => text.slice(0, 40)],
    ['laid out anew', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
    ['with another head', (text: string) => text.replace('"counts"', '"count"')],
  ])('is named where it is %s', async (_, damage) => {
    const root = archiveOfTwelve();
    const file = ledgerWith(root, '{"id":"rapat",');
    writeFileSync(join(root, file), damage(readFileSync(join(root, file), 'utf8')));
    const { result } = await sheetOf(root);
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'ledger-damaged', file }] });
  });
});

function ledgerWith(root: string, words: string): string {
  const names = readdirSync(join(root, 'content/import'));
  const name = names.find((each) => readFileSync(join(root, 'content/import', each), 'utf8').includes(words));
  return `content/import/${name}`;
}

it('is not made while an import writes', async () => {
  const root = archiveOfTwelve();
  const lock = takeLock(importLockOf(root));
  await expect(sheetOf(root)).rejects.toThrow(LockHeld);
  expect(() =>
    applySignoff({ root, csv: join(root, 'content/site.yml'), at: null, onProgress: quiet }),
  ).toThrow(LockHeld);
  lock.release();
});

it('says in words what came in and what became of it', async () => {
  const { page } = await sheetOf(archiveOfTwelve(), 'en');
  const sheet = page('index.html');
  expect(sheet).toContain(
    'From berita: 9 records. 7 became releases, 1 was held back, 1 repeats another. 456 words before, 450 after.',
  );
  expect(sheet).toContain('<li>Rapat koordinasi: repeats rapat</li>');
  const rapat = articleOf(sheet, 'Rapat koordinasi');
  expect(rapat).toContain(
    '<li><b class="less">62 words before, 60 after</b></li><li>1 link before, 1 after</li>',
  );
  expect(rapat).toContain('<del>Rapat koordinasi</del>');
  expect(rapat).toContain(
    'Taken out (the title, which the page shows above the text, line 1): «<del>Rapat koordinasi</del>»',
  );
  expect(articleOf(sheet, 'Kunjungan ke pasar')).toContain('<b class="less">2 pictures before, 1 after</b>');
  expect(articleOf(sheet, 'Dari API')).toContain('<ins>2 words added</ins>');
  expect(articleOf(sheet, 'Kunjungan ke pasar')).toContain('/uploads/pasar.jpg');
  expect(articleOf(sheet, 'Pengumuman yang tidak lengkap')).toContain('nothing of it is published');
});

/** What the original of each record shows, and what its result has. */
const sides: readonly (readonly [string, string, string])[] = [
  [
    'Rapat koordinasi',
    '&lt;b&gt;Rapat koordinasi&lt;/b&gt;',
    '<span class="link" title="https://lama.example/m">Mangupura</span>',
  ],
  ['Anggaran 2018 menurut dinas', '10&lt;sup&gt;6&lt;/sup&gt;', '<td>Kesehatan</td>'],
  [
    'Kunjungan ke pasar',
    'Gambar, tidak dimuat di sini: Pasar (/uploads/pasar.jpg)',
    'src="../content/releases/2017/03/pasar-2.png"',
  ],
  ['Profil dinas', '&lt;pre&gt;# Profil', '<h4>Profil</h4>'],
  ['Kantor “satu atap”', 'Café. ', 'Café. '],
  ['Dari lembar kerja', '&lt;p&gt;&quot;Baik&quot;. ', '"Baik". '],
  ['Dari basis data', 'Jum&#39;at, jum&#39;at.', "Jum'at, jum'at."],
  ['Dari WordPress', '[caption]Bupati[/caption]', '[caption]Bupati[/caption]'],
];

it('puts the original in a closed frame beside the result', async () => {
  const { page } = await sheetOf(archiveOfTwelve());
  const sheet = page('index.html');
  for (const [title, original, result] of sides) {
    const article = articleOf(sheet, title);
    const frame =
      /<iframe class="page" sandbox loading="lazy" title="[^"]*" srcdoc="([^"]*)"><\/iframe>/u.exec(article);
    expect(frame?.[1]).toContain(original);
    expect(frame?.[1]).toContain(
      'Content-Security-Policy&quot; content=&quot;default-src &amp;#39;none&amp;#39;; style-src',
    );
    expect(article.split('class="page result"')[1]).toContain(result);
  }
  expect(articleOf(sheet, 'اجتماع الحكومة')).toMatch(/class="page result"[^>]* lang="ar" dir="rtl"/u);
});

it.each(['id', 'en', null] as const)('is in the language asked for: %s', async (lang) => {
  const root = archiveOfTwelve();
  writeFileSync(join(root, 'content/site.yml'), siteOf('Arsip').replace('lang: id', 'lang: ms'));
  const { page } = await sheetOf(root, lang);
  expect(page('index.html')).toContain(`<html lang="${lang ?? 'en'}">`);
});

it('shows what was decided before, and that somebody has edited a release', async () => {
  const root = archiveOfTwelve();
  const csv = join(root, 'signoff.csv');
  writeFileSync(csv, 'id,decision,initials,note\nrapat,reject,KD,Salah <b>\n');
  applySignoff({ root, csv, at: '2026-11-24', onProgress: quiet });
  const edited = join(root, 'content/releases/2018/12/tabel.md');
  writeFileSync(edited, `${readFileSync(edited, 'utf8')}Tambahan.\n`);
  const { result, page } = await sheetOf(root, 'en');
  expect(result.stats.reviewed).toBe(1);
  const remark = 'Somebody has changed this release';
  const rapat = articleOf(page('index.html'), 'Rapat koordinasi');
  expect(rapat).toContain('KD looked at it on 24 November 2026: rejected. “Salah &lt;b&gt;”');
  expect(rapat).not.toContain(remark);
  expect(articleOf(page('index.html'), 'Anggaran 2018 menurut dinas')).toContain(remark);
});

it('parts a long sheet at 500 and takes away the pages of a longer one that it wrote itself', async () => {
  const records = Array.from({ length: 501 }, (_, index): MadeRecord => {
    const text = `Siaran nomor ${index}.`;
    return { record: { id: `n${index}` }, extension: 'html', original: text, body: text };
  });
  const root = importedArchive([{ name: 'a', format: 'html', records }]);
  const { result, page } = await sheetOf(root, 'en');
  expect(result.stats).toMatchObject({ records: 501, pages: 2 });
  expect(idsOn(page('index.html'))).toHaveLength(500);
  expect(idsOn(page('page-2.html'))).toEqual(['n500']);
  expect(page('page-2.html')).toContain('<a href="index.html">1</a>');
  expect(page('page-2.html')).toContain('Sign-off sheet, part 2 of 2');
  expect(page('page-2.html')).toContain('look at this part of the sheet only');
  const short = archiveOfTwelve();
  mkdirSync(join(short, 'review'));
  writeFileSync(join(short, 'review/page-2.html'), page('page-2.html'));
  writeFileSync(join(short, 'review/page-3.html'), 'mine');
  await sheetOf(short);
  expect(readdirSync(join(short, 'review')).sort()).toEqual(['index.html', 'page-3.html']);
});

it('gives the same bytes again, takes nothing from the templates of the archive, and writes no site', async () => {
  const root = archiveOfTwelve();
  const first = (await sheetOf(root)).page('index.html');
  mkdirSync(join(root, 'templates/review'), { recursive: true });
  writeFileSync(join(root, 'templates/review/sheet.css'), 'body { display: none }');
  expect((await sheetOf(root)).page('index.html')).toBe(first);
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

it.each([
  ['a', 'b'],
  ['b', 'a'],
])(
  'shows a record that a later export put right as it is now, whatever the order of the ledgers: %s, %s',
  async (wrong, right) => {
    const held: MadeRecord = {
      record: { id: 'x', status: 'quarantined', title: 'Tanpa tanggal yang jelas' },
      extension: 'csv',
      original: '1;Rapat;31 Feb 2018;Isi.',
      body: null,
    };
    const mended: MadeRecord = {
      record: { id: 'x', title: 'Rapat yang jelas' },
      extension: 'csv',
      original: '1;Rapat;28 Feb 2018;Isi.',
      body: 'Isi.',
    };
    const root = importedArchive([
      { name: wrong, format: 'csv', records: [held] },
      { name: right, format: 'csv', records: [mended] },
    ]);
    const { result, page } = await sheetOf(root, 'en');
    expect(result.stats).toMatchObject({ records: 1, quarantined: 0 });
    expect(page('index.html')).toContain('Rapat yang jelas');
    expect(page('index.html')).not.toContain('Tanpa tanggal yang jelas');
  },
);

it('says so where nothing was imported', async () => {
  const root = importedArchive([]);
  const { ok, sheet, problems } = await makeReview({ root, lang: null, onProgress: quiet });
  expect({ ok, sheet, codes: problems.map(({ code }) => code) }).toEqual({
    ok: true,
    sheet: null,
    codes: ['review-nothing'],
  });
});
