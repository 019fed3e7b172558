import { splitWords, termsOfWord } from './split-words.js';

/** A word or a quoted phrase that a release should have. */
export interface QueryPart {
  readonly kind: 'word' | 'phrase';
  /** As it was typed, without quotes. */
  readonly written: string;
  /** A word has one; a phrase has them in their order. */
  readonly terms: readonly string[];
  /** Still being typed, perhaps: what begins so counts too. */
  readonly isPrefix: boolean;
}

/** More than anybody types; what is pasted by mistake must not load the whole index. */
const MOST_PARTS = 16;

/** Words stand alone; what stands between double quotes of any country is a phrase; a quote that is not closed is none. */
export function parseQuery(query: string): QueryPart[] {
  const parts: QueryPart[] = [];
  let place = 0;
  for (const match of query.slice(0, 1000).matchAll(QUOTED)) {
    parts.push(...wordsOf(query.slice(place, match.index)));
    parts.push(...phraseOf(match[1] ?? match[2] ?? match[3] ?? ''));
    place = match.index + match[0].length;
  }
  parts.push(...wordsOf(query.slice(place, 1000)));
  const kept = parts.slice(0, MOST_PARTS);
  const last = kept.at(-1);
  if (last?.kind === 'word') kept[kept.length - 1] = { ...last, isPrefix: true };
  return kept;
}

const QUOTED = /"([^"]*)"|[“„”]([^“„”]*)[“„”]|«([^«»]*)»/gu;

function wordsOf(text: string): QueryPart[] {
  return splitWords(text).flatMap(({ word }) => {
    const terms = wholeTerms(word);
    return terms.map((term): QueryPart => {
      const written = terms.length === 1 ? word : term;
      return {
        kind: 'word',
        written,
        terms: [term],
        isPrefix: [...term].length === 1 && /\P{ASCII}/u.test(term),
      };
    });
  });
}

function phraseOf(text: string): QueryPart[] {
  const terms = splitWords(text).flatMap(({ word }) => wholeTerms(word));
  if (terms.length < 2) return wordsOf(text);
  return [{ kind: 'phrase', written: text, terms, isPrefix: false }];
}

/**
 * Where a script is found by pairs of characters, the last character of what was typed stands alone only where nothing comes
 * before it: in a text another one may follow.
 */
function wholeTerms(word: string): string[] {
  const terms = termsOfWord(word);
  return terms.filter((term, index) => {
    const before = terms[index - 1];
    return before === undefined || [...term].length !== 1 || !before.endsWith(term) || before === term;
  });
}
