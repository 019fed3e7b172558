/**
 * Numbers of words of up to fifteen plain letters or digits. Each is packed into three whole numbers, of five letters with six bits each, so
 * that two words are the same where their numbers are: a table with open addresses and linear probing.
 */
export interface PackedWords {
  /** -1 where the word is not in it. */
  find(first: number, second: number, third: number): number;
  add(first: number, second: number, third: number, number: number): void;
}

export const LETTERS_OF_A_PART = 5;

/** Whether one of the three numbers has its five letters: a letter is never 0. */
export function isFull(packed: number): boolean {
  return packed >>> 24 !== 0;
}

export function startPackedWords(): PackedWords {
  /** Four numbers a place: the word, and its number plus one; 0 where the place is free. */
  let table = new Int32Array(4 << 12);
  let count = 0;

  /** Where the word stands, or the free place for it. */
  function placeOf(first: number, second: number, third: number): number {
    const mask = table.length - 1;
    let place = (hashOf(first, second, third) << 2) & mask;
    while (table[place + 3] !== 0) {
      if (table[place] === first && table[place + 1] === second && table[place + 2] === third) break;
      place = (place + 4) & mask;
    }
    return place;
  }

  function put(first: number, second: number, third: number, numberAndOne: number): void {
    const place = placeOf(first, second, third);
    table[place] = first;
    table[place + 1] = second;
    table[place + 2] = third;
    table[place + 3] = numberAndOne;
  }

  function widen(): void {
    const old = table;
    table = new Int32Array(old.length * 2);
    for (let place = 0; place < old.length; place += 4) {
      const numberAndOne = old[place + 3] ?? 0;
      if (numberAndOne !== 0) put(old[place] ?? 0, old[place + 1] ?? 0, old[place + 2] ?? 0, numberAndOne);
    }
  }

  return {
    find: (first, second, third) => (table[placeOf(first, second, third) + 3] ?? 0) - 1,
    add(first, second, third, number) {
      put(first, second, third, number + 1);
      count += 1;
      // At most three quarters full.
      if (count * 16 > table.length * 3) widen();
    },
  };
}

/** The factors are large odd numbers without a pattern in their bits, as multiplicative hashing wants them (Knuth, volume 3, 6.4). */
function hashOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d);
  return mixed ^ (mixed >>> 15);
}
