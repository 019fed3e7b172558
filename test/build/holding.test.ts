import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildOf, builtSite, filesUnder, temporaryFolder, writeFiles } from './archive-folder.js';

const folder = 'content/releases/2020/03';

/** One public release, and three that must not be known yet. */
const publicFiles = {
  'content/site.yml':
    'title: Arsip\nurl: https://arsip.example/\nlang: id\ntimeZone: Asia/Makassar\nagency: Humas Sagara\n',
  [`${folder}/jalan-dibuka.md`]: `---\ntitle: Jalan dermaga dibuka\ndate: 2 Maret 2020\ntopics: [jalan]\nattachments: [peta.txt]\n---\nJalan dermaga dibuka.\n`,
  [`${folder}/peta.txt`]: 'Peta jalan dermaga.',
};

const heldFiles = {
  [`${folder}/konsep-naskah-pajak.md`]: `---\nid: nomor-konsep-771\ntitle: Rancangan kenaikan pajak pasar tahun depan\ndate: 1 Maret 2020\ndraft: true\nagency: Badan Pajak Rahasia\ntopics: [jalan, pajak-rahasia]\nattachments: [lampiran-pajak.txt]\n---\nPajak naik.\n`,
  [`${folder}/lampiran-pajak.txt`]: 'Tabel pajak rahasia.',
  [`${folder}/embargo-pengangkatan.md`]: `---\nid: nomor-embargo-772\ntitle: Pengangkatan kepala dinas yang baru diumumkan\ndate: 1 Maret 2020\npublishDate: 2020-09-01 09:00\nimages: [{file: potret-kepala.png, alt: Potret kepala dinas baru}]\n---\nKepala dinas baru.\n`,
  [`${folder}/potret-kepala.png`]: 'potret',
  [`${folder}/peresmian-nanti.md`]: `---\nid: nomor-nanti-773\ntitle: Peresmian jembatan yang belum diumumkan kepada umum\ndate: 17 Agustus 2020\ncollection: Jembatan rahasia\n---\nJembatan diresmikan.\n`,
};

/** Everything by which a held release could be known. */
const traces = [
  'konsep-naskah-pajak',
  'nomor-konsep-771',
  'Rancangan kenaikan pajak',
  'Badan Pajak Rahasia',
  'badan-pajak-rahasia',
  'pajak-rahasia',
  'lampiran-pajak',
  'Tabel pajak rahasia',
  'embargo-pengangkatan',
  'nomor-embargo-772',
  'Pengangkatan kepala dinas',
  'potret-kepala',
  'peresmian-nanti',
  'nomor-nanti-773',
  'Peresmian jembatan',
  'Jembatan rahasia',
];

describe('what is held', () => {
  it('leaves no trace in any file, nor in the name of one', async () => {
    const files = filesUnder(await builtSite(archiveOf({ ...publicFiles, ...heldFiles })));
    const found = traces.flatMap((trace) =>
      [...files]
        .filter(([path, bytes]) => path.includes(trace) || bytes.includes(trace))
        .map(([path]) => `${trace}: ${path}`),
    );
    expect(found).toEqual([]);
    expect(files.size).toBeGreaterThan(10);
  });

  it('changes no byte of the site: it is what it would be if the files were not there', async () => {
    const root = archiveOf({ ...publicFiles, ...heldFiles });
    const withHeld = filesUnder(await builtSite(root, { out: join(root, 'with') }));
    for (const path of Object.keys(heldFiles)) rmSync(join(root, path));
    const without = filesUnder(await builtSite(root, { out: join(root, 'without') }));
    expect([...withHeld.keys()]).toEqual([...without.keys()]);
    for (const [path, bytes] of withHeld) expect(without.get(path)?.equals(bytes), path).toBe(true);
  });

  it('leaves traces where it is let through: the search for them can fail', async () => {
    const root = archiveOf({ ...publicFiles, ...heldFiles });
    const all = [
      ...filesUnder(await builtSite(root, { out: join(root, 'preview'), drafts: true, future: true })),
    ];
    const unseen = traces.filter(
      (trace) => !all.some(([path, bytes]) => path.includes(trace) || bytes.includes(trace)),
    );
    expect(unseen).toEqual([]);
  });

  it('is named in the result with the moment until which it is held', async () => {
    const { held } = await buildOf(archiveOf({ ...publicFiles, ...heldFiles }));
    expect(held.map(({ release, reason, until }) => [release.path, reason, until]).sort()).toEqual([
      ['releases/2020/03/embargo-pengangkatan.md', 'publishDate', '2020-09-01T09:00:00'],
      ['releases/2020/03/konsep-naskah-pajak.md', 'draft', null],
      ['releases/2020/03/peresmian-nanti.md', 'date', '2020-08-17T00:00:00'],
    ]);
  });
});

/** Makassar is eight hours ahead of Greenwich, all year. */
describe.each([
  ['date: 17 Agustus 2020', '2020-08-16T16:00:00Z'],
  ['date: 2020-08-17 08:30', '2020-08-17T00:30:00Z'],
  ['date: 2020-08-17T08:30:00+07:00', '2020-08-17T01:30:00Z'],
  ['date: 17 Agustus 2020 08.30 WIB', '2020-08-17T01:30:00Z'],
  ['date: Agustus 2020', '2020-07-31T16:00:00Z'],
  ['date: 2021', '2020-12-31T16:00:00Z'],
  ['date: 1 Mei 2020\npublishDate: 17 Agustus 2020', '2020-08-16T16:00:00Z'],
  ['date: 1 Mei 2020\nembargo: 2020-08-17 10:00', '2020-08-17T02:00:00Z'],
  ['date: 1 Mei 2020\nembargoUntil: 2020-08-17T10:00:00Z', '2020-08-17T10:00:00Z'],
])('«%s»', (keys, moment) => {
  const files = { ...publicFiles, [`${folder}/nanti.md`]: `---\ntitle: Nanti\n${keys}\n---\nIsi.\n` };

  it('is held a second before its moment', async () => {
    expect(await isPublicAt(files, secondBefore(moment))).toBe(false);
  });

  it('is public at its moment', async () => {
    expect(await isPublicAt(files, moment)).toBe(true);
  });
});

async function isPublicAt(files: Readonly<Record<string, string>>, at: string): Promise<boolean> {
  const site = filesUnder(await builtSite(archiveOf(files), { at }));
  return site.has('releases/2020/03/nanti/index.html');
}

function secondBefore(moment: string): string {
  return new Date(Date.parse(moment) - 1000).toISOString();
}

function archiveOf(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  writeFiles(root, files);
  return root;
}
