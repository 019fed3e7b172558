import type { BitWriter } from './bytes.js';
import { NOWHERE, type Occurrences } from './occurrences.js';
import { restBitsFor } from './shared/bit-reader.js';
import { PLACES_OF_A_RELEASE, type Standing } from './shared/read-list.js';
import { type Extents, standingOf } from './standing.js';

/** In how many releases a key occurs. */
export function countReleases({ bounds, items }: Occurrences, key: number): number {
  const end = (bounds[key + 1] ?? 0) * 2;
  let count = 0;
  let last = -1;
  for (let at = (bounds[key] ?? 0) * 2; at < end; at += 2) {
    const document = items[at] ?? 0;
    if (document !== last) count += 1;
    last = document;
  }
  return count;
}

/**
 * Writes the list of a key as `readList` reads it.
 *
 * @param count as `countReleases` gives it
 * @param extents of the releases of the year, by their numbers
 */
export function writeList(
  bits: BitWriter,
  { bounds, items }: Occurrences,
  key: number,
  count: number,
  extents: Extents,
): void {
  const restBits = restBitsFor(extents.textFrom.length / count);
  const end = (bounds[key + 1] ?? 0) * 2;
  let last = -1;
  for (let at = (bounds[key] ?? 0) * 2; at < end; ) {
    const document = items[at] ?? 0;
    let next = at + 2;
    while (next < end && items[next] === document) next += 2;
    const isMark = items[at + 1] === NOWHERE;
    const standing = isMark ? 1 : standingOf(items, at, next, extents);
    bits.rice(document - last - 1, restBits, STANDING_VALUES[standing] ?? 0, STANDING_LENGTHS[standing] ?? 0);
    last = document;
    at = next;
  }
}

/** By the quarters of a word: the number of the quarter, where it stands in one only. */
const SINGLE = [-1, 0, 1, -1, 2, -1, -1, -1, 3, -1, -1, -1, -1, -1, -1, -1];

/** The bits of a standing: where, weight, quarters, each as short as it is common. */
function bitsOf(standing: Standing): readonly [value: number, count: number] {
  const where = standing >> 6;
  const weight = (standing >> 4) & 3;
  const quarters = standing & 15;
  const single = SINGLE[quarters] ?? -1;
  const parts: [number, number][] = [
    where === 0 ? [0, 1] : [where, 2],
    weight === 0 ? [0, 1] : weight === 1 ? [2, 2] : [4 + weight, 3],
    single === -1 ? [16 + quarters, 5] : [single, 3],
  ];
  return parts.reduce(([value, count], [more, length]) => [(value << length) | more, count + length]);
}

const STANDINGS = Array.from({ length: 256 }, (_, standing) => bitsOf(standing));
const STANDING_VALUES = Uint16Array.from(STANDINGS, ([value]) => value);
const STANDING_LENGTHS = Uint8Array.from(STANDINGS, ([, count]) => count);

/** Writes the places of a key as `readPlaces` reads them; nothing for what stands nowhere. */
export function writePlaces(bits: BitWriter, { bounds, items }: Occurrences, key: number): void {
  const end = (bounds[key + 1] ?? 0) * 2;
  for (let at = (bounds[key] ?? 0) * 2; at < end && items[at + 1] !== NOWHERE; ) {
    const document = items[at] ?? 0;
    let next = at + 2;
    while (next < end && items[next] === document) next += 2;
    const count = (next - at) / 2;
    bits.rice(count - 1, 1);
    const restBits = restBitsOf(count);
    let last = -1;
    for (; at < next; at += 2) {
      const place = items[at + 1] ?? 0;
      bits.rice(place - last - 1, restBits);
      last = place;
    }
  }
}

function restBitsOf(count: number): number {
  return REST_BITS[count] ?? restBitsFor(PLACES_OF_A_RELEASE / (count + 1));
}

const REST_BITS = Array.from({ length: 64 }, (_, count) => restBitsFor(PLACES_OF_A_RELEASE / (count + 1)));
