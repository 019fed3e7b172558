/** The one order of texts: by UTF-16 code units, the same on every machine and in every language. */
export function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
