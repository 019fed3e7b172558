import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LedgerHead, LedgerRecord } from '../../src/import/ledger/ledger.js';
import { makePng } from '../browser/make-png.js';
import { temporaryFolderNamed } from '../temporary-folders.js';

/** A record of a made-up import: what the ledger says, what lay in the source, what lies in the archive. */
export interface MadeRecord {
  readonly record: Partial<LedgerRecord> & { readonly id: string };
  readonly extension: 'txt' | 'csv' | 'json' | 'xml' | 'sql' | 'html' | 'md';
  /** Null: the bytes are not to be had. */
  readonly original: string | null;
  /** What stands behind the front matter; null where there is no release. */
  readonly body: string | null;
  /** Lines of front matter beside title, date, agency, lang, id and source. */
  readonly more?: string;
}

export interface MadeImport {
  readonly name: string;
  readonly format: LedgerHead['source']['format'];
  readonly columns?: LedgerHead['columns'];
  readonly columnNames?: readonly string[];
  readonly records: readonly MadeRecord[];
}

/** An archive into which these imports were brought, as import would have left it. It goes when the test file is done. */
export function importedArchive(imports: readonly MadeImport[], site = siteOf('Arsip Badung')): string {
  const root = temporaryFolderNamed('siaran-review-');
  fillArchive(root, imports, site);
  return root;
}

export function siteOf(title: string): string {
  return `title: ${JSON.stringify(title)}\nurl: https://arsip.example/\nlang: id\ntimeZone: Asia/Makassar\n`;
}

export function fillArchive(root: string, imports: readonly MadeImport[], site: string): void {
  write(root, 'content/site.yml', site);
  for (const made of imports) {
    const records = made.records.map((item, index) => place(root, made, item, index + 1));
    const sha256 = hashOf(made.name);
    const lines = Object.entries(headOf(made, sha256, records)).map(
      ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
    );
    const text = `{\n${lines.join('\n')}\n"records": [\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]}\n`;
    write(root, `content/import/${sha256.slice(0, 12)}.json`, text);
  }
}

