import type { ArchiveAgency } from '../archive/archive.js';
import { firstMoment } from '../archive/first-moment.js';
import { encodeAddress } from '../archive/links.js';
import { absoluteLinks } from '../body/absolute-links.js';
import type { ReleaseDate, WallTime } from '../content/dates/release-date.js';
import type { Attachment, Release } from '../content/release.js';
import type { FeedBody } from './body-products.js';
import { absoluteAddress, type LocatedSettings } from './located.js';
import { datesOfChange, latestDate, momentInZone } from './moment.js';
import type { OutputFile } from './output-file.js';
import { branch, leaf, type Xml, xmlDocument } from './xml.js';

/** How many releases a feed holds. */
export const FEED_LENGTH = 50;

/** A release with its body; the body is null where the release was removed. */
export interface FeedEntry {
  readonly release: Release;
  readonly article: FeedBody | null;
}

/**
 * The releases of which a feed of this list consists, so that only their bodies need be at hand. RFC 4287 wants a date
 * in each entry: those of unknown date are left out.
 *
 * @param releases in their order, newest first
 */
export function releasesOfFeed(releases: readonly Release[]): Release[] {
  const chosen: Release[] = [];
  for (const release of releases) {
    if (chosen.length === FEED_LENGTH) break;
    if (isInFeed(release)) chosen.push(release);
  }
  return chosen;
}

/** The address of an agency's feed. */
export function addressOfAgencyFeed(id: string): string {
  return `agencies/${id}/feed.xml`;
}

/** `/feed.xml`: Atom (RFC 4287) with the whole text of the newest releases. */
export function siteFeed(settings: LocatedSettings, entries: readonly FeedEntry[]): OutputFile {
  const head = { address: 'feed.xml', page: '', title: settings.title, subtitle: settings.description };
  return atomFeed(settings, head, entries);
}

/** `/agencies/<id>/feed.xml`: the same of one agency. */
export function agencyFeed(
  settings: LocatedSettings,
  agency: Pick<ArchiveAgency, 'id' | 'name'>,
  entries: readonly FeedEntry[],
): OutputFile {
  const address = addressOfAgencyFeed(agency.id);
  const head = { address, page: `agencies/${agency.id}/`, title: agency.name, subtitle: settings.title };
  return atomFeed(settings, head, entries);
}

interface Head {
  readonly address: string;
  /** Address of the page that shows the same releases. */
  readonly page: string;
  readonly title: string;
  readonly subtitle: string | null;
}

function atomFeed(settings: LocatedSettings, head: Head, entries: readonly FeedEntry[]): OutputFile {
  const self = absoluteAddress(settings, head.address);
  const shown = entries.filter(({ release }) => isInFeed(release)).slice(0, FEED_LENGTH);
  const author = settings.publisher ?? settings.agency ?? settings.title;
  const root = branch('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': settings.lang }, [
    leaf('id', {}, self),
    leaf('title', {}, head.title),
    ...(head.subtitle === null ? [] : [leaf('subtitle', {}, head.subtitle)]),
    leaf(
      'updated',
      {},
      moment(
        settings,
        shown.flatMap(({ release }) => datesOfChange(release)),
      ),
    ),
    branch('author', {}, [leaf('name', {}, author)]),
    leaf('link', { rel: 'self', type: 'application/atom+xml', href: self }, ''),
    leaf('link', { rel: 'alternate', type: 'text/html', href: absoluteAddress(settings, head.page) }, ''),
    ...shown.map((entry) => entryOf(settings, entry)),
  ]);
  return { address: head.address, content: xmlDocument(root) };
}

function isInFeed(release: Release): boolean {
  return release.date.precision !== 'unknown';
}

/** RFC 4287 wants a date of the feed too. It is never that of the build; without an entry it is this. */
const NEVER = '1970-01-01T00:00:00' as WallTime;

function moment(settings: LocatedSettings, dates: readonly ReleaseDate[]): string {
  const latest = latestDate(dates);
  return momentInZone((latest === null ? null : firstMoment(latest)) ?? NEVER, settings.timeZone);
}

function entryOf(settings: LocatedSettings, { release, article }: FeedEntry): Xml {
  const page = absoluteAddress(settings, release.address);
  const isRemoved = release.status === 'removed';
  const body = isRemoved || article === null ? null : absoluteLinks(article.html, page);
  return branch('entry', { 'xml:lang': release.lang }, [
    leaf('id', {}, tagOf(settings, release)),
    leaf('title', {}, release.title),
    leaf('link', { rel: 'alternate', type: 'text/html', hreflang: release.lang, href: page }, ''),
    ...(isRemoved ? [] : release.attachments.map((attachment) => enclosure(settings, attachment))),
    leaf('published', {}, moment(settings, [release.date])),
    leaf('updated', {}, moment(settings, datesOfChange(release))),
    ...release.agencies.map((name) => branch('author', {}, [leaf('name', {}, name)])),
    ...(isRemoved ? [] : release.topics).map((topic) => leaf('category', { term: topic }, '')),
    ...(isRemoved || release.summary === null ? [] : [leaf('summary', {}, release.summary)]),
    ...(body === null ? [] : [leaf('content', { type: 'html' }, body)]),
  ]);
}

/** RFC 4151: the authority, a year in which it named the thing, and what it named, in the characters of a path. */
function tagOf(settings: LocatedSettings, release: Release): string {
  const authority = settings.tagAuthority ?? new URL(settings.origin).hostname;
  return `tag:${authority},${release.date.iso.slice(0, 4)}:${encodeAddress(release.id)}`;
}

function enclosure(settings: LocatedSettings, { path, size, title, lang }: Attachment): Xml {
  const href = absoluteAddress(settings, path);
  return leaf('link', { rel: 'enclosure', href, length: String(size), title, hreflang: lang }, '');
}
