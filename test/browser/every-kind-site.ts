import { builtSite, copyOfSite, pagesUnder, writeFiles } from '../build/archive-folder.js';
import { makePng } from './make-png.js';

/** The page of each kind that a reader can meet, by what it shows. The archive is `test/sites/every-kind/` and what is added here. */
export const kindsOfPage = {
  'the home page': '',
  'the list of all releases': 'releases/',
  'a year': 'releases/2019/',
  'a month': 'releases/2018/12/',
  'a year whose list is split': 'releases/2015/',
  'a part of a split list': 'releases/2015/page/1/',
  'releases without a date': 'releases/undated/',
  'the list of agencies': 'agencies/',
  'an agency': 'agencies/dinas-kesehatan-kabupaten-sagara/',
  'an agency’s year': 'agencies/dinas-kesehatan-kabupaten-sagara/2019/',
  'a release with all there can be': 'releases/2019/03/pasar-ikan-sagara-dibuka/',
  'a release in Markdown': 'releases/2019/04/imunisasi-di-pasar/',
  'a release from right to left': 'releases/2019/04/bayan-sihhi/',
  'a release in English': 'releases/2019/04/port-clinic-opens/',
  'a release of ugly HTML': 'releases/2018/12/rapat-kampung/',
  'a withdrawn release': 'releases/2018/12/undangan-batal/',
  'a retracted release': 'releases/2018/12/angka-keliru/',
  'a superseded release': 'releases/2018/12/tarif-air-lama/',
  'a removed release': 'releases/2018/12/nama-saksi/',
  'a release of a month': 'releases/2017/05/festival-layar/',
  'a release of a year': 'releases/2016/laporan-tahunan/',
  'a release without a date': 'releases/undated/sejarah-pelabuhan/',
  'titles from A to Z': 'search/2019/',
  'an ordinary page': 'tentang/',
  'the page for what is not there': '404.html',
} as const;

/** More than one part of a list holds. */
const releasesOf2015 = 230;

/** The pages of a built site, but for those of 2015 that differ in a number only, and the search, which has tests of its own. */
export function pagesToSee(folder: string): string[] {
  return pagesUnder(folder).filter((address) => !/siaran-(?!1\/)\d+\/$|^search\/$/.test(address));
}

/** Builds the site that has every kind of page and gives its folder. */
export function everyKindSite(base = '/'): Promise<string> {
  const root = copyOfSite('every-kind');
  writeFiles(root, {
    'content/releases/2019/03/pasar-ikan.png': makePng(1200, 630, [36, 84, 110]),
    'content/releases/2019/03/papan-denah.png': makePng(320, 200, [120, 90, 40]),
    'content/releases/2018/12/foto-rapat.png': makePng(1600, 900, [90, 110, 80]),
    ...longYear(),
  });
  return builtSite(root, { base });
}

function longYear(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let number = 1; number <= releasesOf2015; number++) {
    const month = 1 + Math.floor(((number - 1) * 12) / releasesOf2015);
    const name = `content/releases/2015/${String(month).padStart(2, '0')}/siaran-${number}.md`;
    files[name] =
      `---\ntitle: Siaran nomor ${number}\ndate: ${1 + (number % 28)} ${months[month - 1]} 2015\n---\nIsi siaran nomor ${number}.\n`;
  }
  return files;
}

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
