import { firstMoment } from '../archive/first-moment.js';
import type { ReleaseDate } from '../content/dates/release-date.js';
import type { Release } from '../content/release.js';
import type { Settings } from '../content/settings.js';
import { absoluteAddress, isLocated } from './located.js';
import { datesOfChange, latestDate, momentInZone } from './moment.js';
import { escapeForScript, type SafeJson } from './safe-json.js';

/**
 * The release as schema.org's `NewsArticle`. What would need an absolute address (`url`, `mainEntityOfPage`, `image`) is
 * left out where the site has none.
 *
 * @param summary as the page shows it: the author's, or the first paragraph; null for none
 */
export function newsArticle(settings: Settings, release: Release, summary: string | null): SafeJson {
  const [first] = release.agencies;
  const isRemoved = release.status === 'removed';
  // A value that is undefined is left out by JSON.stringify, which is what every null here means.
  return escapeForScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: release.title,
    description: isRemoved ? undefined : (summary ?? undefined),
    datePublished: dateOf(release.date, settings.timeZone),
    dateModified: modifiedOf(release, settings.timeZone),
    inLanguage: release.lang,
    author: release.agencies.map(organization),
    publisher: organization(settings.publisher ?? first ?? settings.title),
    ...(isLocated(settings) && {
      url: absoluteAddress(settings, release.address),
      mainEntityOfPage: absoluteAddress(settings, release.address),
      image: isRemoved
        ? undefined
        : listed(release.images.map(({ path }) => absoluteAddress(settings, path))),
    }),
    keywords: isRemoved ? undefined : listed(release.topics),
    identifier: release.reference ?? undefined,
    contentLocation: release.location === null ? undefined : { '@type': 'Place', name: release.location },
    creativeWorkStatus: release.status === 'published' ? undefined : release.status,
  });
}

function organization(name: string): object {
  return { '@type': 'GovernmentOrganization', name };
}

function listed(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** As exact as the date is: a day has no time of day, a month no day. */
function dateOf(date: ReleaseDate, timeZone: string): string | undefined {
  if (date.precision === 'unknown') return undefined;
  const moment = date.time === null ? null : firstMoment(date);
  return moment === null ? date.iso : momentInZone(moment, timeZone);
}

/** The last change, where there was one after the release. */
function modifiedOf(release: Release, timeZone: string): string | undefined {
  const latest = latestDate(datesOfChange(release));
  return latest === null || latest === release.date ? undefined : dateOf(latest, timeZone);
}
