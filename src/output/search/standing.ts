import type { Standing } from './shared/read-list.js';

/** By the number of a release: at which place its text begins, and how many it has. Before it is the title, after it are names. */
export interface Extents {
  readonly textFrom: Uint32Array;
  readonly textLength: Uint32Array;
}

/**
 * How a word stands in a release, from its places. How much of the text it makes is measured as by BM25 (k1 1.2, b 0.75) against a
 * release of 400 words: a fixed length, so that a year's lists depend on that year alone.
 *
 * @param items those of `Occurrences`; from `from` to `to` are its places in one release
 */
export function standingOf(
  items: Uint32Array,
  from: number,
  to: number,
  { textFrom: starts, textLength: lengths }: Extents,
): Standing {
  const document = items[from] ?? 0;
  const textFrom = starts[document] ?? 0;
  const length = lengths[document] ?? 0;
  let inText = 0;
  let quarters = 0;
  let where = 0;
  for (let at = from; at < to; at += 2) {
    const place = items[at + 1] ?? 0;
    if (place < textFrom) where = 2;
    else if (place >= textFrom + length) where = where === 2 ? 2 : 3;
    else {
      inText += 1;
      quarters |= 1 << Math.floor(((place - textFrom) * 4) / length);
    }
  }
  const share = inText / (inText + 1.2 * (0.25 + (0.75 * length) / 400));
  const weight = share < 0.4 ? 0 : share < 0.6 ? 1 : share < 0.75 ? 2 : 3;
  return (where << 6) | (weight << 4) | (quarters === 0 ? 1 : quarters);
}
