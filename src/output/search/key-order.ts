/** The order of the dictionary, that of UTF-16 units, of texts to which more come. */
export interface KeyOrder {
  /** The numbers of all texts so far, in their order. */
  now(): Uint32Array;
}

/** @param texts by number, each once; they may become more, but not change */
export function startKeyOrder(texts: readonly string[]): KeyOrder {
  let starts = new Float64Array(1024);
  let order = new Uint32Array();

  /** Tens of thousands are sorted at a time: what they begin with stands side by side, where each text is a place of its own in memory. */
  function compare(one: number, other: number): number {
    const byStart = (starts[one] ?? 0) - (starts[other] ?? 0);
    if (byStart !== 0) return byStart;
    return (texts[one] ?? '') < (texts[other] ?? '') ? -1 : 1;
  }

  /** Those that came since the last time. */
  function fresh(): number[] {
    if (texts.length > starts.length) starts = larger(starts, texts.length * 2);
    const numbers: number[] = [];
    for (let number = order.length; number < texts.length; number += 1) {
      starts[number] = startOf(texts[number] ?? '');
      numbers.push(number);
    }
    return numbers.sort(compare);
  }

  return {
    now() {
      if (order.length < texts.length) order = merged(order, fresh(), compare);
      return order;
    },
  };
}

function merged(
  order: Uint32Array,
  fresh: readonly number[],
  compare: (one: number, other: number) => number,
): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(order.length + fresh.length);
  let at = 0;
  let old = 0;
  for (const number of fresh) {
    while (old < order.length && compare(order[old] ?? 0, number) < 0) all[at++] = order[old++] ?? 0;
    all[at++] = number;
  }
  all.set(order.subarray(old), at);
  return all;
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
