import type { Archive } from '../../src/archive/archive.js';
import { arrange } from '../../src/archive/arrange.js';
import type { HeldRelease } from '../../src/archive/hold.js';
import type { Page, PageView } from '../../src/archive/page.js';
import { plan } from '../../src/archive/plan.js';
import type { Words } from '../../src/archive/words.js';
import type { Article, SafeHtml } from '../../src/body/article.js';
import type { WallTime } from '../../src/content/dates/release-date.js';
import type { OrdinaryPage, Release } from '../../src/content/release.js';
import type { Settings } from '../../src/content/settings.js';
import { readInterfaceWords } from '../../src/output/words-of-interface.js';
import { date, release } from '../archive/make-release.js';

/** A root without templates of its own: the built-in ones are used. */
export const NO_ROOT = '/nowhere/at/all';

export const settings: Settings = {
  title: 'Siaran Pers Kabupaten Badung',
  description: 'Siaran pers Pemerintah Kabupaten Badung.',
  origin: 'https://siaran.example',
  base: '/',
  lang: 'id',
  languages: ['id'],
  timeZone: 'Asia/Makassar',
  agency: null,
  dateOrder: null,
  publisher: 'Pemerintah Kabupaten Badung',
  contact: 'Diskominfo, humas@badung.example',
  logo: 'static/logo.svg',
  colours: null,
  tagAuthority: null,
  imageHosts: ['images.example'],
  searchEngine: {
    action: 'https://suche.example/find',
    origin: 'https://suche.example',
    name: 'suche.example',
    field: 'q',
    fixed: [{ name: 'sites', value: 'siaran.example' }],
  },
};

/** As little as site.yml can hold. */
export const bareSettings: Settings = {
  ...settings,
  description: null,
  origin: null,
  publisher: null,
  contact: null,
  logo: null,
  imageHosts: [],
  searchEngine: null,
};

/** A release with nothing but what every release has. */
export function bareRelease(changes: Partial<Release> = {}): Release {
  const path = changes.path ?? 'releases/2018/12/bare.md';
  return {
    ...release(),
    file: `content/${path}`,
    path,
    address: `${path.toLowerCase().replace(/\.md$/, '')}/`,
    id: path,
    title: 'Rapat Koordinasi',
    body: { format: 'html', firstLine: 5 },
    ...changes,
  };
}

/** A release that fills every field. */
export function fullRelease(changes: Partial<Release> = {}): Release {
  return bareRelease({
    path: 'releases/2018/12/full.md',
    title: 'Peresmian Pusat Layanan & «Terpadu»',
    date: { precision: 'day', iso: '2018-12-14', time: '08:08:05' },
    agencies: ['Pemerintah Kabupaten Badung', 'Diskominfo'],
    reference: '480/1127',
    summary: 'Layanan dari 14 perangkat daerah di satu tempat.',
    topics: ['pelayanan publik', 'inovasi'],
    people: ['I Ketut Suiasa'],
    location: 'Mangupura',
    contacts: ['Humas, humas@badung.example'],
    collection: 'Badung Melayani',
    images: [
      {
        path: 'releases/2018/12/foto satu.png',
        alt: 'Bupati',
        caption: 'Peresmian',
        credit: 'Humas',
        license: 'CC BY 4.0',
      },
      { path: 'releases/2018/12/dua.png', alt: null, caption: null, credit: null, license: null },
    ],
    attachments: [
      { path: 'releases/2018/12/Sambutan Bupati.pdf', size: 1_234_567, title: 'Sambutan', lang: null },
      { path: 'releases/2018/12/annex', size: 900, title: null, lang: 'en' },
    ],
    status: 'superseded',
    statusDate: date('2019-01'),
    statusReason: 'Ada yang lebih baru.',
    supersededBy: '/releases/2018/12/bare',
    updates: [{ date: date('2018-12-17'), kind: 'correction', note: 'Semula 41.' }],
    ...changes,
  });
}

export const aboutPage: OrdinaryPage = {
  file: 'content/pages/about.md',
  path: 'pages/about.md',
  address: 'about/',
  title: 'Tentang situs ini',
  summary: null,
  lang: 'id',
  body: { format: null, firstLine: 4 },
};

export function archiveOf(
  releases: readonly Release[],
  pages: readonly OrdinaryPage[] = [],
  ofSite: Settings = settings,
): Archive {
  return arrange(releases, pages, ofSite).archive;
}

/** Every kind of page, each value there, or none of them. */
export function fullArchive(): Archive {
  return archiveOf(
    [
      fullRelease(),
      bareRelease(),
      bareRelease({ path: 'releases/undated/x.md', date: date(''), title: 'Tanpa tanggal' }),
      bareRelease({ path: 'releases/2018/11/y.md', date: date('2018-11'), collection: 'Badung Melayani' }),
    ],
    [aboutPage],
  );
}

export function emptyArchive(): Archive {
  return archiveOf([], [], bareSettings);
}

export function wordsOf(lang: string): Words {
  const { words } = readInterfaceWords(NO_ROOT, lang);
  if (words === null) throw new Error('the built-in words cannot be read');
  return words.of(lang);
}

export function pageAt(archive: Archive, address: string, shown = new Map<string, HeldRelease>()): Page {
  const page = plan(archive, wordsOf(archive.settings.lang), shown).find(
    (candidate) => candidate.address === address,
  );
  if (page === undefined) throw new Error(`no page at «${address}»`);
  return page;
}

/** The view of a page, of the type that its template is given. */
export function viewAt<View>(
  archive: Archive,
  address: string,
  shown?: Map<string, HeldRelease>,
): View & PageView {
  return pageAt(archive, address, shown).view() as View & PageView;
}

export function shownAs(
  release: Release,
  reason: HeldRelease['reason'],
  until: string | null,
): Map<string, HeldRelease> {
  return new Map([[release.address, { release, reason, until: until as WallTime | null }]]);
}

export function articleOf(html: string): Article {
  return {
    html: html as SafeHtml,
    text: html.replace(/<[^>]*>/g, ''),
    wordCount: 1,
    sourceWordCount: 1,
    firstParagraph: html.replace(/<[^>]*>/g, ''),
    firings: [],
    problems: [],
    usedFiles: [],
    madeFiles: [],
  };
}
