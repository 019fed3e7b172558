/** How many entries a page of a list holds. */
export const LIST_LENGTH = 200;

/** One page of a list. */
export interface ListPart<Item> {
  /** 1 holds the oldest. */
  readonly number: number;
  /** The newest part, which stands at the list's own address. */
  readonly isLast: boolean;
  /** What follows the list's address: empty for the last part, `page/1/` and so on for the others. */
  readonly suffix: string;
  /** Newest first. */
  readonly items: readonly Item[];
}

/**
 * Splits a list, newest first, into parts that are filled from the oldest. So a full part never changes again: a new
 * entry goes into the last part, and where that is full, it is given its number and a new last part begins.
 *
 * @returns the parts, oldest first; an empty list is one empty part, for its address answers all the same.
 */
export function splitList<Item>(items: readonly Item[], length: number = LIST_LENGTH): ListPart<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / length));
  return Array.from({ length: count }, (_, index) => {
    const end = items.length - index * length;
    const isLast = index === count - 1;
    return {
      number: index + 1,
      isLast,
      suffix: isLast ? '' : `page/${index + 1}/`,
      items: items.slice(Math.max(0, end - length), end),
    };
  });
}
