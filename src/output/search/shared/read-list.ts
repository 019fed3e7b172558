import { readBits, restBitsFor } from './bit-reader.js';

/** In which releases of a year a word stands, and how. */
export interface WordList {
  /** Numbers of the releases in their year, rising. */
  readonly documents: readonly number[];
  /** One for each of them: a `Standing`, packed. */
  readonly standings: readonly number[];
}

/**
 * How a word stands in a release, in one number: where (2 bits: 0 text, 2 title, 3 names, agencies, topics or date), how much
 * of the text it makes (2 bits) and in which of its quarters it stands (4 bits).
 */
export type Standing = number;

export const whereOf = (standing: Standing): number => standing >> 6;
export const weightOf = (standing: Standing): number => (standing >> 4) & 3;
export const quartersOf = (standing: Standing): number => standing & 15;

/**
 * @param count how many releases the list names
 * @param documents how many releases its year has
 */
export function readList(bytes: Uint8Array, count: number, documents: number): WordList {
  const reader = readBits(bytes);
  const restBits = restBitsFor(documents / count);
  const numbers: number[] = [];
  const standings: Standing[] = [];
  let last = -1;
  // No list names more releases than there are, whatever a broken file says.
  for (let left = Math.min(count, documents); left > 0; left -= 1) {
    last += 1 + reader.rice(restBits);
    const where = reader.bits(1) === 0 ? 0 : 2 + reader.bits(1);
    const weight = reader.bits(1) === 0 ? 0 : reader.bits(1) === 0 ? 1 : 2 + reader.bits(1);
    const quarters = reader.bits(1) === 0 ? 1 << reader.bits(2) : reader.bits(4);
    numbers.push(last);
    standings.push((where << 6) | (weight << 4) | quarters);
  }
  return { documents: numbers, standings };
}

/** Where the word stands in each release of its list: one list of places for each, rising. */
export function readPlaces(bytes: Uint8Array, count: number, documents: number): number[][] {
  const reader = readBits(bytes);
  return Array.from({ length: Math.min(count, documents) }, () => {
    const length = 1 + reader.rice(1);
    const restBits = restBitsFor(PLACES_OF_A_RELEASE / (length + 1));
    const places: number[] = [];
    let last = -1;
    for (let left = length; left > 0; left -= 1) {
      last += 1 + reader.rice(restBits);
      places.push(last);
    }
    return places;
  });
}

/** So many words a usual release has: only the shortness of the index depends on it. */
export const PLACES_OF_A_RELEASE = 512;
