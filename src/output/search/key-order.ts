/** The order of the dictionary, that of UTF-16 units, for texts to which more come. */
export interface KeyOrder {
  /** The numbers of all texts, in their order. */
  readonly numbers: () => readonly number[];
}

/** @param texts by number; it may grow, but not change */
export function startKeyOrder(texts: readonly string[]): KeyOrder {
  let order: readonly number[] = [];
  let starts = new Float64Array(1024);

  function comesBefore(one: number, other: number): boolean {
    return compare(one, other) < 0;
  }

  /** Hundreds of thousands are compared: what they begin with stands side by side, where each text is a place of its own in memory. */
  function compare(one: number, other: number): number {
    const byStart = (starts[one] ?? 0) - (starts[other] ?? 0);
    if (byStart !== 0) return byStart;
    return (texts[one] ?? '') < (texts[other] ?? '') ? -1 : 1;
  }

  return {
    numbers() {
      if (order.length === texts.length) return order;
      const added: number[] = [];
      if (texts.length > starts.length) starts = larger(starts, texts.length * 2);
      for (let number = order.length; number < texts.length; number += 1) {
        starts[number] = startOf(texts[number] ?? '');
        added.push(number);
      }
      added.sort(compare);
      order = merged(order, added, comesBefore);
      return order;
    },
  };
}

function merged(
  order: readonly number[],
  added: readonly number[],
  comesBefore: (one: number, other: number) => boolean,
): number[] {
  const all: number[] = [];
  let next = 0;
  for (const number of order) {
    for (let other = added[next]; other !== undefined && comesBefore(other, number); other = added[next]) {
      all.push(other);
      next += 1;
    }
    all.push(number);
  }
  for (; next < added.length; next += 1) all.push(added[next] ?? 0);
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
