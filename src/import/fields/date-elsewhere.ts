import { type Finding, warning } from '../../content/finding.js';
import type { SourceRecord } from '../source-record.js';
import type { Columns } from './choose-columns.js';
import { meansDate } from './column-names.js';
import type { DraftContext } from './draft-context.js';
import { isBlank, listOf } from './field-values.js';
import { readDate } from './read-date.js';

/**
 * What can be done for a record that has nothing in the column of the date, but a date in another: null where it has none. Nothing
 * is taken from there by itself, for systems leave the day of publication empty for what was never published.
 */
export function dateElsewhere(
  { fields }: SourceRecord,
  columns: Columns,
  column: string,
  context: DraftContext,
): Finding | null {
  for (const other of columns.left) {
    const value = fields.get(other) ?? null;
    if (!meansDate(other) || isBlank(value)) continue;
    const written = listOf(value).join(' ').trim();
    const { date } = readDate(written, other, context);
    if (date === null || date.precision === 'unknown') continue;
    return warning(
      'date-elsewhere',
      `«${column}» holds no date, so the release stands among those without one; «${other}» has «${written}».`,
      `If that is the day meant, write in map.yml \`date: [${column}, ${other}]\`, and import again with \`--map map.yml\`.`,
    );
  }
  return null;
}
