import type { Archive } from '../archive/archive.js';
import { splitList } from '../archive/split-list.js';
import { compareText } from '../content/compare-text.js';
import type { Release } from '../content/release.js';
import { absoluteAddress, type LocatedSettings } from './located.js';
import { datesOfChange, latestDate } from './moment.js';
import type { OutputFile } from './output-file.js';
import { branch, leaf, type Xml, xmlDocument } from './xml.js';

/** The most that one file may list (sitemaps.org, «Sitemaps XML format»; Hugo's at 60,000 pages are refused). */
export const SITEMAP_LENGTH = 50_000;

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * `/sitemap.xml`, an index, and the files that it lists: one of each year's releases, one of the undated, one of all
 * other pages. The only dates are those of the content, and only exact ones: the schema knows no months.
 * What was removed is no longer recommended to a search engine.
 *
 * @param otherAddresses addresses of the pages that are no releases; what is no page (`404.html`) is left out
 */
export function sitemaps(
  settings: LocatedSettings,
  archive: Pick<Archive, 'years' | 'undated'>,
  otherAddresses: Iterable<string>,
): OutputFile[] {
  const pages = [...otherAddresses]
    .filter((address) => address === '' || address.endsWith('/'))
    .sort(compareText);
  const groups = [
    { name: 'pages', places: pages.map((address) => ({ address, day: null })) },
    ...archive.years.map(({ year, releases }) => ({ name: year, places: placesOf(releases) })),
    { name: 'undated', places: placesOf(archive.undated) },
  ];
  const files = groups.flatMap(({ name, places }) => filesOf(settings, name, places));
  return [indexOf(settings, files), ...files.map(({ file }) => file)];
}

interface Place {
  readonly address: string;
  /** `2018-12-12`, of its last change; null where it is not known that exactly. */
  readonly day: string | null;
}

interface Listed {
  readonly file: OutputFile;
  readonly day: string | null;
}

function placesOf(releases: readonly Release[]): Place[] {
  return releases
    .filter(({ status }) => status !== 'removed')
    .map((release) => ({ address: release.address, day: lastExactDay(release) }));
}

function lastExactDay(release: Release): string | null {
  const exact = datesOfChange(release).filter(({ precision }) => precision === 'day');
  return latestDate(exact)?.iso ?? null;
}

/** Filled from the oldest, as lists are: `2018.xml` stays as it is when `2018-2.xml` begins. */
function filesOf(settings: LocatedSettings, name: string, places: readonly Place[]): Listed[] {
  if (places.length === 0) return [];
  return splitList(places, SITEMAP_LENGTH).map(({ number, items }) => {
    const urls = items.map(({ address, day }) => entry('url', absoluteAddress(settings, address), day));
    const address = `sitemaps/${number === 1 ? name : `${name}-${number}`}.xml`;
    return {
      file: { address, content: xmlDocument(branch('urlset', NAMESPACE, urls)) },
      day: lastDay(items),
    };
  });
}

function indexOf(settings: LocatedSettings, files: readonly Listed[]): OutputFile {
  const entries = files.map(({ file, day }) =>
    entry('sitemap', absoluteAddress(settings, file.address), day),
  );
  return { address: 'sitemap.xml', content: xmlDocument(branch('sitemapindex', NAMESPACE, entries)) };
}

function entry(name: 'url' | 'sitemap', location: string, day: string | null): Xml {
  return branch(name, {}, [leaf('loc', {}, location), ...(day === null ? [] : [leaf('lastmod', {}, day)])]);
}

function lastDay(places: readonly Place[]): string | null {
  let last: string | null = null;
  for (const { day } of places) if (day !== null && (last === null || day > last)) last = day;
  return last;
}
