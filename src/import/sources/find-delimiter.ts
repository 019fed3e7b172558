import { rowsOf } from './split-rows.js';

/** What parts the fields of a delimited text. */
export interface Delimiter {
  readonly character: ',' | ';' | '\t' | '|';
  /** Bytes before the header row: of a line `sep=;`, as spreadsheets write it. */
  readonly skipped: number;
}

/**
 * Finds the delimiter from the beginning of a file: the one that gives most rows the fields of the first, and then the one
 * that gives the most fields. Null: none gives more than one.
 */
export function findDelimiter(head: string): Delimiter | null {
  const stated = /^sep=([,;\t|])(?:\r\n|\n|\r)/u.exec(head);
  const said = candidates.find((character) => character === stated?.[1]);
  if (stated !== null && said !== undefined) return { character: said, skipped: stated[0].length };
  let best: { character: Delimiter['character']; alike: number; fields: number } | null = null;
  for (const character of candidates) {
    const counts = countFields(head, character);
    const fields = counts[0] ?? 0;
    if (fields < 2) continue;
    const alike = counts.filter((count) => count === fields).length / counts.length;
    if (best === null || alike > best.alike || (alike === best.alike && fields > best.fields))
      best = { character, alike, fields };
  }
  return best === null ? null : { character: best.character, skipped: 0 };
}

const candidates = [',', ';', '\t', '|'] as const;

/** Enough to tell, and few enough to be cheap four times over. */
const inspectedRows = 50;

/** Of the rows that are whole; the last may be cut short by the end of the head. */
function countFields(head: string, character: Delimiter['character']): number[] {
  const rows = rowsOf(head, character).filter(({ size }) => size > 0);
  const whole = rows.length > 1 ? rows.slice(0, -1) : rows;
  return whole.slice(0, inspectedRows).map(({ cells }) => cells.length);
}
