/**
 * One line of RFC 4180, with its line end (CR LF).
 *
 * A spreadsheet runs a cell that begins like a formula, whoever wrote it: such a cell is given an apostrophe in front,
 * which spreadsheets take for «this is text» (OWASP, «CSV Injection»). In Chinese and Japanese ones the full-width signs
 * begin a formula too.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** Controls that no spreadsheet shows, of which NUL ends the file for some programs. Tabs and line ends stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not come through.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

function cellOf(value: string): string {
  const text = value.replace(CONTROLS, '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
