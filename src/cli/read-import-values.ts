import { canonicalTag, isLanguageTag, meantLanguage } from '../content/languages.js';
import { nearest } from '../content/nearest.js';
import { type Format, formats } from '../import/source.js';
import { WrongUse } from './usage.js';

/** `auto`, and no `--format` at all, leave it to the content of the files. */
export function readFormat(given: string | null): Format | null {
  if (given === null || given === 'auto') return null;
  const found = formats.find((format) => format === given.toLowerCase());
  if (found !== undefined) return found;
  const guess = nearest(given.toLowerCase(), formats);
  throw new WrongUse(
    'format',
    `«${given}» is no format that import reads`,
    guess === null
      ? `The formats are auto, ${formats.join(', ')}. A WordPress export is wxr; an Excel file is saved as CSV UTF-8 first.`
      : `Did you mean \`--format ${guess}\`?`,
  );
}

export function readLanguage(given: string | null): string | null {
  if (given === null) return null;
  if (isLanguageTag(given)) return canonicalTag(given);
  const meant = meantLanguage(given);
  throw new WrongUse(
    'lang',
    `«${given}» is no language tag`,
    meant === null
      ? 'Write the short tag of the language: `--lang id` (Indonesian), `--lang en` (English).'
      : `Write \`--lang ${meant}\`.`,
  );
}

export function readBaseUrl(given: string | null): string | null {
  if (given === null) return null;
  if (/^https?:\/\/[^/]/iu.test(given) && URL.canParse(given)) return new URL(given).href;
  throw new WrongUse(
    'base-url',
    `«${given}» is no address of a site`,
    'Write it in full: `--base-url https://old.example.go.id/`',
  );
}

/** A whole number from 1 on. */
export function readCount(flag: string, given: string | null): number | null {
  if (given === null) return null;
  const count = /^\d{1,9}$/.test(given) ? Number.parseInt(given, 10) : 0;
  if (count > 0) return count;
  throw new WrongUse('number', `${flag} was given «${given}»`, `It takes a whole number: \`${flag} 10\``);
}
