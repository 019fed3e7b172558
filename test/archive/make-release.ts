import type { ReleaseDate, WallTime } from '../../src/content/dates/release-date.js';
import type { OrdinaryPage, Release } from '../../src/content/release.js';
import type { Settings } from '../../src/content/settings.js';

/** A date as exact as it is written: `2018-12-12`, `2018-12-12 08:30:00`, `2018-12`, `2018`, or nothing. */
export function date(text: string): ReleaseDate {
  const [iso = '', time = null] = text.split(' ');
  const precision = ({ 0: 'unknown', 4: 'year', 7: 'month', 10: 'day' } as const)[
    iso.length as 0 | 4 | 7 | 10
  ];
  return { precision, iso, time };
}

export function wall(text: string): WallTime {
  return text as WallTime;
}

export interface Wishes extends Partial<Omit<Release, 'date'>> {
  readonly name?: string;
  readonly date?: string;
}

/** A release with the wishes of a test, and as little else as can be. */
export function release({ name = 'x', date: written = '2018-12-12', ...wishes }: Wishes = {}): Release {
  const path = `releases/${name}.md`;
  const address = `releases/${name}/`;
  return {
    file: `content/${path}`,
    path,
    address,
    id: address,
    title: `Title of ${name}`,
    date: date(written),
    agencies: ['Pemerintah Kabupaten Badung'],
    lang: 'id',
    reference: null,
    summary: null,
    topics: [],
    people: [],
    location: null,
    contacts: [],
    collection: null,
    images: [],
    attachments: [],
    translationKey: null,
    publishDate: null,
    isDraft: false,
    status: 'published',
    statusDate: null,
    statusReason: null,
    supersededBy: null,
    updates: [],
    aliases: [],
    source: null,
    reviewed: null,
    body: { format: null, firstLine: 6 },
    ...wishes,
  };
}

export function ordinaryPage(name: string): OrdinaryPage {
  return {
    file: `content/pages/${name}.md`,
    path: `pages/${name}.md`,
    address: `${name}/`,
    title: name,
    summary: null,
    lang: 'id',
    body: { format: null, firstLine: 4 },
  };
}

export const SETTINGS: Settings = {
  title: 'Siaran Pers Badung',
  description: 'Arsip siaran pers',
  origin: 'https://siaran.example',
  base: '/',
  lang: 'id',
  languages: ['id', 'ar'],
  timeZone: 'Asia/Makassar',
  agency: null,
  dateOrder: null,
  publisher: null,
  contact: null,
  logo: null,
  colours: null,
  tagAuthority: null,
  imageHosts: [],
  searchEngine: null,
};

export function addressesOf(releases: readonly Release[]): string[] {
  return releases.map(({ address }) => address.replace(/^releases\/|\/$/gu, ''));
}
