import { error, type Finding } from './finding.js';
import { canonicalTag, isLanguageTag, meantLanguage } from './languages.js';
import { nearest } from './nearest.js';

type Say = (finding: Finding) => void;

const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/** Names that people know for a zone. */
const ZONES_BY_HABIT: ReadonlyMap<string, string> = new Map([
  ['wib', 'Asia/Jakarta'],
  ['wita', 'Asia/Makassar'],
  ['wit', 'Asia/Jayapura'],
  ['bali', 'Asia/Makassar'],
  ['asia/bali', 'Asia/Makassar'],
  ['asia/denpasar', 'Asia/Makassar'],
  ['utc+7', 'Asia/Jakarta'],
  ['utc+8', 'Asia/Makassar'],
  ['gmt+7', 'Asia/Jakarta'],
  ['gmt+8', 'Asia/Makassar'],
  ['+07:00', 'Asia/Jakarta'],
  ['+08:00', 'Asia/Makassar'],
  ['+09:00', 'Asia/Jayapura'],
]);

/** The finding on a zone that the runtime does not know, with the one that was most likely meant. */
export function unknownTimeZone(name: string): Finding {
  const near = ZONES_BY_HABIT.get(name.toLowerCase()) ?? nearest(name, Intl.supportedValuesOf('timeZone'));
  return error(
    'settings-time-zone',
    `«${name}» is not a time zone that this computer knows.`,
    near === null
      ? 'Write its name as continent and city: `timeZone: Asia/Makassar`.'
      : `Did you mean \`timeZone: ${near}\`?`,
  );
}

/** A language tag in its usual case; one that is none is reported and given back as it is. */
export function languageTag(tag: string, say: Say): string {
  if (tag === '') return tag;
  const meant = meantLanguage(tag);
  if (meant === null && isLanguageTag(tag)) return canonicalTag(tag);
  say(
    error(
      'settings-language',
      `«${tag}» is not the tag of a language.`,
      meant === null
        ? 'Write its two or three letters: `lang: id` for Indonesian, `lang: en` for English.'
        : `Did you mean \`${meant}\`?`,
    ),
  );
  return tag;
}

export function isDateOrder(order: string): order is (typeof DATE_ORDERS)[number] {
  return DATE_ORDERS.some((known) => known === order);
}

export function badDateOrder(order: string): Finding {
  return error(
    'settings-date-order',
    `«${order}» is not an order of day, month and year.`,
    'Write `dateOrder: dmy` if 10/12/2018 is 10 December, `dateOrder: mdy` if it is 12 October.',
  );
}

/** The path under `content/` of a logo, which must lie in `static/`. */
export function logoPath(path: string | null, say: Say): string | null {
  if (path === null) return null;
  const inside = path.replace(/^\.?\//u, '').replace(/^content\//u, '');
  const full = inside.startsWith('static/') ? inside : `static/${inside}`;
  if (/(?:^|\/)\.{1,2}(?:\/|$)|\\|^[a-z]+:/iu.test(inside)) {
    say(
      error(
        'settings-logo',
        `«${path}» is not a file in content/static/.`,
        'Put the picture there and write its name: `logo: static/logo.svg`.',
      ),
    );
    return null;
  }
  return full;
}

/** The bare name of a host in lower case; `https://` and a path are let pass. */
export function hostName(host: string, say: Say): string {
  const name = host
    .replace(/^https?:\/\//iu, '')
    .replace(/\/.*$/u, '')
    .toLowerCase();
  if (!/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/u.test(name)) {
    say(
      error(
        'settings-host',
        `«${host}» is not the name of a host.`,
        'Write it without https:// and without a path: `allowHosts: [foto.example]`.',
      ),
    );
  }
  return name;
}

/** RFC 4151, section 2.1: a domain name or an e-mail address. */
export function isAuthority(text: string): boolean {
  return /^(?:[A-Za-z\d._-]+@)?[A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?(?:,\d{4}(?:-\d{2}){0,2})?$/u.test(text);
}

export function badAuthority(text: string): Finding {
  return error(
    'settings-tag-authority',
    `«${text}» is neither the name of a host nor an e-mail address.`,
    'Write the host under which the releases were first published: `tagAuthority: siaran.example`.',
  );
}
