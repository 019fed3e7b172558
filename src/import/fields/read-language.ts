import { type Finding, warning } from '../../content/finding.js';
import { canonicalTag, isLanguageTag, meantLanguage } from '../../content/languages.js';
import { tidyText } from '../../content/tidy-text.js';

/** A BCP 47 tag, or null where the source says none or none that can be understood. */
export interface ImportedLanguage {
  readonly lang: string | null;
  readonly findings: readonly Finding[];
}

/** Reads the language of a record: `EN`, `en_US`, `id_ID.UTF-8`, `Indonesian`. `otherwise` is what counts without one. */
export function readLanguage(written: string, otherwise: string): ImportedLanguage {
  const text = tidyText(written).replace(/\.(?:utf-?8|iso-?8859-?\d+)$/iu, '');
  if (NO_LANGUAGE.has(text.toLowerCase())) return { lang: null, findings: [] };
  const tag = BY_NAME.get(text.toLowerCase()) ?? meantLanguage(text) ?? text;
  // Longer first parts are registered for no language; they are names: `Mandarin`.
  if (isLanguageTag(tag) && /^[a-z]{2,3}(?:-|$)/iu.test(tag))
    return { lang: canonicalTag(tag), findings: [] };
  return {
    lang: null,
    findings: [
      warning(
        'lang-unknown',
        `«${text}» is not a language that Siaran knows; the release is taken to be in «${otherwise}».`,
        'Write the tag of its language in the release: `lang: id` for Indonesian, `lang: en` for English.',
      ),
    ],
  };
}

/** Nothing, and what ISO 639 and Drupal have for «undetermined» and «no language». */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['', 'und', 'zxx', 'mul', 'null', 'none', 'default', '*']);

/** Names beside those that front matter knows, in English, Indonesian and their own language. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ['mandarin', 'zh'],
  ['中文', 'zh'],
  ['繁體中文', 'zh-Hant'],
  ['简体中文', 'zh-Hans'],
  ['العربية', 'ar'],
  ['japanese', 'ja'],
  ['jepang', 'ja'],
  ['日本語', 'ja'],
  ['korean', 'ko'],
  ['korea', 'ko'],
  ['thai', 'th'],
  ['vietnamese', 'vi'],
  ['tagalog', 'tl'],
  ['filipino', 'fil'],
  ['tetum', 'tet'],
  ['italian', 'it'],
  ['italiano', 'it'],
  ['russian', 'ru'],
  ['hindi', 'hi'],
  ['urdu', 'ur'],
  ['prancis', 'fr'],
  ['belanda', 'nl'],
  ['jerman', 'de'],
  ['spanyol', 'es'],
  ['bahasa melayu', 'ms'],
  ['bahasa inggris', 'en'],
  ['bahasa jawa', 'jv'],
  ['bahasa bali', 'ban'],
  ['minang', 'min'],
  ['bugis', 'bug'],
]);
