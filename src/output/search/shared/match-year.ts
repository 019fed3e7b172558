import { type IndexContents, RECORDS_A_BLOCK } from './contents.js';
import type { FoundKey, ReadRange } from './look-up.js';
import type { ListPlace } from './read-dictionary.js';
import { quartersOf, readList, readPlaces, type WordList, weightOf, whereOf } from './read-list.js';
import type { Way, WidePart } from './widen.js';

/** A release that has something of the query. */
export interface Hit {
  /** Number of the year in the contents, and of the release in it. */
  readonly year: number;
  readonly document: number;
  /** How many parts of the query it has, and how many of them to the letter. */
  readonly parts: number;
  readonly exact: number;
  readonly score: number;
}

/** What each way of having a word is worth; an exact one always comes first, whatever the score. */
const WORTH: Readonly<Record<Way['kind'], number>> = { exact: 1, stem: 0.7, beginning: 0.6, near: 0.5 };
/** By how much of the text a word makes. */
const OF_TEXT = [0.45, 0.65, 0.8, 0.95];
const OF_TITLE = 1.2;
const OF_NAMES = 0.6;
/** A phrase is worth more than its words. */
const OF_PHRASE = 1.5;
/** So much more is a release worth whose title has all, and one that has them near each other. */
const ALL_IN_TITLE = 1.3;
const NEAR = 0.25;

/** How a part of the query stands in the releases of a year, by their numbers. */
interface PartHits {
  readonly scores: Float64Array;
  readonly exact: Uint8Array;
  readonly quarters: Uint8Array;
  readonly inTitle: Uint8Array;
}

/**
 * Finds the releases of one year.
 *
 * @param filters keys of agencies and topics that a release must have
 */
export async function matchYear(
  year: number,
  parts: readonly WidePart[],
  filters: readonly (FoundKey | null)[],
  contents: IndexContents,
  read: ReadRange,
): Promise<Hit[]> {
  const { file = '', documents: claimed = 0, recordBlocks = [] } = contents.years[year] ?? {};
  // No more than have a record: a damaged number must not fill the memory.
  const documents = Math.min(claimed, recordBlocks.length * RECORDS_A_BLOCK);
  if (filters.some((filter) => filter?.years.get(year)?.word == null)) return [];
  const total = contents.years.reduce((sum, one) => sum + one.documents, 0);
  const listOf = async ({ bytes, count }: ListPlace): Promise<WordList> => {
    const own = bytes instanceof Uint8Array ? bytes : await read(file, bytes[0], bytes[1]);
    return readList(own, count, documents);
  };
  const [allowed, hits] = await Promise.all([
    allowedBy(filters, year, documents, listOf),
    Promise.all(
      parts.map((part) =>
        part.part.kind === 'phrase'
          ? phraseHits(part, year, documents, total, listOf, read, contents)
          : wordHits(part, year, documents, total, listOf),
      ),
    ),
  ]);
  const found: Hit[] = [];
  for (let document = 0; document < documents; document += 1) {
    if (allowed[document] !== 1) continue;
    const hit = hitOf(year, document, hits);
    if (hit.parts > 0 || parts.length === 0) found.push(hit);
  }
  return found;
}

type ListOf = (place: ListPlace) => Promise<WordList>;

async function allowedBy(
  filters: readonly (FoundKey | null)[],
  year: number,
  documents: number,
  listOf: ListOf,
): Promise<Uint8Array> {
  const allowed = new Uint8Array(documents).fill(1);
  const lists = await Promise.all(
    filters.map((filter) => {
      const place = filter?.years.get(year)?.word;
      return place == null ? { documents: [], standings: [] } : listOf(place);
    }),
  );
  for (const list of lists) {
    const has = new Set(list.documents);
    for (let document = 0; document < documents; document += 1) if (!has.has(document)) allowed[document] = 0;
  }
  return allowed;
}

function noHits(documents: number): PartHits {
  return {
    scores: new Float64Array(documents),
    exact: new Uint8Array(documents),
    quarters: new Uint8Array(documents),
    inTitle: new Uint8Array(documents),
  };
}

