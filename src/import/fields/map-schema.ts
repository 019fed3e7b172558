import { z } from 'zod';
import { type ShapeWords, text, textOrList } from '../../content/shape.js';
import { type MappedField, mappedFields } from '../source.js';

const columns = textOrList.optional();

/** One entry a field, written out so that a field without one does not compile. */
const fields = {
  title: columns,
  date: columns,
  agency: columns,
  body: columns,
  id: columns,
  url: columns,
  aliases: columns,
  lang: columns,
  reference: columns,
  summary: columns,
  topics: columns,
  people: columns,
  location: columns,
  contacts: columns,
  collection: columns,
  images: columns,
  attachments: columns,
  translationKey: columns,
  publishDate: columns,
  published: columns,
  draft: columns,
} satisfies Record<MappedField, typeof columns>;

/** The keys of map.yml. */
export const mapSchema = z.strictObject({
  ...fields,
  records: text.optional(),
  types: textOrList.optional(),
  states: textOrList.optional(),
  dateOrder: text.optional(),
  calendar: text.optional(),
  timeZone: text.optional(),
  agencies: z.record(z.string(), text).optional(),
});

export type RawMapping = z.infer<typeof mapSchema>;

const columnExamples = Object.fromEntries(
  mappedFields.map((field) => [field, `${field}: name_of_the_column`]),
);

export const MAP_WORDS: ShapeWords = {
  codePrefix: 'map',
  unknownKeyIs: 'error',
  keys: { '': Object.keys(mapSchema.shape) },
  examples: {
    ...columnExamples,
    title: 'title: judul',
    body: 'body: [isi_lengkap, isi]',
    records: 'records: data.items',
    types: 'types: [post, siaran]',
    states: 'states: [publish]',
    dateOrder: 'dateOrder: dmy',
    calendar: 'calendar: minguo',
    timeZone: 'timeZone: Asia/Jakarta',
    agencies: 'agencies: {"Dinas Kominfo": "Dinas Komunikasi dan Informatika"}',
  },
};
