/**
 * Makes a search for many phrases at once: `find(text)` gives the index of each phrase that occurs in the text. It looks
 * at one place in about as many as the shortest phrase is long (Wu and Manber, «A fast algorithm for multi-pattern
 * searching», 1994), so a thousand phrases cost little more than one.
 *
 * @param phrases each at least `shortestPhrase` UTF-16 units long
 */
export function phraseFinder(phrases: readonly string[]): (text: string) => number[] {
  if (phrases.length === 0) return () => [];
  const window = Math.min(longestWindow, ...phrases.map((phrase) => phrase.length));
  if (window < shortestPhrase) throw new Error('a phrase to look for is too short');
  const jumps = new Uint8Array(tableSize).fill(window - block + 1);
  /** Phrases by their end: it differs more from phrase to phrase than their beginning (`releases/2026/12/…`). */
  const endingIn = new Map<string, number[]>();
  for (const [number, phrase] of phrases.entries()) {
    const end = phrase.slice(-window);
    for (let at = block - 1; at < window; at += 1) {
      const hash = hashAt(end, at);
      jumps[hash] = Math.min(jumps[hash] ?? 0, window - 1 - at);
    }
    endingIn.set(end, [...(endingIn.get(end) ?? []), number]);
  }

  return (text) => {
    const found = new Set<number>();
    for (let at = window - 1; at < text.length; ) {
      const jump = jumps[hashAt(text, at)] ?? 1;
      if (jump > 0) {
        at += jump;
        continue;
      }
      at += 1;
      for (const number of endingIn.get(text.slice(at - window, at)) ?? []) {
        if (!found.has(number) && text.endsWith(phrases[number] ?? '', at)) found.add(number);
      }
    }
    return [...found].sort((a, b) => a - b);
  };
}

export const shortestPhrase = 6;

/** A jump must fit in a byte, and longer ones save nothing any more. */
const longestWindow = 32;

/** Units that are looked at together. */
const block = 3;
const tableSize = 1 << 15;

/** Of the `block` units that end at `at`. */
function hashAt(text: string, at: number): number {
  return (
    ((text.charCodeAt(at) * 1031 + text.charCodeAt(at - 1)) * 257 + text.charCodeAt(at - 2)) & (tableSize - 1)
  );
}
