import type { Standing } from './shared/read-list.js';

/** From and to which place the text of a release stands: before it is the title, after it are names. */
export interface Extent {
  readonly textFrom: number;
  readonly textTo: number;
}

/**
 * How a word stands in a release, from its places. How much of the text it makes is measured as by BM25 (k1 1.2, b 0.75) against a
 * release of 400 words: a fixed length, so that a year's lists depend on that year alone.
 *
 * @param places its places in the release, from `from` to `to`
 */
export function standingOf(
  places: Uint32Array,
  from: number,
  to: number,
  { textFrom, textTo }: Extent,
): Standing {
  const length = Math.max(1, textTo - textFrom);
  let inText = 0;
  let quarters = 0;
  let where = 0;
  for (let index = from; index < to; index += 1) {
    const place = places[index] ?? 0;
    if (place < textFrom) where = 2;
    else if (place >= textTo) where = where === 2 ? 2 : 3;
    else {
      inText += 1;
      quarters |= 1 << Math.floor(((place - textFrom) * 4) / length);
    }
  }
  const share = inText / (inText + 1.2 * (0.25 + (0.75 * length) / 400));
  const weight = share < 0.4 ? 0 : share < 0.6 ? 1 : share < 0.75 ? 2 : 3;
  return (where << 6) | (weight << 4) | (quarters === 0 ? 1 : quarters);
}
