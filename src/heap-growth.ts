import { setFlagsFromString } from 'node:v8';

/** So many files are an archive whose releases fill most of the memory, not what is made on the way. */
const LARGE = 50_000;

/**
 * Lets the heaps of a large build grow less far before they are swept than those of a small one: what may wait to be swept is a
 * share of what lives, and sweeping takes longer the more often it is done.
 */
export function limitHeapGrowth(files: number): void {
  if (files >= LARGE) setFlagsFromString('--heap-growing-percent=12');
}
