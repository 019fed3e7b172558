import type { ReleaseDate, WallTime } from '../../content/dates/release-date.js';
import { wallTime } from '../../content/dates/zones.js';
import { type Finding, note, warning } from '../../content/finding.js';
import type { SourceRecord } from '../source-record.js';
import type { Columns } from './choose-columns.js';
import { civilParts } from './civil-parts.js';
import type { DraftContext } from './draft-context.js';
import { type ColumnValue, firstFilled, isBlank, listOf, valuesOf } from './field-values.js';
import { foldColumn } from './fold-column.js';
import { saysDraft, saysPublic } from './holding-words.js';
import { readDate } from './read-date.js';

/** Whether the public could read a record, and from when. */
export interface Publicity {
  readonly isDraft: boolean;
  readonly publishDate: WallTime | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads what holds a record back. Each of its columns can; what cannot be understood holds it too, with a warning: a
 * draft of an old system must not go out because nobody knew its word for one.
 */
export function readPublicity(record: SourceRecord, columns: Columns, context: DraftContext): Publicity {
  const findings: Finding[] = [];
  let isDraft = false;
  const judge = (values: readonly ColumnValue[], isPublic: (word: string) => boolean | null): void => {
    for (const { column, value } of values) {
      const words = listOf(value).join(' ').trim();
      const answer = words === '' ? null : isPublic(words);
      if (answer === null) findings.push(unclear(column, words));
      if (answer !== true) isDraft = true;
    }
  };
  judge(valuesOf(record, columns, 'published'), saysPublic);
  judge(valuesOf(record, columns, 'draft'), (word) => {
    const answer = saysDraft(word);
    return answer === null ? null : !answer;
  });
  for (const { column, value } of valuesOf(record, columns, 'date')) {
    // Strapi and Laravel: a text is a draft as long as this moment is not set.
    if (foldColumn(column).bare !== 'publishedat' || !isBlank(value)) continue;
    isDraft = true;
    findings.push(neverPublished(column));
  }
  const held = firstFilled(valuesOf(record, columns, 'publishDate'));
  const moment = held === null ? null : readMoment(held, context);
  findings.push(...(moment?.findings ?? []));
  if (moment !== null && moment.publishDate === null && moment.findings.length > 0) isDraft = true;
  return { isDraft, publishDate: moment?.publishDate ?? null, findings };
}

/** The first moment of a date, as the one from which it is public; null where it names no day. */
export function momentOf(date: ReleaseDate): WallTime | null {
  if (date.precision !== 'day') return null;
  const { day, time } = civilParts(date.iso, date.time ?? '00:00:00');
  return wallTime(day, time);
}

function readMoment(
  { column, value }: ColumnValue,
  context: DraftContext,
): { readonly publishDate: WallTime | null; readonly findings: readonly Finding[] } {
  const written = listOf(value).join(' ').trim();
  const { date } = readDate(written, column, context);
  if (date === null) return { publishDate: null, findings: [unclear(column, written)] };
  if (date.precision === 'unknown') return { publishDate: null, findings: [] };
  const publishDate = momentOf(date);
  return { publishDate, findings: publishDate === null ? [unclear(column, written)] : [] };
}

function unclear(column: string, words: string): Finding {
  return warning(
    'holding-unclear',
    words === ''
      ? `«${column}» has nothing in it, so it cannot be known whether the record was public; it is held as a draft.`
      : `«${column}: ${words}» does not say whether the record was public; it is held as a draft.`,
    `If it was, take the line \`draft: true\` out of the release. If «${column}» says something else altogether, write in map.yml which column does say it (\`published: name_of_the_column\`), or \`published: []\` and \`draft: []\` if none does, and import again.`,
  );
}

function neverPublished(column: string): Finding {
  return note(
    'holding-unpublished',
    `«${column}» is empty: the old system had not published the record, so it is held as a draft.`,
    'If it was public, take the line `draft: true` out of the release.',
  );
}
