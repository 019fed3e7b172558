import type { BitWriter } from './bytes.js';
import { restBitsFor } from './shared/bit-reader.js';
import { PLACES_OF_A_RELEASE } from './shared/read-list.js';

/** As `readList` reads it. */
export function writeList(
  bits: BitWriter,
  numbers: readonly number[],
  standings: readonly number[],
  documents: number,
): Uint8Array {
  const restBits = restBitsFor(documents / numbers.length);
  let last = -1;
  for (const [index, number] of numbers.entries()) {
    bits.rice(number - last - 1, restBits);
    last = number;
    const standing = standings[index] ?? 0;
    const where = standing >> 6;
    const weight = (standing >> 4) & 3;
    const quarters = standing & 15;
    if (where === 0) bits.bits(0, 1);
    else bits.bits(where, 2);
    if (weight === 0) bits.bits(0, 1);
    else if (weight === 1) bits.bits(2, 2);
    else bits.bits(4 + weight, 3);
    const one = SINGLE.indexOf(quarters);
    if (one === -1) bits.bits(16 + quarters, 5);
    else bits.bits(one, 3);
  }
  return bits.take();
}

/** Quarters of a word that stands in one of them. */
const SINGLE = [1, 2, 4, 8];

/** As `readPlaces` reads it. */
export function writePlaces(bits: BitWriter, places: readonly (readonly number[])[]): Uint8Array {
  for (const ofRelease of places) {
    bits.rice(ofRelease.length - 1, 1);
    const restBits = restBitsFor(PLACES_OF_A_RELEASE / (ofRelease.length + 1));
    let last = -1;
    for (const place of ofRelease) {
      bits.rice(place - last - 1, restBits);
      last = place;
    }
  }
  return bits.take();
}
