import type { BitWriter } from './bytes.js';
import { NOWHERE, type Occurrences } from './occurrences.js';
import { restBitsFor } from './shared/bit-reader.js';
import { PLACES_OF_A_RELEASE, type Standing } from './shared/read-list.js';
import { type Extent, standingOf } from './standing.js';

export function occurs({ bounds }: Occurrences, key: number): boolean {
  return (bounds[key + 1] ?? 0) > (bounds[key] ?? 0);
}

/** In how many releases a key occurs. */
export function countReleases({ bounds, documents }: Occurrences, key: number): number {
  const end = bounds[key + 1] ?? 0;
  let count = 0;
  let last = -1;
  for (let index = bounds[key] ?? 0; index < end; index += 1) {
    if (documents[index] === last) continue;
    last = documents[index] ?? 0;
    count += 1;
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
  { bounds, documents, places }: Occurrences,
  key: number,
  count: number,
  extents: readonly Extent[],
): void {
  const restBits = restBitsFor(extents.length / count);
  const end = bounds[key + 1] ?? 0;
  let last = -1;
  for (let index = bounds[key] ?? 0; index < end; ) {
    const number = documents[index] ?? 0;
    let next = index + 1;
    while (next < end && documents[next] === number) next += 1;
    bits.rice(number - last - 1, restBits);
    last = number;
    const isMark = places[index] === NOWHERE;
    const standing = isMark ? 1 : standingOf(places, index, next, extents[number] ?? NO_TEXT);
    bits.bits(STANDING_VALUES[standing] ?? 0, STANDING_LENGTHS[standing] ?? 0);
    index = next;
  }
}

const NO_TEXT: Extent = { textFrom: 0, textTo: 0 };

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
export function writePlaces(bits: BitWriter, { bounds, documents, places }: Occurrences, key: number): void {
  const end = bounds[key + 1] ?? 0;
  for (let index = bounds[key] ?? 0; index < end && places[index] !== NOWHERE; ) {
    let next = index + 1;
    while (next < end && documents[next] === documents[index]) next += 1;
    bits.rice(next - index - 1, 1);
    const restBits = restBitsOf(next - index);
    let last = -1;
    for (; index < next; index += 1) {
      const place = places[index] ?? 0;
      bits.rice(place - last - 1, restBits);
      last = place;
    }
  }
}

function restBitsOf(count: number): number {
  return REST_BITS[count] ?? restBitsFor(PLACES_OF_A_RELEASE / (count + 1));
}

const REST_BITS = Array.from({ length: 64 }, (_, count) => restBitsFor(PLACES_OF_A_RELEASE / (count + 1)));
