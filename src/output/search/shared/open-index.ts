import { agencyKey, type IndexContents, RECORDS_A_BLOCK, topicKey } from './contents.js';
import type { Stemmer } from './fold-roots.js';
import { openDictionaries, type ReadRange, remember } from './look-up.js';
import { type Hit, matchYear } from './match-year.js';
import { parseQuery } from './parse-query.js';
import { readRecords, type SearchRecord } from './read-records.js';
import { type WidePart, widenPhrase, widenWord } from './widen.js';

export interface SearchRequest {
  readonly query: string;
  /** `2018` or `undated`; empty for all. */
  readonly year: string;
  /** Id of an agency; empty for all. */
  readonly agency: string;
  readonly topic: string;
  readonly order: 'relevance' | 'date';
}

export interface Found {
  /** In their order. */
  readonly hits: readonly Hit[];
  /** False where no release has all the words: then these have most of them. */
  readonly haveAll: boolean;
  readonly parts: readonly WidePart[];
  /** How many years have not answered yet. */
  readonly yearsLeft: number;
}

export interface OpenIndex {
  /**
   * @param onPart told whenever a year has answered, the newest first if they come as they were asked; what is found so far is
   *   brought in order only when it asks for it
   */
  find(request: SearchRequest, onPart?: (foundSoFar: () => Found) => void): Promise<Found>;
  record(hit: Hit): Promise<SearchRecord | null>;
}

/** So many ranges of the index are kept, of a few kilobytes each. */
const MOST_RANGES = 2000;

/**
 * The search, over whatever gives the bytes of the index: the page in a browser, a test on the disk. What was typed is looked up
 * while the stemmers are still on their way.
 */
export function openIndex(
  contents: IndexContents,
  readRange: ReadRange,
  stemmers: readonly Stemmer[] | Promise<readonly Stemmer[]>,
): OpenIndex {
  const allStemmers = Promise.resolve(stemmers);
  const ranges = new Map<string, Promise<Uint8Array>>();
  // A query is followed by one much like it.
  const read: ReadRange = (file, from, to) => {
    if (ranges.size > MOST_RANGES) ranges.clear();
    return remember(ranges, `${file} ${from} ${to}`, () => readRange(file, from, to));
  };
  const dictionaries = openDictionaries(contents, read);
  const blocks = new Map<string, Promise<SearchRecord[]>>();

  async function find(request: SearchRequest, onPart?: (foundSoFar: () => Found) => void): Promise<Found> {
    const filterKeys = [
      ...(request.agency === '' ? [] : [agencyKey(request.agency)]),
      ...(request.topic === '' ? [] : [topicKey(request.topic)]),
    ];
    const [parts, filters] = await Promise.all([
      Promise.all(
        parseQuery(request.query).map((part) =>
          part.kind === 'phrase'
            ? widenPhrase(part, dictionaries)
            : widenWord(part, dictionaries, allStemmers),
        ),
      ),
      Promise.all(filterKeys.map((key) => dictionaries.find(key))),
    ]);
    const years = contents.years
      .map((_, number) => number)
      .filter((number) => request.year === '' || contents.years[number]?.year === request.year)
      .reverse();
    const hits: Hit[] = [];
    let left = years.length;
    await Promise.all(
      years.map(async (year) => {
        hits.push(...(await matchYear(year, parts, filters, contents, read)));
        left -= 1;
        if (left > 0) onPart?.(() => inOrder(hits, parts, request, left));
      }),
    );
    return inOrder(hits, parts, request, 0);
  }

  async function record({ year, document }: Hit): Promise<SearchRecord | null> {
    const ofYear = contents.years[year];
    if (ofYear === undefined) return null;
    const block = Math.floor(document / RECORDS_A_BLOCK);
    const records = await remember(blocks, `${year} ${block}`, async () => {
      const before = ofYear.recordBlocks.slice(0, block).reduce((sum, length) => sum + length, 0);
      const from = ofYear.recordsAt + before;
      return readRecords(await read(ofYear.file, from, from + (ofYear.recordBlocks[block] ?? 0)), ofYear);
    });
    return records[document % RECORDS_A_BLOCK] ?? null;
  }

  return { find, record };
}

function inOrder(
  hits: readonly Hit[],
  parts: readonly WidePart[],
  { order }: SearchRequest,
  yearsLeft: number,
): Found {
  const whole = hits.filter((hit) => hit.parts === parts.length);
  const haveAll = whole.length > 0 || parts.length < 2;
  const shown = haveAll ? whole : [...hits];
  return { hits: shown.sort(order === 'date' ? newestFirst : bestFirst), haveAll, parts, yearsLeft };
}

function bestFirst(a: Hit, b: Hit): number {
  return b.exact - a.exact || b.score - a.score || newestFirst(a, b);
}

function newestFirst(a: Hit, b: Hit): number {
  return b.year - a.year || b.document - a.document;
}
