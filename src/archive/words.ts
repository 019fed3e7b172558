/**
 * The words of the interface in one language, as `templates/i18n/<lang>.yml` has them. Listed are those the
 * program itself uses; templates use the others by their key.
 */
export interface Words {
  /** BCP 47 of the file that gave them. */
  readonly lang: string;
  readonly months: readonly string[];
  readonly dateOfDay: string;
  readonly dateOfMonth: string;
  readonly dateUnknown: string;
  readonly timeOfDay: string;
  readonly decimalSign: string;
  readonly thousandsSign: string;
  readonly kilobytes: string;
  readonly megabytes: string;
  readonly home: string;
  readonly releases: string;
  readonly agencies: string;
  readonly undated: string;
  readonly releasesOf: string;
  readonly agencyInYear: string;
  readonly partOfList: string;
  readonly search: string;
  readonly titlesOf: string;
  readonly notFoundTitle: string;
  readonly imageWithoutDescription: string;
  readonly missingImage: string;
  readonly embed: string;
  readonly [key: string]: Word;
}

export type Word = string | PluralForms | readonly string[];

export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** Puts values in the places `{name}` of a text; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? place) : place,
  );
}

/** `1.234` or `1,234`: a whole number as the language writes it. */
export function numberInWords(number: number, words: Words): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, words.thousandsSign);
}

/** «1 release», «1,234 releases». */
export function countInWords(count: number, forms: PluralForms, words: Words): string {
  return fill(count === 1 ? forms.one : forms.other, { count: numberInWords(count, words) });
}

/** The size of a file, decimal units, one decimal below ten: `64 kB`, `1,2 MB`. */
export function sizeInWords(bytes: number, words: Words): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return fill(words.kilobytes, { count: String(kilobytes) });
  const tenths = Math.round(bytes / 100_000);
  const whole = Math.floor(tenths / 10);
  const shown =
    whole < 10 && tenths % 10 !== 0
      ? `${whole}${words.decimalSign}${tenths % 10}`
      : numberInWords(Math.round(tenths / 10), words);
  return fill(words.megabytes, { count: shown });
}
