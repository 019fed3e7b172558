import { builtSite, copyOfSite, writeFiles } from '../build/archive-folder.js';

const BUPATI = 'Pemerintah Kabupaten Sagara';
const DINAS = 'Dinas Perikanan';

/** An archive of three years and two agencies to search in, with a release that is held and one in Arabic. */
export async function searchSite(base = '/', settings = ''): Promise<string> {
  const root = copyOfSite('held');
  const files: Record<string, string> = {
    'content/site.yml': `title: Arsip Uji\nlang: id\ntimeZone: Asia/Makassar\nagency: Humas\nurl: https://arsip.example/\n${settings}`,
    ...release(
      '2019/03/pasar-ikan',
      'Pasar ikan dibuka kembali',
      '3 Mar 2019',
      DINAS,
      ['Pasar'],
      [
        'Bupati membuka pasar ikan yang telah direnovasi. Pedagang menyambut pembukaan itu.',
        'Rapat koordinasi pedagang diadakan hari Senin di balai desa.',
      ],
    ),
    ...release(
      '2019/05/koordinasi',
      'Rapat koordinasi penanganan banjir',
      '9 Mei 2019',
      BUPATI,
      ['Banjir'],
      ['Rapat membahas tanggul dan pompa. Koordinasi antarinstansi dinilai baik.'],
    ),
    ...release(
      '2018/12/rakor',
      'Rapat koordinanasi inovasi',
      '12 Des 2018',
      BUPATI,
      ['Inovasi'],
      ['Wakil bupati memimpin rapat inovasi pelayanan publik.'],
    ),
    ...release(
      '2018/07/penulis',
      'Lomba penulisan sejarah kampung',
      '7 Jul 2018',
      DINAS,
      ['Budaya'],
      ['Para penulis muda menuliskan sejarah kampung nelayan mereka.'],
    ),
    ...release(
      '2018/08/arab',
      'افتتاح سوق الأسماك',
      '1 Agu 2018',
      DINAS,
      ['Pasar'],
      ['افتتح المحافظ سوق الأسماك الجديد.'],
      'ar',
    ),
    ...release(
      '2020/05/serah',
      'Bantuan perahu diserahkan',
      '2 Mei 2020',
      BUPATI,
      ['Pasar', 'Banjir'],
      ['Bantuan sepuluh perahu diserahkan kepada nelayan. Penyerahan bantuan disaksikan camat.'],
    ),
  };
  for (let number = 1; number <= 14; number += 1) {
    Object.assign(
      files,
      release(
        `2020/02/panen-${number}`,
        `Panen raya ke-${number}`,
        `${number} Feb 2020`,
        DINAS,
        ['Panen'],
        [`Panen padi di dusun ${number} berlangsung lancar. Harga gabah naik.`],
      ),
    );
  }
  writeFiles(root, files);
  return builtSite(root, { base });
}

function release(
  path: string,
  title: string,
  date: string,
  agency: string,
  topics: readonly string[],
  paragraphs: readonly string[],
  lang = 'id',
): Record<string, string> {
  const head = `title: ${JSON.stringify(title)}\ndate: ${date}\nagency: ${agency}\nlang: ${lang}\ntopics: [${topics.join(', ')}]`;
  return { [`content/releases/${path}.md`]: `---\n${head}\n---\n\n${paragraphs.join('\n\n')}\n` };
}
