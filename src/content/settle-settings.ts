import { isTimeZone } from './dates/zones.js';
import { error, type Finding } from './finding.js';
import { type LocatedMapping, placeAt } from './located.js';
import type { PlacedFinding } from './read-yaml.js';
import { searchEngine } from './search-engine.js';
import type { Settings } from './settings.js';
import type { RawSettings } from './settings-schema.js';
import {
  badAuthority,
  badDateOrder,
  hostName,
  isAuthority,
  isDateOrder,
  languageTag,
  logoPath,
  unknownTimeZone,
} from './settings-values.js';
import { settleColours } from './settle-colours.js';
import { siteAddress } from './site-address.js';
import { controlCharacter, tidyText } from './tidy-text.js';

/** What texts of the right shape mean; `mapping` says where each of them stands. */
export function settle(
  raw: RawSettings,
  mapping: LocatedMapping,
): { settings: Settings; findings: PlacedFinding[] } {
  const findings: PlacedFinding[] = [];
  const say = (path: readonly PropertyKey[], finding: Finding | null): void => {
    if (finding !== null) findings.push({ place: placeAt(mapping, path), finding });
  };
  const textOf = (key: keyof RawSettings): string | null => {
    const value = raw[key];
    if (typeof value !== 'string') return null;
    say([key], controlCharacter(key, value));
    return tidyText(value) === '' ? null : tidyText(value);
  };
  const required = (key: 'title' | 'lang' | 'timeZone'): string => {
    const value = textOf(key);
    if (value === null && !mapping.entries.some((entry) => entry.key === key && entry.value.kind !== 'text'))
      say([], MISSING[key]);
    return value ?? '';
  };

  const title = required('title');
  const timeZone = required('timeZone');
  if (timeZone !== '' && !isTimeZone(timeZone)) say(['timeZone'], unknownTimeZone(timeZone));
  const lang = languageTag(required('lang'), (finding) => say(['lang'], finding));
  const languages = (raw.languages ?? []).map((tag, index) =>
    languageTag(tidyText(tag), (finding) => say(['languages', index], finding)),
  );

  const address = siteAddress(textOf('url'), textOf('base'));
  if ('finding' in address) say([address.key], address.finding);
  const { origin, base } = 'finding' in address ? { origin: null, base: '/' } : address;

  const dateOrder = textOf('dateOrder');
  if (dateOrder !== null && !isDateOrder(dateOrder)) say(['dateOrder'], badDateOrder(dateOrder));
  const colours = settleColours(raw.colours ?? null, say);
  const logo = logoPath(textOf('logo'), (finding) => say(['logo'], finding));
  const imageHosts = (raw.images?.allowHosts ?? []).map((host, index) =>
    hostName(tidyText(host), (finding) => say(['images', 'allowHosts', index], finding)),
  );
  const tagAuthority = textOf('tagAuthority');
  if (tagAuthority !== null && !isAuthority(tagAuthority)) say(['tagAuthority'], badAuthority(tagAuthority));

  const engine = searchEngine(raw.search?.engine ?? null, origin, (finding) =>
    say(['search', 'engine'], finding),
  );

  return {
    settings: {
      title,
      description: textOf('description'),
      origin,
      base,
      lang,
      languages: languages.length === 0 ? [lang] : [...new Set(languages)],
      timeZone,
      agency: textOf('agency'),
      dateOrder: dateOrder !== null && isDateOrder(dateOrder) ? dateOrder : null,
      publisher: textOf('publisher'),
      contact: textOf('contact'),
      logo,
      colours,
      tagAuthority: tagAuthority ?? (origin === null ? null : new URL(origin).hostname),
      imageHosts,
      searchEngine: engine,
    },
    findings,
  };
}

const MISSING: Readonly<Record<'title' | 'lang' | 'timeZone', Finding>> = {
  title: error(
    'settings-missing',
    'The site has no title.',
    'Write the name of the site: `title: Siaran Pers Kabupaten Badung`.',
  ),
  lang: error(
    'settings-missing',
    'The language of the site is not set.',
    'Write its tag: `lang: id` for Indonesian, `lang: en` for English.',
  ),
  timeZone: error(
    'settings-missing',
    'The time zone of the site is not set, so it cannot be known when a day begins.',
    'Write its name: `timeZone: Asia/Makassar` (WITA; `Asia/Jakarta` for WIB, `Asia/Jayapura` for WIT).',
  ),
};
