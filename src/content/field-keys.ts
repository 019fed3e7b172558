import { foldName } from './nearest.js';

/** Keys of a release's front matter. */
export const RELEASE_KEYS = [
  'title',
  'date',
  'agency',
  'id',
  'reference',
  'lang',
  'summary',
  'topics',
  'people',
  'location',
  'contacts',
  'collection',
  'images',
  'attachments',
  'translationKey',
  'publishDate',
  'draft',
  'status',
  'statusDate',
  'statusReason',
  'supersededBy',
  'updates',
  'aliases',
  'format',
  'source',
  'reviewed',
] as const;

/** Keys of an ordinary page's. */
export const PAGE_KEYS = ['title', 'summary', 'lang', 'format', 'draft', 'aliases'] as const;

export type ReleaseKey = (typeof RELEASE_KEYS)[number];

/** Other names of a key: what Jekyll, Hugo and other systems call it. `published` says the opposite of `draft`. */
const SYNONYMS: ReadonlyMap<string, ReleaseKey> = new Map([
  ['agencies', 'agency'],
  ['description', 'summary'],
  ['excerpt', 'summary'],
  ['tags', 'topics'],
  ['categories', 'topics'],
  ['dateline', 'location'],
  ['embargo', 'publishDate'],
  ['embargoUntil', 'publishDate'],
  ['pubdate', 'publishDate'],
  ['published', 'draft'],
  ['redirect_from', 'aliases'],
]);

/** Keys whose several spellings in one file are added together; any other two are an error. */
export const MERGED_KEYS: ReadonlySet<ReleaseKey> = new Set(['topics']);

/** Keys that keep a release from being published. */
export const HOLDING_KEYS: ReadonlySet<ReleaseKey> = new Set(['draft', 'publishDate']);

/** Words of other languages for a required key, for a hint where it is missing. */
const TRANSLATIONS: ReadonlyMap<string, ReleaseKey> = new Map([
  ['judul', 'title'],
  ['tajuk', 'title'],
  ['titre', 'title'],
  ['titulo', 'title'],
  ['título', 'title'],
  ['titel', 'title'],
  ['headline', 'title'],
  ['tanggal', 'date'],
  ['tarikh', 'date'],
  ['fecha', 'date'],
  ['data', 'date'],
  ['datum', 'date'],
  ['instansi', 'agency'],
  ['lembaga', 'agency'],
  ['organisation', 'agency'],
  ['organization', 'agency'],
  ['bahasa', 'lang'],
  ['language', 'lang'],
  ['ringkasan', 'summary'],
  ['topik', 'topics'],
  ['lampiran', 'attachments'],
  ['gambar', 'images'],
  ['image', 'images'],
  ['foto', 'images'],
]);

/** What to do with keys of other systems that have no counterpart here. */
const LEFTOVERS: ReadonlyMap<string, string> = new Map([
  [
    'permalink',
    'The address comes from the place of the file; Siaran does not answer at the old one. Name the line `x-old-address` to keep it for the record.',
  ],
  [
    'url',
    'The address comes from the place of the file; Siaran does not answer at the old one. Name the line `x-old-address` to keep it for the record.',
  ],
  ['slug', 'The address comes from the name of the file. Delete the line.'],
  ['layout', 'All releases look alike. Delete the line.'],
  ['author', 'Write who issued the release under `agency`, and people it speaks of under `people`.'],
]);

/** Every name a key goes by, for «did you mean» and for telling a key from prose. */
export const ALL_KEYS: readonly string[] = [...RELEASE_KEYS, ...SYNONYMS.keys()];

/** The key that a name is, exactly or as a synonym; null where it is none. */
export function exactKey(name: string): ReleaseKey | null {
  return RELEASE_KEYS.find((key) => key === name) ?? SYNONYMS.get(name) ?? null;
}

/** The key that a name is but for capitals and separators, `Title` or `status_date`; null where it is none. */
export function looseKey(name: string): ReleaseKey | null {
  return BY_FOLDED.get(foldName(name)) ?? null;
}

/** The key that a word of another language means. */
export function translatedKey(name: string): ReleaseKey | null {
  return TRANSLATIONS.get(name.toLowerCase()) ?? null;
}

/** The advice on a key that another system left behind; null where there is none. */
export function leftoverAdvice(name: string): string | null {
  return LEFTOVERS.get(name.toLowerCase()) ?? null;
}

/** Names under `x-` are the author's own. */
export function isFreeKey(name: string): boolean {
  return name.startsWith('x-');
}

const BY_FOLDED: ReadonlyMap<string, ReleaseKey> = new Map(
  ALL_KEYS.flatMap((name) => {
    const key = exactKey(name);
    return key === null ? [] : [[foldName(name), key] as const];
  }),
);
