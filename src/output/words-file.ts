import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import type { Word } from '../archive/words.js';
import { error, type Finding, type Place, problemAt } from '../content/finding.js';
import type { Problem } from '../problem.js';

/** One line of a file of words, and where it stands. */
export interface WordEntry extends Place {
  readonly word: Word;
  readonly kind: 'text' | 'plural' | 'list';
  /** How many texts a list has; 1 for what is no list. */
  readonly count: number;
  /** The names between `{ }`, each once. */
  readonly places: readonly string[];
  /** How it is written, for a message. */
  readonly form: string;
}

/** Reads the YAML of one language. A value is a text, a list of texts, or `{ one: …, other: … }`. */
export function readWordsFile(
  file: string,
  text: string,
): { entries: Map<string, WordEntry>; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems = document.errors.map((fault) =>
    problemAt(file, placeAt(fault.pos[0]), unreadable(fault.message)),
  );
  const entries = new Map<string, WordEntry>();
  if (problems.length > 0 || document.contents === null) return { entries, problems };
  if (!isMap(document.contents))
    return { entries, problems: [problemAt(file, null, unreadable('it is no list of lines «key: words»'))] };
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const place = placeAt((isScalar(key) ? key.range?.[0] : undefined) ?? 0);
    const word = toWord(value as Node | null);
    if (word === null) problems.push(problemAt(file, place, noWord(name)));
    else entries.set(name, { ...place, ...describe(word) });
  }
  return { entries, problems };
}

function toWord(value: Node | null): Word | null {
  if (isScalar(value)) return isText(value) ? value.value : null;
  if (isSeq(value)) {
    const texts = value.items.map((item) =>
      isScalar(item) && typeof item.value === 'string' ? item.value : null,
    );
    return texts.every((text) => text !== null) ? texts : null;
  }
  if (!isMap(value)) return null;
  const one = value.get('one');
  const other = value.get('other');
  return typeof one === 'string' && typeof other === 'string' && value.items.length === 2
    ? { one, other }
    : null;
}

/** Nothing after the colon is no text; two quotation marks are an empty one. */
function isText(scalar: Scalar): scalar is Scalar<string> {
  return typeof scalar.value === 'string' && !(scalar.value === '' && scalar.type === 'PLAIN');
}

function describe(word: Word): Omit<WordEntry, keyof Place> {
  if (typeof word === 'string')
    return { word, kind: 'text', count: 1, places: placesOf(word), form: `"${word}"` };
  if ('one' in word) {
    return {
      word,
      kind: 'plural',
      count: 1,
      places: placesOf(word.other),
      form: `{ one: "${word.one}", other: "${word.other}" }`,
    };
  }
  return { word, kind: 'list', count: word.length, places: [], form: `[${word.join(', ')}]` };
}

function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))];
}

function unreadable(reason: string): Finding {
  const help =
    'Words with a colon, a quotation mark or { } need quotation marks around them: key: "words: more words".';
  return error('words-syntax', `The words cannot be read: ${reason}`, help);
}

function noWord(key: string): Finding {
  return error('words-form', `«${key}» has no words.`, `Write them after the colon: ${key}: "…"`);
}
