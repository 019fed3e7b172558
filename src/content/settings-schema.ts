import { z } from 'zod';
import { type ShapeWords, text, textOrList } from './shape.js';

/** The keys of site.yml. Keys of parts that are not built yet are accepted in any shape. */
export const settingsSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  url: text.optional(),
  base: text.optional(),
  lang: text.optional(),
  languages: textOrList.optional(),
  timeZone: text.optional(),
  agency: text.optional(),
  dateOrder: text.optional(),
  publisher: text.optional(),
  contact: text.optional(),
  logo: text.optional(),
  colours: z.strictObject({ accent: text.optional(), accentDark: text.optional() }).optional(),
  tagAuthority: text.optional(),
  images: z.strictObject({ allowHosts: textOrList.optional() }).optional(),
  allowOrigins: z.unknown().optional(),
  target: z.unknown().optional(),
  contentDirs: z.unknown().optional(),
  search: z.strictObject({ engine: text.optional() }).optional(),
  graceDays: z.unknown().optional(),
});

export type RawSettings = z.infer<typeof settingsSchema>;

export const SETTINGS_WORDS: ShapeWords = {
  codePrefix: 'settings',
  unknownKeyIs: 'error',
  keys: {
    '': Object.keys(settingsSchema.shape),
    colours: ['accent', 'accentDark'],
    images: ['allowHosts'],
    search: ['engine'],
  },
  examples: {
    title: 'title: Siaran Pers Kabupaten Badung',
    languages: 'languages: [id, en]',
    colours: 'colours: {accent: "#7a1f1f", accentDark: "#f0b0a0"}',
    images: 'images: {allowHosts: [foto.example]}',
    search: 'search: {engine: "https://duckduckgo.com/?q={query}&sites={site}"}',
  },
};

/** What a site.yml cannot do without, as it is shown where there is none. */
export const LEAST_SETTINGS = 'title: Siaran Pers\nlang: id\ntimeZone: Asia/Makassar';
