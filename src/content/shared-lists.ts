/** Gives of equal lists the first, so that they are in memory once. */
export function shareLists(): (list: readonly string[]) => readonly string[] {
  const lists = new Map<string, readonly string[]>();
  return (list) => {
    const name = JSON.stringify(list);
    const found = lists.get(name);
    if (found !== undefined) return found;
    lists.set(name, list);
    return list;
  };
}
