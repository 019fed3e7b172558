import { z } from 'zod';
import { PAGE_KEYS, RELEASE_KEYS } from './field-keys.js';
import { type ShapeWords, text, textOrList } from './shape.js';

/** A bare file name stands for a group with nothing but the file. */
const filesOf = <Shape extends z.ZodType>(group: Shape) =>
  z.preprocess((value) => {
    const items = Array.isArray(value) ? value : [value];
    return items.map((item) => (typeof item === 'string' ? { file: item } : item));
  }, z.array(group));

const image = z.strictObject({
  file: text,
  alt: text.optional(),
  caption: text.optional(),
  credit: text.optional(),
  license: text.optional(),
});

const attachment = z.strictObject({ file: text, title: text.optional(), lang: text.optional() });

const update = z.strictObject({ date: text, kind: text.optional(), note: text });

const source = z.strictObject({
  sha256: text.optional(),
  file: text.optional(),
  system: text.optional(),
  id: text.optional(),
  url: text.optional(),
});

const reviewed = z.strictObject({ by: text, on: text, decision: text, note: text.optional() });

/** The shape of a release's front matter once its keys have their one name; what the texts mean is decided after it. */
export const releaseSchema = z.strictObject({
  title: text.optional(),
  date: text.optional(),
  agency: textOrList.optional(),
  id: text.optional(),
  reference: text.optional(),
  lang: text.optional(),
  summary: text.optional(),
  topics: textOrList.optional(),
  people: textOrList.optional(),
  location: text.optional(),
  contacts: textOrList.optional(),
  collection: text.optional(),
  images: filesOf(image).optional(),
  attachments: filesOf(attachment).optional(),
  translationKey: text.optional(),
  publishDate: text.optional(),
  draft: text.optional(),
  status: text.optional(),
  statusDate: text.optional(),
  statusReason: text.optional(),
  supersededBy: text.optional(),
  updates: z.array(update).optional(),
  aliases: textOrList.optional(),
  format: text.optional(),
  source: source.optional(),
  reviewed: reviewed.optional(),
});

/** The shape of an ordinary page's front matter. */
export const pageSchema = z.strictObject({
  title: text.optional(),
  summary: text.optional(),
  lang: text.optional(),
  format: text.optional(),
  draft: text.optional(),
  aliases: textOrList.optional(),
});

export type RawRelease = z.infer<typeof releaseSchema>;

export const RELEASE_WORDS: ShapeWords = {
  codePrefix: 'field',
  unknownKeyIs: 'warning',
  keys: {
    '': RELEASE_KEYS,
    images: Object.keys(image.shape),
    attachments: Object.keys(attachment.shape),
    updates: Object.keys(update.shape),
    source: Object.keys(source.shape),
    reviewed: Object.keys(reviewed.shape),
  },
  examples: {
    title: 'title: "Rapat koordinasi"',
    date: 'date: 12 Dec 2018',
    agency: 'agency: Pemerintah Kabupaten Badung',
    topics: 'topics: [kesehatan, pendidikan]',
    people: 'people: [I Ketut Suiasa]',
    contacts: 'contacts: [humas@badung.example]',
    aliases: 'aliases: [/berita/123.html]',
    images: 'images: [{file: rapat.jpg, alt: Peserta rapat}]',
    attachments: 'attachments: [{file: laporan.pdf, title: Laporan}]',
    updates: 'updates: [{date: 14 Dec 2018, kind: correction, note: "…"}]',
    source: 'source: {system: "…", url: "https://…"}',
    reviewed: 'reviewed: {by: KD, on: 24 Nov 2026, decision: accept}',
  },
};

export const PAGE_WORDS: ShapeWords = { ...RELEASE_WORDS, keys: { '': PAGE_KEYS } };
