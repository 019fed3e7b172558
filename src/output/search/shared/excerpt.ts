import { foldedRoots, type Stemmer } from './fold-roots.js';
import { foldWord } from './fold-word.js';
import { splitWords, termsOfWord, type WordPlace } from './split-words.js';
import type { WidePart } from './widen.js';

/** A piece of the text of a release, with the words of the query told apart. */
export interface Excerpt {
  readonly parts: readonly { readonly text: string; readonly isMarked: boolean }[];
  /** Some words of the text as they stand there, by which a browser finds the passage; empty where no word was found. */
  readonly passage: string;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Number of the part of the query. */
  readonly part: number;
}

const LENGTH = 240;
const BEFORE = 70;

/** The part of the text that has most of the query. */
export function makeExcerpt(text: string, query: readonly WidePart[], stemmers: readonly Stemmer[]): Excerpt {
  const words = splitWords(text);
  const marks = words.flatMap((word) => marksIn(word, query, stemmers));
  const best = bestMark(marks);
  const start = best === undefined ? 0 : startBefore(text, best.start);
  const end = endAfter(text, start + LENGTH);
  const parts: { text: string; isMarked: boolean }[] = [];
  let place = start;
  for (const mark of marks) {
    if (mark.start < place || mark.end > end) continue;
    parts.push({ text: plain(text.slice(place, mark.start)), isMarked: false });
    parts.push({ text: text.slice(mark.start, mark.end), isMarked: true });
    place = mark.end;
  }
  parts.push({ text: plain(text.slice(place, end)), isMarked: false });
  return {
    parts: parts.filter((part) => part.text !== ''),
    passage: best === undefined ? '' : passageAt(text, best, words),
  };
}

function marksIn(
  { word, start }: WordPlace,
  query: readonly WidePart[],
  stemmers: readonly Stemmer[],
): Mark[] {
  const terms = termsOfWord(word);
  const [term = ''] = terms;
  if (terms.length === 1) {
    const part = query.findIndex((one) => matches(one, word, term, stemmers));
    return part === -1 ? [] : [{ start, end: start + word.length, part }];
  }
  const folded = foldWord(word);
  // Where folding changes the length, places in the folded word are none in the text.
  if (folded.length !== word.length) return [];
  return query.flatMap(({ part: { terms: wanted } }, part) =>
    wanted.flatMap((one) => {
      const at = folded.indexOf(one);
      return at === -1 ? [] : [{ start: start + at, end: start + at + one.length, part }];
    }),
  );
}

function matches(
  { part, ways }: WidePart,
  word: string,
  term: string,
  stemmers: readonly Stemmer[],
): boolean {
  if (part.terms.includes(term)) return true;
  return ways.some(({ found: { key }, kind }) => {
    if (kind !== 'stem') return key === term;
    return key === term || stemmers.some((stemmer) => foldedRoots(word, stemmer).includes(key));
  });
}

/** The mark from which on most different parts of the query stand near. */
function bestMark(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined;
  let most = 0;
  marks.forEach((mark, index) => {
    const near = new Set<number>();
    let count = 0;
    for (const other of marks.slice(index, index + 20)) {
      if (other.end > mark.start + LENGTH - BEFORE) break;
      near.add(other.part);
      count += 1;
    }
    const value = near.size * 100 + count;
    if (value <= most) return;
    most = value;
    best = mark;
  });
  return best;
}

/** Some way before the mark, at the beginning of a sentence or else of a word. */
function startBefore(text: string, mark: number): number {
  const from = Math.max(0, mark - BEFORE);
  if (from === 0) return 0;
  const before = text.slice(from, mark);
  const sentence = /[.!?。！？\n]\s*(?=[^.!?。！？\n]*$)/u.exec(before);
  if (sentence !== null) return from + sentence.index + sentence[0].length;
  const blank = before.indexOf(' ');
  return blank === -1 ? mark : from + blank + 1;
}

function endAfter(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', end);
  return blank > end - 40 ? blank : end;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The word and up to three after it, as long as they stand in one line. */
function passageAt(text: string, { start, end }: Mark, words: readonly WordPlace[]): string {
  const line = text.indexOf('\n', start);
  const next = words.filter((word) => word.start >= end && (line === -1 || word.end <= line)).slice(0, 3);
  return text.slice(start, next.at(-1)?.end ?? end);
}
