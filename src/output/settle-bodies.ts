import type { Page } from '../archive/page.js';
import type { Readings } from '../content/reading.js';
import type { Release } from '../content/release.js';
import { orNone } from '../or-none.js';
import type { Problem } from '../problem.js';
import type { BodyProducts } from './body-products.js';
import type { KnownBody, KnownSite } from './known-site.js';
import { type CleaningReport, isRelease, type MadeBody, type MadePage } from './make-page.js';
import type { Outputs } from './outputs.js';
import { keyOfMadeFile, knownBodyOf } from './same-bodies.js';
import type { WordsOf } from './search/word-lists.js';
import type { Stage } from './stage.js';

type Item = NonNullable<Page['body']>;

/** Takes in the bodies of the site, one after the other: those that stay as they were, and those that were made. */
export interface Bodies {
  /** By path under `content/`. */
  readonly settled: ReadonlyMap<string, KnownBody>;
  /** Paths under `content/` of files that they show. */
  readonly usedFiles: ReadonlySet<string>;
  /** Of those that were made. */
  readonly reports: readonly CleaningReport[];
  /** Of those that stay as they were: the others' are their pages'. */
  readonly problems: readonly Problem[];
  /**
   * @param page what was made of it; null where nothing was
   * @param words to which the number in its products belongs
   * @returns null where it could not be made
   */
  settle(item: Item, page: MadePage | null, words: WordsOf): KnownBody | null;
}

/**
 * @param same bodies that are as they were, by path under `content/`
 * @param onProducts given what was made of a release beside its page
 */
export function startBodies(
  same: ReadonlyMap<string, KnownBody>,
  itemKeys: ReadonlyMap<string, string>,
  readings: Readings,
  known: KnownSite,
  stage: Stage,
  outputs: Outputs,
  onProducts: (release: Release, products: BodyProducts, words: WordsOf) => void,
): Bodies {
  const settled = new Map<string, KnownBody>();
  const usedFiles = new Set<string>();
  const reports: CleaningReport[] = [];
  const problems: Problem[] = [];

  function settle(item: Item, page: MadePage | null, words: WordsOf): KnownBody | null {
    const made = page?.body ?? null;
    const body = same.get(item.path) ?? (made === null ? null : knownOf(item, made, page?.problems ?? []));
    if (body === null) return null;
    settled.set(item.path, body);
    for (const file of body.usedFiles) usedFiles.add(file);
    if (made === null) keep(body);
    else take(item, made);
    const products = page?.products ?? null;
    if (products !== null && isRelease(item)) onProducts(item, products, words);
    return body;
  }

  function knownOf({ path }: Item, made: MadeBody, ofPage: KnownBody['problems']): KnownBody {
    return knownBodyOf(itemKeys.get(path) ?? '', made, readings.get(path)?.sha256, ofPage);
  }

  function keep(body: KnownBody): void {
    problems.push(...body.problems);
    for (const place of body.madeFiles) {
      const output = known.outputs.get(place);
      if (output !== undefined) outputs.keep(output);
    }
  }

  function take(item: Item, { article }: MadeBody): void {
    if (article !== null) {
      for (const { address, bytes } of article.madeFiles) {
        if (stage.files.has(address)) continue;
        stage.write(address, bytes);
        outputs.note(address, keyOfMadeFile(address));
      }
      reports.push(reportOf(item, article));
    }
  }

  return { settled, usedFiles, reports, problems, settle };
}

function reportOf(item: Item, article: NonNullable<MadeBody['article']>): CleaningReport {
  return {
    file: item.file,
    title: item.title,
    wordsIn: article.sourceWordCount,
    wordsOut: article.wordCount,
    firings: orNone(article.firings),
  };
}
