import type { JsonFrame, JsonKind, JsonVisitor } from './split-json.js';
import { JsonSplitter } from './split-json.js';

/** A list of objects in a document. */
export interface JsonListFound {
  /** Keys that lead to it; empty: it is the document. */
  readonly path: readonly string[];
  /** The members of an object whose keys are all numbers are such a list too. */
  readonly isList: boolean;
  readonly objects: number;
  /** Bytes. */
  readonly size: number;
}

/** The lists in a document, largest first, and how large it is itself. */
export interface JsonLists {
  readonly lists: readonly JsonListFound[];
  /** Bytes. */
  readonly size: number;
}

/** Finds the lists of objects that keys alone lead to; through a list only where that is the whole document and is followed. */
export async function findLists(chunks: AsyncIterable<string>, followsList: boolean): Promise<JsonLists> {
  const found: JsonListFound[] = [];
  const visitor: JsonVisitor = {
    choose: (frame, kind) => (isFollowed(frame, kind, followsList) ? 'enter' : 'pass'),
    held: () => undefined,
    closed: (frame, end) => {
      const { path, isList, objects, members, isNumbered, start } = frame;
      const isListOfObjects = isList ? objects > 0 : isNumbered && objects > 0 && objects === members;
      if (isListOfObjects && !(followsList && path.length === 0) && found.length < mostLists)
        found.push({ path, isList, objects, size: end - start });
    },
  };
  const splitter = new JsonSplitter(visitor);
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    splitter.push(chunk);
    if (splitter.broken !== null) break;
  }
  splitter.end();
  return { lists: found.sort((a, b) => b.size - a.size), size: total };
}

/**
 * Those that may be the records. A list of another name than those that lists of records have must be half of the document,
 * for a single record has lists of objects too. What stands beside the records for them to refer to (JSON:API's `included`)
 * is none, nor is a list inside a larger one.
 */
export function mayBeRecords({ lists, size: whole }: JsonLists): JsonListFound[] {
  const likely = lists.filter(
    ({ path, size }) =>
      !path.some((key) => besideRecords.has(key.toLowerCase())) &&
      (namesOfLists.has(path.at(-1)?.toLowerCase() ?? '') || size * 2 >= whole),
  );
  return likely.filter(({ path }) => !likely.some((other) => isInside(path, other.path)));
}

function isInside(path: readonly string[], other: readonly string[]): boolean {
  return path.length > other.length && other.every((key, index) => key === path[index]);
}

const besideRecords: ReadonlySet<string> = new Set(['included', 'includes', 'links', '_links', 'meta']);

const namesOfLists: ReadonlySet<string> = new Set(
  'data items results records posts articles entries rows nodes releases news docs documents hits list value berita pages'.split(
    ' ',
  ),
);

function isFollowed(frame: JsonFrame | null, kind: JsonKind, followsList: boolean): boolean {
  if (frame === null) return kind === 'object' || kind === 'list';
  if (frame.path.length >= deepest) return false;
  return frame.isList ? followsList && frame.path.length === 0 && kind === 'object' : kind !== 'text';
}

/** Keys that lead to a list. */
const deepest = 20;

/** So that a document of nothing but lists fills no memory. */
const mostLists = 10_000;
