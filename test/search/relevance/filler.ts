import type { PlainRelease } from './french.js';

const AGENCIES = [
  'Dinas Komunikasi dan Informatika Kabupaten Jember',
  'Pemerintah Kabupaten Tanjung Jabung Timur',
  'Pemerintah Kabupaten Badung',
  'Dinas Kesehatan Kota Contoh',
  'Home Office',
  'Department for Transport',
  'Préfecture de la Côte-Verte',
];

const INDONESIAN = `bupati wakil pimpin rapat koordinasi evaluasi pelayanan publik inovasi kabupaten desa camat kepala
dinas pelantikan pejabat lantik sidak pasar harga beras kenaikan pemerintah daerah program kegiatan masyarakat tahun
anggaran laporan keuangan serahkan bantuan warga sekolah guru siswa upacara peringatan hari nasional pendidikan kebangkitan
vaksin ternak sapi peternak tani petani kelompok pupuk panen tembakau musim tanam pelatihan ibu rumah tangga aplikasi
digital media literasi sosialisasi kunjungan kerja tinjau jalan jembatan bandara pesawat maskapai pariwisata budaya melayu
gerbang pengajian masjid agung kurban hewan penyembelihan meninjau menyerahkan memimpin melantik mengikuti penghargaan data
statistik sektoral satu kontingen olahraga pelajar penerimaan peserta pengumuman kolaborasi sinergi pengawasan`;
const ENGLISH = `minister announces new law bill protection public consultation amendments settlement consumers refunds
police powers search stop drug limits driving cannabis license department control enforcement illegal products grants
local government funding schools health women nuclear speech conference association commissioners harassment dispute
neighbour resolution data breach personal information court order appeal attorney general sues administration rule
environmental review federal census count relief framework tenants landlord small businesses tourist tax refund claims
fraud corruption charged individuals officer jailed offences report meeting privacy oversight board hearing`;
const FRENCH = `préfet communes économie rurale accord eau habitants travaux école élèves vaccination campagne règlement
pêche ports route circulation sécurité marché commerçants forêt incendie pompiers public réunion plan numérique`;

/**
 * Releases among which the wanted ones must be found: made of the same words, so that none of them is rare. The same at every
 * call: a generator of its own (mulberry32) from a fixed seed.
 */
export function fillerReleases(count: number): PlainRelease[] {
  const random = generator(20181212);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const languages = [
    { lang: 'id', words: INDONESIAN.split(/\s+/), joins: ['yang', 'dan', 'di', 'untuk', 'dengan', 'dari'] },
    { lang: 'id', words: INDONESIAN.split(/\s+/), joins: ['yang', 'dan', 'di', 'untuk', 'dengan', 'dari'] },
    { lang: 'en', words: ENGLISH.split(/\s+/), joins: ['the', 'of', 'and', 'to', 'in', 'for'] },
    { lang: 'fr', words: FRENCH.split(/\s+/), joins: ['le', 'de', 'la', 'et', 'des', 'dans'] },
  ];
  return Array.from({ length: count }, (_, index) => {
    const { lang, words, joins } = languages[Math.floor(random() * 4)] ?? {
      lang: 'id',
      words: [],
      joins: [],
    };
    const word = (): string => (random() < 0.35 ? pick(joins) : pick(words));
    const run = (length: number): string => Array.from({ length }, word).join(' ');
    const sentence = (): string => {
      const text = run(8 + Math.floor(random() * 12));
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    };
    const title = Array.from({ length: 4 + Math.floor(random() * 6) }, () => pick(words)).join(' ');
    const paragraph = (): string => Array.from({ length: 4 }, sentence).join(' ');
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    return {
      id: `filler-${index}`,
      title: title.charAt(0).toUpperCase() + title.slice(1),
      date: `${2012 + Math.floor(random() * 14)}-${month}-${day}`,
      agency: pick(AGENCIES),
      lang,
      text: Array.from({ length: 3 + Math.floor(random() * 4) }, paragraph).join('\n\n'),
    };
  });
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
