import type { Random } from './random.js';

/** The commonest words of the language, which every second word is. */
const CONNECTING = words(`
  yang dan di untuk dengan pada dari dalam ini itu oleh akan telah juga tidak serta agar bagi para sebagai adalah dapat
  kepada lebih secara atau tersebut sudah harus kita kami mereka saat setelah karena bahwa seluruh hingga antara masih
  setiap sesuai melalui terhadap tentang sejak selama bersama guna sehingga namun sekitar beberapa sejumlah semua
`);

const ROOTS = words(`
  kota desa warga jalan pasar sekolah air sungai hutan laut sawah ladang kebun taman jembatan gedung kantor dinas rapat
  program kerja tahun bulan hari pagi siang rumah sakit obat anak ibu bayi guru murid siswa buku kelas ujian beasiswa
  petani nelayan pedagang usaha modal koperasi bank pajak anggaran dana biaya harga beras cabai ikan daging sayur buah
  panen pupuk benih ternak pakan irigasi bendungan waduk banjir longsor gempa angin hujan kemarau api asap posko relawan
  bantuan logistik tenda layanan loket antrean kartu surat izin akta data peta sistem jaringan sinyal aplikasi laman
  kabar berita siaran wartawan dokumen arsip museum tari musik lukis batik tenun ukir kain perak gamelan upacara budaya
  adat pura masjid gereja wihara pesantren yayasan bumi langit pantai karang bakau pulau gunung danau kawah jalur rel
  stasiun terminal bandara dermaga kapal perahu bus truk sepeda parkir lampu rambu trotoar selokan sampah limbah kompos
  bersih sehat kuat cepat tepat aman nyaman terang hijau besar kecil baru lama tinggi rendah dekat jauh murah mudah sulit
  bangun buka tutup kirim terima bagi tambah kurang naik turun masuk keluar tanam rawat jaga awas lindung dukung dorong
  ajak undang hadir sambut lihat dengar baca tulis hitung ukur uji coba latih ajar bina pimpin atur susun rancang hasil
  guna manfaat tuju capai raih menang lomba juara hadiah piala bola renang lari senam tim wasit pelatih pemuda perempuan
  lansia difabel keluarga tetangga dusun kelurahan kecamatan kabupaten provinsi negara bangsa merdeka pahlawan sejarah
  hukum aturan perda pasal sidang hakim jaksa polisi tentara satpol pemilu suara calon partai dewan wakil bupati camat
  lurah sekretaris kepala staf pegawai honorer tunjangan gaji pensiun disiplin integritas inovasi evaluasi koordinasi
  sosialisasi realisasi distribusi produksi konsumsi investasi industri pariwisata hotel restoran pemandu paspor visa
`);

/** A word of the trade: as it is, or with what the language puts before and behind it. */
const FORMS: readonly ((root: string) => string)[] = [
  (root) => root,
  (root) => `di${root}kan`,
  (root) => `ber${root}`,
  (root) => `${root}nya`,
  (root) => `pe${root}an`,
  (root) => `ke${root}an`,
  (root) => `${root}an`,
  (root) => `ter${root}`,
  (root) => `se${root}`,
  (root) => `di${root}i`,
];

const SYLLABLES = words(
  'ka ra sa ma ta wa la na ba da ga ja pa ri si mi ti wi ni bi di gi su mu tu lu nu bu du gu re se me le no so to ro lo',
);
const ENDINGS = words('sari jaya asri mulya rejo harjo agung wangi tirta putra yasa dana karta ning rum');

/**
 * One word of running text. Few words are common and most are rare, as in any language, and names that stand in one release
 * alone never come to an end.
 */
export function word(random: Random): string {
  const draw = random.fraction();
  if (draw < 0.38) return ranked(CONNECTING, random);
  if (draw < 0.97) {
    const form = FORMS[Math.floor(random.fraction() ** 2 * FORMS.length)];
    const root = ROOTS[Math.floor(ROOTS.length * random.fraction() ** 2)] ?? ROOTS[0];
    return form === undefined ? root : form(root);
  }
  return properName(random);
}

/** A word that can stand in a title. */
export function titleWord(random: Random): string {
  return capitalised(random.pick(ROOTS));
}

/** Of a person or place: made of syllables, so that there are as many as in life. */
export function properName(random: Random): string {
  const syllables = Array.from({ length: random.whole(1, 3) }, () => random.pick(SYLLABLES)).join('');
  return capitalised(random.happens(50) ? syllables + random.pick(ENDINGS) : `${syllables}n`);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The chance of the nth word is about one over n (Zipf). */
function ranked(list: readonly [string, ...string[]], random: Random): string {
  return list[Math.floor(list.length ** random.fraction()) - 1] ?? list[0];
}

function words(text: string): readonly [string, ...string[]] {
  const [first, ...others] = text.trim().split(/\s+/u);
  if (first === undefined) throw new Error('a list of words without a word');
  return [first, ...others];
}
