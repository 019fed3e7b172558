/** All but the last two lines that are not blank, which are the title and the date. */
export function bodyOfTxt(text: string): string | null {
  const lines = [...text.matchAll(/[^\r\n]*[^\s\u00A0][^\r\n]*/gu)];
  const title = lines.at(-2);
  return title === undefined || lines.length < 3 ? null : text.slice(0, title.index).replace(/[\r\n]+$/u, '');
}
