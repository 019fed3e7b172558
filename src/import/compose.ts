import { stringify } from 'yaml';
import { monthName } from '../content/dates/names.js';
import type { ReleaseDate, WallTime } from '../content/dates/release-date.js';

/** The front matter of a release as import writes it: what is null or empty is left out. */
export interface Head {
  readonly title: string;
  readonly date: ReleaseDate;
  readonly agencies: readonly string[];
  readonly lang: string;
  readonly reference: string | null;
  readonly summary: string | null;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly location: string | null;
  readonly contacts: readonly string[];
  readonly collection: string | null;
  readonly images: readonly { readonly file: string; readonly alt: string | null }[];
  readonly attachments: readonly { readonly file: string; readonly title: string | null }[];
  readonly translationKey: string | null;
  readonly publishDate: WallTime | null;
  readonly isDraft: boolean;
  readonly aliases: readonly string[];
  readonly format: 'markdown' | 'html' | null;
  readonly id: string;
  readonly source: {
    readonly sha256: string;
    readonly file: string;
    readonly system: string;
    readonly id: string | null;
    readonly url: string | null;
  };
}

/**
 * A release's file. Every text of the source stands in double quotes, written by the YAML library, so that none of it can
 * be read as anything but text.
 */
export function compose(head: Head, body: string): string {
  const fields: [string, unknown][] = [
    ['title', head.title],
    ['date', new Plain(dateInWords(head.date))],
    ['agency', head.agencies.length === 1 ? head.agencies[0] : head.agencies],
    ['lang', new Plain(head.lang)],
    ['reference', head.reference],
    ['summary', head.summary],
    ['topics', head.topics],
    ['people', head.people],
    ['location', head.location],
    ['contacts', head.contacts],
    ['collection', head.collection],
    ['images', head.images.map(withoutNulls)],
    ['attachments', head.attachments.map(withoutNulls)],
    ['translationKey', head.translationKey],
    ['publishDate', head.publishDate === null ? null : new Plain(head.publishDate)],
    ['draft', head.isDraft ? new Plain('true') : null],
    ['format', head.format === null ? null : new Plain(head.format)],
    ['id', head.id],
    ['aliases', head.aliases],
    ['source', withoutNulls(head.source)],
  ];
  const lines = fields.filter(([, value]) => !isEmpty(value)).map(([key, value]) => line(key, value));
  return `---\n${lines.join('')}---\n\n${body}`;
}

/** A value that needs no quotes, for none of it comes from the source. */
class Plain {
  constructor(readonly text: string) {}
}

function line(key: string, value: unknown): string {
  if (value instanceof Plain) return `${key}: ${value.text}\n`;
  return stringify(
    { [key]: value },
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 },
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function withoutNulls(group: object): object {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== null));
}

/** A date as its reader takes it: `12 Dec 2018`, `12 Dec 2018 09:30:00`, `Dec 2018`, `2018`, `unknown`. */
export function dateInWords({ precision, iso, time }: ReleaseDate): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (precision === 'unknown') return 'unknown';
  if (precision === 'year') return year;
  const name = monthName(Number(month)).slice(0, 3);
  if (precision === 'month') return `${name} ${year}`;
  return `${Number(day)} ${name} ${year}${time === null ? '' : ` ${time}`}`;
}
