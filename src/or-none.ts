const NONE: readonly never[] = [];

/** The same list; where it is empty, one that all share: what is kept of every page of a large archive had better be small. */
export function orNone<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list;
}
