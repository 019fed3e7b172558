import type { Article } from '../body/article.js';
import type { Release } from '../content/release.js';
import { csvLineOf, dataRow, jsonLine } from './data.js';
import { type DocumentWords, wordsOfDocument } from './search/document-words.js';
import { searchDocument } from './search/search-document.js';
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
  readonly searchWords: DocumentWords | null;
}

/** A release as the files under `/data/` give it, each with its line end. */
export interface DataLines {
  readonly json: string;
  readonly csv: string;
}

export type FeedBody = Pick<Article, 'html'>;

/** @param sourceSha256 of the bytes of the release's file */
export function productsOf(
  release: Release,
  { article, sourceSha256 }: { readonly article: Article | null; readonly sourceSha256: string },
  wanted: WantedProducts,
  { settings, words, met }: Pick<Workshop, 'settings' | 'words' | 'met'>,
): BodyProducts {
  const row = wanted.dataLines ? dataRow(settings, release, article, sourceSha256) : null;
  return {
    dataLines: row === null ? null : { json: jsonLine(row), csv: csvLineOf(row) },
    feedBody: wanted.feedBody && article !== null ? { html: article.html } : null,
    searchWords: wanted.searchWords
      ? wordsOfDocument(searchDocument(release, article, words.of(release.lang)), met.list)
      : null,
  };
}
