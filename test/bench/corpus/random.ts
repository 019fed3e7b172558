/** Numbers that look random and are the same in every run: a corpus is made of them, so it has the same bytes everywhere. */
export interface Random {
  /** At least 0, less than 1. */
  fraction(): number;
  /** Both ends included. */
  whole(least: number, most: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** True so many times out of a hundred. */
  happens(percent: number): boolean;
}

/** @param seed any words; each gives a row of numbers of its own */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  // Mulberry32: 32 bits of state are plenty for one release, and every release has a seed of its own.
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    whole: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    pick: (items) => items[Math.floor(fraction() * items.length)] ?? items[0],
    happens: (percent) => fraction() * 100 < percent,
  };
}

/** FNV-1a, 32 bits. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    value = Math.imul(value ^ words.charCodeAt(index), 0x01000193);
  }
  return value;
}
