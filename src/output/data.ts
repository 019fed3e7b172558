import { appendTo } from '../archive/append-to.js';
import { encodeAddress } from '../archive/links.js';
import type { Article } from '../body/article.js';
import type { Release } from '../content/release.js';
import type { Settings } from '../content/settings.js';
import { csvLine } from './csv.js';
import { absoluteAddress, isLocated } from './located.js';

/** A release as the files under `/data/` give it; the keys are the names of the fields, in their order. */
export interface DataRow {
  /** Absolute; where the site has no absolute address, from the root of its host. */
  readonly url: string;
  /** Of the source, under `content/`. */
  readonly path: string;
  readonly title: string;
  /** `2018-12-12`, or as exact as it is: `2018-12`, `2018`; null where it is unknown. */
  readonly date: string | null;
  /** Several are parted by `; `. */
  readonly agency: string;
  readonly lang: string;
  readonly summary: string | null;
  readonly topics: readonly string[];
  readonly status: Release['status'];
  readonly words: number;
  readonly text: string;
  /** Of the bytes of the source file, in hexadecimal digits. */
  readonly sha256: string;
}

/**
 * Of a release that was removed, only what its page still says is given: no text, no summary, no topics.
 *
 * @param sha256 of the bytes of the release's file
 */
export function dataRow(
  settings: Settings,
  release: Release,
  article: Article | null,
  sha256: string,
): DataRow {
  const isRemoved = release.status === 'removed';
  const body = isRemoved ? null : article;
  return {
    url: isLocated(settings)
      ? absoluteAddress(settings, release.address)
      : settings.base + encodeAddress(release.address),
    path: release.path,
    title: release.title,
    date: release.date.precision === 'unknown' ? null : release.date.iso,
    agency: release.agencies.join('; '),
    lang: release.lang,
    summary: isRemoved ? null : (release.summary ?? body?.firstParagraph ?? null),
    topics: isRemoved ? [] : release.topics,
    status: release.status,
    words: body?.wordCount ?? 0,
    text: body?.text ?? '',
    sha256,
  };
}

/** `2018`, or `undated`: the name of the data files that hold the release. */
export function dataNameOf({ date }: Release): string {
  return date.precision === 'unknown' ? 'undated' : date.iso.slice(0, 4);
}

/** The releases by the name of the data files that hold them, each year in the order given. */
export function releasesByDataName(releases: readonly Release[]): Map<string, Release[]> {
  const years = new Map<string, Release[]>();
  for (const release of releases) appendTo(years, dataNameOf(release), release);
  return years;
}

export function addressOfJsonLines(name: string): string {
  return `data/${name}.jsonl`;
}

export function addressOfCsv(name: string): string {
  return `data/${name}.csv`;
}

/**
 * One line of a `.jsonl` file, with its line end. U+0085, U+2028 and U+2029 are written as escapes: they are allowed in
 * JSON, but many programs take them for line ends.
 */
export function jsonLine(row: DataRow): string {
  const json = JSON.stringify(row).replace(/[\u0085\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${json}\n`;
}

/** The names of the fields, in their order. */
const FIELDS = [
  'url',
  'path',
  'title',
  'date',
  'agency',
  'lang',
  'summary',
  'topics',
  'status',
  'words',
  'text',
  'sha256',
] as const satisfies readonly (keyof DataRow)[];

/**
 * With what a `.csv` file begins: a byte order mark, without which Excel reads UTF-8 by the code page of the machine,
 * and the names of the columns.
 */
export const CSV_START = `\u{feff}${csvLine(FIELDS)}`;

/** One line of a `.csv` file, with its line end. Topics are parted by `; `; what is null is empty. */
export function csvLineOf(row: DataRow): string {
  return csvLine(FIELDS.map((field) => cell(row[field])));
}

function cell(value: DataRow[keyof DataRow]): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : value.join('; ');
}