function place(root: string, { name }: MadeImport, item: MadeRecord, number: number): LedgerRecord {
  const { extension, original, body, more = '' } = item;
  const record = { ...plainRecord(item.record.id), ...item.record };
  const { id, title, date, agency, lang, encoding } = record;
  const sha256 = original === null ? null : hashOf(original);
  const stored = sha256 === null ? null : `content/originals/${sha256.slice(0, 2)}/${sha256}.${extension}`;
  if (stored !== null && original !== null)
    write(root, stored, encoding === 'windows-1252' ? Buffer.from(original, 'latin1') : original);
  const folder = /^(\d{4})-(\d{2})/u.exec(date ?? '');
  const file =
    body === null
      ? null
      : `content/releases/${folder === null ? 'undated' : `${folder[1]}/${folder[2]}`}/${nameFrom(id)}.md`;
  const text = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nagency: ${JSON.stringify(agency)}\nlang: ${lang}\nid: ${JSON.stringify(id)}\n${more}source:\n  sha256: ${sha256}\n---\n\n${body}`;
  if (file !== null) write(root, file, text);
  return {
    ...record,
    place: { file: name, line: number, number },
    sha256,
    original: stored,
    file,
    written: file === null ? null : hashOf(text),
  };
}

/** An id may hold what no file name can. */
function nameFrom(id: string): string {
  return /^[\w-]+$/u.test(id) ? id : hashOf(id).slice(0, 12);
}

function plainRecord(id: string): LedgerRecord {
  return {
    id,
    status: 'imported',
    place: { file: '', line: 1, number: 1 },
    sha256: null,
    original: null,
    file: null,
    written: null,
    title: `Judul ${id}`,
    date: '2018-12-12',
    writtenDate: '12 Des 2018',
    agency: 'Dinas Kesehatan',
    lang: 'id',
    sourceId: null,
    url: null,
    encoding: 'utf-8',
    before: counts(60),
    after: counts(60),
    dropped: [],
    added: [],
    rules: {},
    htmlBlocks: 0,
    repairs: [],
    files: [],
    filesMissing: [],
    problems: [],
    duplicateOf: null,
  };
}

export function counts(
  words: number,
  more: Partial<LedgerRecord['before']> = {},
): NonNullable<LedgerRecord['before']> {
  return { words, links: 0, images: 0, tables: 0, superscripts: 0, subscripts: 0, ...more };
}

function headOf(made: MadeImport, sha256: string, records: readonly LedgerRecord[]): LedgerHead {
  const having = (status: LedgerRecord['status']): number =>
    records.filter((record) => record.status === status).length;
  const words = (side: 'before' | 'after'): number =>
    records.reduce((sum, record) => sum + (record[side]?.words ?? 0), 0);
  return {
    ledger: 1,
    source: { sha256, name: made.name, format: made.format, files: 1, bytes: 1000 },
    options: {},
    columns: made.columns ?? {},
    columnNames: made.columnNames ?? [],
    columnsLeft: [],
    agencies: {},
    counts: {
      records: records.length,
      imported: having('imported'),
      duplicates: having('duplicate'),
      quarantined: having('quarantined'),
      unreadable: having('unreadable'),
      wordsBefore: words('before'),
      wordsAfter: words('after'),
    },
    leftOut: {},
    expected: null,
  };
}

function write(root: string, file: string, bytes: string | Uint8Array): void {
  const target = join(root, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Sixty words. */
const prose =
  'Pemerintah Kabupaten Badung menggelar rapat koordinasi di Mangupura pada hari Rabu. Bupati mengatakan bahwa pelayanan kepada masyarakat harus lebih cepat, lebih murah dan lebih baik. Rapat itu dihadiri oleh semua kepala dinas, para camat dan perwakilan desa adat. Hasil rapat akan dilaporkan kepada dewan pada awal bulan depan, kata juru bicara pemerintah kabupaten setelah acara itu selesai pada sore hari.';

const arabic =
  'عقدت الحكومة اجتماعا في المدينة يوم الأربعاء لمناقشة خدمات الصحة والتعليم. وقال المتحدث إن النتائج ستنشر في الشهر القادم.';

const txt = (title: string, body: string): string => `${body}\n${title}\n12 Des 2018\n`;

/** Twelve records for the sheet, one of each kind that it has to show, and one that repeats another. */
export const twelve: readonly MadeImport[] = [
  {
    name: 'berita',
    format: 'txt',
    records: [
      {
        record: {
          id: 'rapat',
          title: 'Rapat koordinasi',
          before: counts(62, { links: 1 }),
          after: counts(60, { links: 1 }),
          dropped: [
            { rule: 'repeated-title', line: 1, subject: 'words', text: 'Rapat koordinasi', to: null },
          ],
          rules: { 'repeated-title': 1 },
        },
        extension: 'txt',
        original: txt(
          'Rapat koordinasi',
          `<p><b>Rapat koordinasi</b></p>\n<p style="color:red">${prose.replace('Mangupura', '<a href="https://lama.example/m">Mangupura</a>')}</p>`,
        ),
        body: `${prose.replace('Mangupura', '[Mangupura](https://lama.example/m)')}\n`,
      },
      {
        record: { id: 'arab', title: 'اجتماع الحكومة', lang: 'ar', before: counts(20), after: counts(20) },
        extension: 'txt',
        original: txt('اجتماع الحكومة', `<p>${arabic}</p>`),
        body: `${arabic}\n`,
      },
      {
        record: {
          id: 'tabel',
          title: 'Anggaran 2018 menurut dinas',
          before: counts(66, { tables: 1, superscripts: 1 }),
          after: counts(66, { tables: 1, superscripts: 1 }),
          agency: 'Dinas Keuangan',
        },
        extension: 'html',
        original: `<p>${prose} 10<sup>6</sup></p><table><tr><th>Dinas</th><th>Juta</th></tr><tr><td>Kesehatan</td><td>120</td></tr></table>`,
        body: `${prose} 10<sup>6</sup>\n\n| Dinas | Juta |\n| --- | --- |\n| Kesehatan | 120 |\n`,
      },
      {
        record: {
          id: 'karantina',
          status: 'quarantined',
          title: 'Pengumuman yang tidak lengkap',
          before: counts(64),
          after: counts(60),
          problems: [
            {
              code: 'words-lost',
              severity: 'error',
              line: 3,
              message: 'The words «dan nama-nama penerima» are missing in the result.',
              help: 'Look at the original.',
            },
          ],
        },
        extension: 'html',
        original: `<p>${prose}</p><p>dan nama-nama penerima bantuan</p>`,
        body: null,
      },
      {
        record: {
          id: 'gambar-hilang',
          title: 'Kunjungan ke pasar',
          date: '2017-03-02',
          before: counts(60, { images: 2 }),
          after: counts(60, { images: 1 }),
          filesMissing: ['/uploads/pasar.jpg'],
          problems: [
            {
              code: 'image-missing',
              severity: 'warning',
              line: 2,
              message: 'The picture «/uploads/pasar.jpg» is not there.',
              help: 'Look for it in the old uploads folder.',
            },
          ],
          files: [
            { path: 'content/releases/2017/03/pasar-2.png', sha256: 'x', from: '/uploads/pasar-2.png' },
          ],
        },
        extension: 'html',
        original: `<p>${prose}</p><p><img src="/uploads/pasar.jpg" alt="Pasar"><img src="http://lama.example/uploads/pasar-2.png"></p>`,
        body: `${prose}\n\n![Pasar](pasar-2.png)\n`,
      },
      {
        record: { id: 'pendek', title: 'Libur bersama', before: counts(4), after: counts(4), date: '2019' },
        extension: 'txt',
        original: txt('Libur bersama', 'Kantor tutup hari Senin.'),
        body: 'Kantor tutup hari Senin.\n',
      },
      {
        record: { id: 'tanpa-tanggal', title: 'Profil dinas', date: 'unknown', writtenDate: null },
        extension: 'md',
        original: `---\ntitle: Profil dinas\n---\n# Profil\n\n${prose}\n`,
        body: `## Profil\n\n${prose}\n`,
      },
      {
        record: {
          id: 'mojibake',
          title: 'Kantor “satu atap”',
          encoding: 'windows-1252',
          repairs: [
            {
              field: 'title',
              kind: 'mojibake',
              from: 'Kantor â\u0080\u009csatu atapâ\u0080\u009d',
              to: 'Kantor “satu atap”',
            },
          ],
        },
        extension: 'txt',
        original: txt('Kantor', `<p>Caf\u00e9. ${prose}</p>`),
        body: `Café. ${prose}\n`,
      },
      {
        record: { id: 'rapat-ulang', status: 'duplicate', title: 'Rapat koordinasi', duplicateOf: 'rapat' },
        extension: 'txt',
        original: null,
        body: null,
      },
    ],
  },
  {
    name: 'tabel.csv',
    format: 'csv',
    columns: { body: ['isi'], title: ['judul'] },
    columnNames: ['id', 'judul', 'isi'],
    records: [
      {
        record: { id: 'csv', title: 'Dari lembar kerja', date: '2020-01-05' },
        extension: 'csv',
        original: `7;Dari lembar kerja;"<p>""Baik"". ${prose}</p>"\r\n`,
        body: `"Baik". ${prose}\n`,
      },
      {
        record: { id: 'sql', title: 'Dari basis data', date: '2020-01-06', agency: 'Dinas Sosial' },
        extension: 'sql',
        original: `(7,'Dari basis data','<p>Jum\\'at, jum''at.\\r\\n${prose}</p>')`,
        body: `Jum'at, jum'at. ${prose}\n`,
      },
      {
        record: { id: 'json', title: 'Dari API', date: '2020-01-07' },
        extension: 'json',
        original: JSON.stringify({ id: 7, isi: `<p>${prose} Sekian.</p>` }),
        body: `${prose} Sekian sudah.\n`,
      },
    ],
  },
  {
    name: 'wordpress.xml',
    format: 'wxr',
    columns: { body: ['content:encoded'] },
    records: [
      {
        record: { id: 'wxr', title: 'Dari WordPress', date: '2021-08-17' },
        extension: 'xml',
        original: `<item><title>Dari WordPress</title><content:encoded><![CDATA[${prose}\n\n[caption]Bupati[/caption]]]></content:encoded></item>`,
        body: `${prose}\n\n\\[caption\\]Bupati\\[/caption\\]\n`,
      },
    ],
  },
];

/** The archive of `twelve`, with its one picture. */
export function archiveOfTwelve(): string {
  const root = importedArchive(twelve);
  write(root, 'content/releases/2017/03/pasar-2.png', makePng(60, 40, [10, 80, 120]));
  return root;
}
