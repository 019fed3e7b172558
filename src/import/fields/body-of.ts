import { type Finding, warning } from '../../content/finding.js';
import type { SourceRecord } from '../source-record.js';
import type { Columns } from './choose-columns.js';
import { firstFilled, listOf, valuesOf } from './field-values.js';

/** The body of a record as the source has it; that of Joomla in its two parts, one after the other. */
export function bodyOf(record: SourceRecord, columns: Columns): string {
  const values = valuesOf(record, columns, 'body');
  if (columns.joinsBody) {
    const parts = values.map(({ value }) => listOf(value).join('\n')).filter((part) => part.trim() !== '');
    return parts.join('\n');
  }
  return listOf(firstFilled(values)?.value ?? null).join('\n\n');
}

/** Complains of a body that shows nothing; a picture or a film is something. */
export function emptyBody(body: string): readonly Finding[] {
  if (!showsNothing(body)) return [];
  return [
    warning(
      'body-empty',
      'The record has no text.',
      'Look at the original: the text may stand in another column (`body: name_of_the_column` in map.yml), in a picture or in an attachment.',
    ),
  ];
}

/** Goes no further than to the first word. */
function showsNothing(body: string): boolean {
  let at = 0;
  while (at < body.length) {
    const end = body.startsWith('<!--', at) ? body.indexOf('-->', at) : -1;
    NOTHING.lastIndex = at;
    if (end >= 0) at = end + 3;
    else if (NOTHING.test(body)) at = NOTHING.lastIndex;
    else return false;
  }
  return true;
}

/** Blanks, what is invisible, and tags of elements that show nothing by themselves. */
const NOTHING =
  /[\p{White_Space}\p{Cf}]+|&(?:nbsp|#160|#xa0);|<(?!(?:img|iframe|object|embed|video|audio|table|hr)\b)[^<>]*>/iuy;
