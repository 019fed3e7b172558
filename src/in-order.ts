/**
 * Works on several items at the same time and gives the results in the order of the items. At most `width` are under way or
 * waiting for their turn, so memory does not grow with the number of items.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // A failure is thrown when its turn comes; until then it is nobody's unhandled rejection.
    result.catch(() => undefined);
    underWay.push(result);
    if (underWay.length < width) continue;
    const next = underWay.shift();
    if (next !== undefined) yield await next;
  }
  for (const result of underWay) yield await result;
}