async function wordHits(
  { ways }: WidePart,
  year: number,
  documents: number,
  total: number,
  listOf: ListOf,
): Promise<PartHits> {
  const hits = noHits(documents);
  const lists = await Promise.all(
    ways.map(async (way) => {
      const entry = way.found.years.get(year);
      const place = way.kind === 'stem' ? (entry?.stem ?? entry?.word) : entry?.word;
      return place == null ? null : { way, list: await listOf(place) };
    }),
  );
  for (const one of lists) {
    if (one === null) continue;
    const { way, list } = one;
    const worth =
      WORTH[way.kind] * rarity(way.kind === 'stem' ? way.found.stemCount : way.found.wordCount, total);
    list.documents.forEach((document, index) => {
      const standing = list.standings[index] ?? 0;
      const where = whereOf(standing);
      const value =
        (OF_TEXT[weightOf(standing)] ?? 0) + (where === 2 ? OF_TITLE : where === 3 ? OF_NAMES : 0);
      hits.scores[document] = Math.max(hits.scores[document] ?? 0, worth * value);
      hits.quarters[document] = (hits.quarters[document] ?? 0) | quartersOf(standing);
      if (where === 2) hits.inTitle[document] = 1;
      if (way.kind === 'exact') hits.exact[document] = 1;
    });
  }
  return hits;
}

/** The releases in which the words follow each other. Their places are read only here. */
async function phraseHits(
  { ways }: WidePart,
  year: number,
  documents: number,
  total: number,
  listOf: ListOf,
  read: ReadRange,
  contents: IndexContents,
): Promise<PartHits> {
  const hits = noHits(documents);
  const entries = ways.map(({ found }) => found.years.get(year));
  const words = entries.flatMap((entry) =>
    entry?.word == null ? [] : [{ word: entry.word, places: entry.places }],
  );
  if (ways.length === 0 || words.length < ways.length) return hits;
  const lists = await Promise.all(words.map(({ word }) => listOf(word)));
  const [first, ...others] = lists.map(
    (list) => new Map(list.documents.map((document, index) => [document, index])),
  );
  const common = [...(first?.keys() ?? [])].filter((document) => others.every((list) => list.has(document)));
  if (common.length === 0) return hits;
  const { file = '' } = contents.years[year] ?? {};
  const places = await Promise.all(
    words.map(async ({ word, places: [from, to] }) =>
      readPlaces(await read(file, from, to), word.count, documents),
    ),
  );
  const worth = ways.reduce((sum, { found }) => sum + rarity(found.wordCount, total), 0) * OF_PHRASE;
  for (const document of common) {
    const ofWords = lists.map(
      (list, index) => new Set(places[index]?.[list.documents.indexOf(document)] ?? []),
    );
    const starts = [...(ofWords[0] ?? [])];
    if (!starts.some((start) => ofWords.every((set, index) => set.has(start + index)))) continue;
    const standing = lists[0]?.standings[first?.get(document) ?? 0] ?? 0;
    const isInTitle = lists.every(
      (list) => whereOf(list.standings[list.documents.indexOf(document)] ?? 0) === 2,
    );
    hits.scores[document] = worth * ((OF_TEXT[weightOf(standing)] ?? 0) + (isInTitle ? OF_TITLE : 0));
    hits.exact[document] = 1;
    hits.quarters[document] = quartersOf(standing);
    hits.inTitle[document] = isInTitle ? 1 : 0;
  }
  return hits;
}

/** The rarer a word, the more it says: as in BM25. */
function rarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

function hitOf(year: number, document: number, parts: readonly PartHits[]): Hit {
  let score = 0;
  let exact = 0;
  let has = 0;
  let inTitle = 0;
  let near = 0;
  parts.forEach(({ scores, exact: exactOnes, quarters, inTitle: titles }, index) => {
    const own = scores[document] ?? 0;
    if (own === 0) return;
    has += 1;
    score += own;
    exact += exactOnes[document] ?? 0;
    inTitle += titles[document] ?? 0;
    const before = parts[index - 1]?.quarters[document] ?? 0;
    if ((before & (quarters[document] ?? 0)) !== 0) near += 1;
  });
  if (parts.length > 1) {
    score *= 1 + (NEAR * near) / (parts.length - 1);
    if (inTitle === parts.length) score *= ALL_IN_TITLE;
  }
  // Engines may differ in the last digit of a logarithm: none of it is left.
  return { year, document, parts: has, exact, score: Math.round(score * 1000) / 1000 };
}
