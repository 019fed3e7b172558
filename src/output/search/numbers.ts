/** Whole numbers in the making, a few thousand at a time: what holds them is used again. */
export interface Numbers {
  push(number: number): void;
  readonly length: number;
  /** All since the last time. */
  take(): Uint32Array;
}

export function startNumbers(): Numbers {
  let numbers = new Uint32Array(4096);
  let length = 0;
  return {
    push(number) {
      if (length === numbers.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length++] = number;
    },
    get length() {
      return length;
    },
    take() {
      const taken = numbers.slice(0, length);
      length = 0;
      return taken;
    },
  };
}
