/** The order of the dictionary, that of UTF-16 units, for texts to which more come. */
export interface KeyOrder {
  /** Puts the numbers of some texts in their order. */
  sort(numbers: number[]): number[];
}

/** @param texts by number; it may grow, but not change */
export function startKeyOrder(texts: readonly string[]): KeyOrder {
  let starts = new Float64Array(1024);
  let told = 0;

  /** Tens of thousands are sorted at a time: what they begin with stands side by side, where each text is a place of its own in memory. */
  function compare(one: number, other: number): number {
    const byStart = (starts[one] ?? 0) - (starts[other] ?? 0);
    if (byStart !== 0) return byStart;
    return (texts[one] ?? '') < (texts[other] ?? '') ? -1 : 1;
  }

  return {
    sort(numbers) {
      if (texts.length > starts.length) starts = larger(starts, texts.length * 2);
      for (; told < texts.length; told += 1) starts[told] = startOf(texts[told] ?? '');
      return numbers.sort(compare);
    },
  };
}

/**
 * The first seven units as one number. Two texts are in the order of these, unless they are the same: what cannot be told in
 * seven bits ends it.
 */
function startOf(text: string): number {
  let start = 0;
  let isTold = true;
  for (let index = 0; index < 7; index += 1) {
    const unit = isTold && index < text.length ? Math.min(text.charCodeAt(index), 127) : 0;
    if (unit === 127) isTold = false;
    start = start * 128 + unit;
  }
  return start;
}

function larger(list: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(size);
  copy.set(list);
  return copy;
}
