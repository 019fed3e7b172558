/**
 * The body of a row that has it in one of several columns: the first that holds something. Joomla parts a text at «read
 * more» into two, which belong together.
 */
export function joinedColumns(
  columns: readonly string[],
  textIn: (column: string) => string | null,
): string | null {
  const values = columns.map(textIn).filter((value) => value !== null && value.trim() !== '');
  if (values.length === 0) return null;
  return isParted(columns) ? values.join('\n') : (values[0] ?? null);
}

function isParted(columns: readonly string[]): boolean {
  const folded = columns.map((column) => column.toLowerCase().replace(/[^a-z]/gu, ''));
  return (
    folded.some((name) => name.endsWith('introtext')) && folded.some((name) => name.endsWith('fulltext'))
  );
}
