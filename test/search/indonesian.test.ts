import { describe, expect, test } from 'vitest';
import { indonesianRoots } from '../../src/output/search/languages/indonesian.js';

/** Forms of one root, which must have a root in common, or be it: «Tata Bahasa Baku Bahasa Indonesia», ch. 5. */
const families: readonly (readonly [root: string, ...forms: string[]])[] = [
  ['tulis', 'menulis', 'penulis', 'penulisan', 'tertulis', 'ditulis', 'tulisan', 'menuliskan', 'tulisannya'],
  ['pimpin', 'memimpin', 'pemimpin', 'pimpinan', 'dipimpin', 'pimpinannya'],
  ['kembang', 'berkembang', 'mengembangkan', 'pengembangan', 'perkembangan', 'dikembangkan'],
  ['sembelih', 'menyembelih', 'penyembelihan', 'disembelih'],
  ['serah', 'menyerahkan', 'diserahkan', 'penyerahan', 'serahkan'],
  ['lantik', 'melantik', 'dilantik', 'pelantikan'],
  ['tinjau', 'meninjau', 'peninjauan', 'ditinjau'],
  ['nilai', 'menilai', 'penilaian', 'dinilai'],
  ['kunjung', 'mengunjungi', 'kunjungan', 'pengunjung', 'dikunjungi', 'berkunjung'],
  ['atur', 'mengatur', 'peraturan', 'aturan', 'diatur'],
  ['rumah', 'perumahan', 'rumahnya'],
  ['sehat', 'kesehatan', 'sehatlah', 'menyehatkan'],
  ['ajar', 'belajar', 'pelajar', 'mengajar', 'diajarkan', 'pelajaran'],
  ['kerja', 'bekerja', 'pekerja', 'mengerjakan'],
  ['paham', 'pahamilah', 'memahami', 'pemahaman', 'dipahami'],
  ['hadir', 'menghadiri', 'dihadiri', 'kehadiran'],
  ['laksana', 'melaksanakan', 'pelaksanaan', 'dilaksanakan'],
  ['perintah', 'pemerintah', 'pemerintahan', 'memerintahkan'],
  ['besar', 'sebesar', 'terbesar', 'memperbesar', 'membesarkan'],
  ['tahu', 'mengetahui', 'diketahui', 'pengetahuan'],
  ['satu', 'persatuan', 'menyatukan', 'kesatuan', 'bersatu'],
];

describe.each(families)('the forms of «%s»', (root, ...forms) => {
  test.each(forms)('«%s» is one of them', (form) => {
    const roots = [form, ...indonesianRoots(form)];
    const kin = new Set([root, ...indonesianRoots(root)]);
    expect(
      roots.filter((one) => kin.has(one)),
      roots.join(' '),
    ).not.toEqual([]);
  });
});

test.each(['dinas', 'beras', 'berita', 'kepala', 'ketua', 'sapi', 'pasar', 'meja', 'koordinasi', 'inovasi'])(
  '«%s» is a root itself',
  (word) => {
    expect(indonesianRoots(word)).toEqual([]);
  },
);

test('is quick and finite for any letters', () => {
  const started = performance.now();
  for (const word of [
    'me'.repeat(20_000),
    'ke'.repeat(20_000),
    `${'di'.repeat(20_000)}kan`,
    'kan'.repeat(10_000),
  ]) {
    expect(indonesianRoots(word).length).toBeLessThan(9);
  }
  expect(performance.now() - started).toBeLessThan(2000);
});
