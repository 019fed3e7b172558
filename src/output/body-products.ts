import type { Article } from '../body/article.js';
import type { Release } from '../content/release.js';
import { csvLineOf, type DataRow, jsonLine } from './data.js';
import { searchedTexts } from './search/search-document.js';
import type { Workshop } from './workshop.js';

/** Which of the things that are made of a release beside its page are wanted. */
export interface WantedProducts {
  readonly dataLines: boolean;
  readonly feedBody: boolean;
  readonly searchWords: boolean;
}

/** What is made of a release beside its page; plain data, null where it is not wanted. */
export interface BodyProducts {
  readonly dataLines: DataLines | null;
  /** Null too where the release was removed. */
  readonly feedBody: FeedBody | null;
  /** The number of its words among those that were met with it. */
  readonly searchWords: number | null;
}

/** A release as the files under `/data/` give it, each with its line end. */
export interface DataLines {
  readonly json: string;
  readonly csv: string;
}

export type FeedBody = Pick<Article, 'html'>;

/** @param html of its article; null where it was removed, or no feed wants it */
export function productsOf(
  release: Release,
  row: DataRow,
  html: Article['html'] | null,
  wanted: WantedProducts,
  { words, met }: Pick<Workshop, 'words' | 'met'>,
): BodyProducts {
  return {
    dataLines: wanted.dataLines ? { json: jsonLine(row), csv: csvLineOf(row) } : null,
    feedBody: wanted.feedBody && html !== null ? { html } : null,
    searchWords: wanted.searchWords
      ? met.note(searchedTexts(release, row.text, words.of(release.lang)))
      : null,
  };
}
