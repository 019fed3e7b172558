import { type Finding, warning } from '../../content/finding.js';
import type { SourceRecord } from '../source-record.js';
import type { Columns } from './choose-columns.js';
import { firstFilled, listOf, valuesOf } from './field-values.js';
import { withoutComments } from './take-tags-off.js';

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
  if (/<(?:img|iframe|object|embed|video|audio|table|hr)\b|!\[/iu.test(body)) return [];
  const words = withoutComments(body)
    .replace(/<[^<>]*>/gu, '')
    .replace(/&(?:nbsp|#160|#xa0);/giu, '')
    .replace(/[\p{White_Space}\p{Cf}]+/gu, '');
  if (words !== '') return [];
  return [
    warning(
      'body-empty',
      'The record has no text.',
      'Look at the original: the text may stand in another column (`body: name_of_the_column` in map.yml), in a picture or in an attachment.',
    ),
  ];
}
