import { error, type Finding, note } from '../../content/finding.js';
import { mirroredPath } from '../addresses/mirrored-path.js';
import type { DraftReading, FieldRepair } from '../draft.js';
import type { MappedField } from '../source.js';
import type { SourceRecord } from '../source-record.js';
import { bodyOf, emptyBody } from './body-of.js';
import { columnsOf } from './columns-of.js';
import { dateElsewhere } from './date-elsewhere.js';
import type { DraftContext } from './draft-context.js';
import { type ColumnValue, firstFilled, isBlank, listOf, valuesOf } from './field-values.js';
import { groupLeftOut, type WordPressRecord, wordPressRecord } from './leave-out.js';
import { lostCharacters } from './lost-characters.js';
import { plainText } from './plain-text.js';
import { readAddresses } from './read-addresses.js';
import { readAgencies } from './read-agencies.js';
import { readDate } from './read-date.js';
import { readFileTargets } from './read-file-targets.js';
import { readLanguage } from './read-language.js';
import { momentOf, type Publicity, readPublicity } from './read-publicity.js';
import { readTopics } from './read-topics.js';

/**
 * Reads the fields of a record: a draft of a release; or all the reasons why it cannot be one; or the group of records
 * that are not meant to be. The body is not touched. What the reader of the record found is not said again.
 */
export function draftOf(record: SourceRecord, context: DraftContext): DraftReading {
  const wordPress = wordPressRecord(record, context);
  const what = groupLeftOut(record, wordPress, context);
  if (what !== null) return { kind: 'left-out', what };

  const columns = columnsOf(record, context);
  const reading = new Reading();
  const values = (field: MappedField) => valuesOf(record, columns, field);
  const text = (field: MappedField): string | null => {
    const written = listOf(firstFilled(values(field))?.value ?? null).join(' ');
    const plain = reading.keep(plainText(field, written)).text;
    return plain === '' ? null : plain;
  };
  const texts = (field: MappedField): readonly string[] => {
    const read = listOf(firstFilled(values(field))?.value ?? null).map(
      (written) => reading.keep(plainText(field, written)).text,
    );
    return [...new Set(read.filter((plain) => plain !== ''))];
  };

  const undecided = [...columns.undecided].filter(([field]) => sayDifferent(values(field)));
  reading.say(...undecided.map(([, finding]) => finding));
  const title = text('title');
  if (title === null) reading.say(missingTitle());
  const dateValue = firstFilled(values('date'));
  const dateColumn = dateValue?.column ?? values('date')[0]?.column ?? null;
  const written = dateValue === null ? null : listOf(dateValue.value).join(' ').trim();
  const { date } = reading.keep(readDate(plainText('date', written ?? '').text, dateColumn, context));
  if (date?.precision === 'unknown' && dateColumn !== null)
    reading.say(
      ...[dateElsewhere(record, columns, dateColumn, context)].filter((finding) => finding !== null),
    );
  const { agencies } = reading.keep(readAgencies(values('agency'), context));
  const otherwise = context.lang ?? context.settings.lang;
  const language = listOf(firstFilled(values('lang'))?.value ?? null)[0] ?? '';
  const { lang } = reading.keep(readLanguage(language, otherwise));
  if (title === null || date === null || agencies.length === 0 || undecided.length > 0)
    return {
      kind: 'refused',
      findings: reading.findings,
      title,
      writtenDate: written,
      sourceId: text('id'),
    };

  const publicity = wordPress === null ? readPublicity(record, columns, context) : publicityOf(wordPress);
  reading.keep(publicity);
  const body = bodyOf(record, columns);
  const said = new Set(record.findings.map(({ code }) => code));
  reading.say(
    ...emptyBody(body),
    ...lostCharacters('title', title, said),
    ...lostCharacters('text', body, said),
  );
  const addresses = reading.keep(
    readAddresses(
      {
        urls: values('url').flatMap(({ value }) => listOf(value)),
        others: values('aliases').flatMap(({ value }) => listOf(value)),
        path: pathOf(record, context),
      },
      context.baseUrl,
    ),
  );
  const { topics } = reading.keep(readTopics(values('topics')));
  const images = reading.keep(readFileTargets('images', values('images'))).files;
  const attachments = reading.keep(readFileTargets('attachments', values('attachments'))).files;
  return {
    kind: 'draft',
    draft: {
      record,
      title,
      date,
      writtenDate: written,
      agencies,
      lang: lang ?? otherwise,
      body,
      bodyKind: record.bodyKind,
      sourceId: text('id'),
      url: addresses.url,
      aliases: addresses.aliases,
      reference: text('reference'),
      summary: text('summary'),
      topics,
      people: texts('people'),
      location: text('location'),
      contacts: texts('contacts'),
      collection: text('collection'),
      images,
      attachments,
      translationKey: text('translationKey'),
      publishDate: publicity.publishDate ?? (wordPress?.state === 'future' ? momentOf(date) : null),
      isDraft: publicity.isDraft,
      repairs: reading.repairs,
      findings: reading.findings,
    },
  };
}

function pathOf({ fields }: SourceRecord, { format, folder, baseUrl }: DraftContext): string | null {
  const [path] = format === 'html' ? listOf(fields.get('path') ?? null) : [];
  return path === undefined ? null : mirroredPath(path, folder, baseUrl);
}

/** Of columns that are equally good for a field, one filled alone is the one that is meant. */
function sayDifferent(values: readonly ColumnValue[]): boolean {
  const filled = values.filter(({ value }) => !isBlank(value));
  return new Set(filled.map(({ value }) => listOf(value).join('\n').trim())).size > 1;
}

/** What the reading of the single fields brings up. */
class Reading {
  readonly repairs: FieldRepair[] = [];
  readonly findings: Finding[] = [];

  keep<Part extends { readonly repairs?: readonly FieldRepair[]; readonly findings: readonly Finding[] }>(
    part: Part,
  ): Part {
    this.repairs.push(...(part.repairs ?? []));
    this.findings.push(...part.findings);
    return part;
  }

  say(...findings: readonly Finding[]): void {
    this.findings.push(...findings);
  }
}

/** A post in a state that map.yml has chosen beside `publish`: whatever it is, the public could not read it. */
function publicityOf({ state }: WordPressRecord): Publicity {
  const isDraft = state !== 'publish' && state !== 'future';
  const held = note(
    'holding-state',
    `The post is in state «${state}», which map.yml asks for; it is held as a draft.`,
    'To publish it, take the line `draft: true` out of the release.',
  );
  return { isDraft, publishDate: null, findings: isDraft ? [held] : [] };
}

function missingTitle(): Finding {
  return error(
    'title-missing',
    'The record has no title.',
    'Write one into the source, or name the column that holds it in map.yml: `title: name_of_the_column`; then import again.',
  );
}
