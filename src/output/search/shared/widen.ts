import { foldedRoots, type Stemmer } from './fold-roots.js';
import type { Dictionaries, FoundKey } from './look-up.js';
import { nearWords } from './near-words.js';
import type { QueryPart } from './parse-query.js';

/** A part of the query with everything that counts for it. */
export interface WidePart {
  readonly part: QueryPart;
  readonly ways: readonly Way[];
  /** The word that was searched instead, where the archive has none like the one that was typed. */
  readonly corrected: string | null;
  /** A word that was perhaps meant: far more frequent, and hardly different. */
  readonly meant: string | null;
}

/** One key that counts for a part of the query. */
export interface Way {
  readonly found: FoundKey;
  readonly kind: 'exact' | 'stem' | 'beginning' | 'near';
}

/** Words that complete what was typed so far; the most frequent ones. */
const MOST_COMPLETIONS = 8;
/** So many blocks are read for the beginning of a word, in each part of the dictionary. */
const BLOCKS_OF_BEGINNING = 2;
/** A word in so few releases may be a slip of the pen. */
const RARE = 2;

/** Looks up a word of the query: itself, words of the same stem, words that begin so; and where there is none of them, the nearest. */
export async function widenWord(
  part: QueryPart,
  dictionaries: Dictionaries,
  stemmers: Promise<readonly Stemmer[]>,
): Promise<WidePart> {
  const [term = ''] = part.terms;
  const [exact, stems, beginnings] = await Promise.all([
    dictionaries.find(term),
    stemmers.then((all) => Promise.all(rootsOf(part, all).map((root) => dictionaries.find(root)))),
    part.isPrefix && term.length >= (/^[\w]*$/.test(term) ? 3 : 1)
      ? dictionaries.beginning(term, BLOCKS_OF_BEGINNING)
      : [],
  ]);
  const ways: Way[] = [];
  if (exact !== null && exact.wordCount > 0) ways.push({ found: exact, kind: 'exact' });
  for (const found of stems) {
    if (found !== null && found.stemCount > 0 && (found.key !== term || found.stemCount > found.wordCount)) {
      ways.push({ found, kind: 'stem' });
    }
  }
  const completions = beginnings
    .filter(({ key, wordCount }) => key !== term && wordCount > 0)
    .sort((a, b) => b.wordCount - a.wordCount || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_COMPLETIONS);
  for (const found of completions) ways.push({ found, kind: 'beginning' });

  const count = ways.reduce(
    (most, { found, kind }) => Math.max(most, kind === 'stem' ? found.stemCount : found.wordCount),
    0,
  );
  if (count > RARE) return { part, ways, corrected: null, meant: null };
  const [nearest] = await nearWords(term, dictionaries);
  if (nearest === undefined) return { part, ways, corrected: null, meant: null };
  if (count === 0)
    return { part, ways: [{ found: nearest, kind: 'near' }], corrected: nearest.key, meant: null };
  return { part, ways, corrected: null, meant: nearest.wordCount > 5 * count ? nearest.key : null };
}

function rootsOf({ terms: [term = ''], written }: QueryPart, stemmers: readonly Stemmer[]): string[] {
  return [...new Set([term, ...stemmers.flatMap((stemmer) => foldedRoots(written, stemmer))])];
}

/** Looks up the words of a phrase: just these, each of them. */
export async function widenPhrase(part: QueryPart, dictionaries: Dictionaries): Promise<WidePart> {
  const found = await Promise.all(part.terms.map((term) => dictionaries.find(term)));
  const all = found.filter((one) => one !== null && one.wordCount > 0);
  const isWhole = all.length === part.terms.length;
  const ways = isWhole
    ? found.filter((one) => one !== null).map((one): Way => ({ found: one, kind: 'exact' }))
    : [];
  return { part, ways, corrected: null, meant: null };
}
