import { orNone } from '../or-none.js';
import type { DateContext } from './dates/parse-date.js';
import { parseDate } from './dates/parse-date.js';
import { parseMoment } from './dates/parse-moment.js';
import type { ReleaseDate, WallTime } from './dates/release-date.js';
import { error, type Finding } from './finding.js';
import { canonicalTag, isLanguageTag, meantLanguage } from './languages.js';
import { type LocatedMapping, placeAt } from './located.js';
import { nearest } from './nearest.js';
import type { PlacedFinding } from './read-yaml.js';
import { controlCharacter, tidyText } from './tidy-text.js';

type Path = readonly PropertyKey[];

/** Reads single values of a front matter and keeps what is wrong with each, at its place. */
export class FieldReader {
  readonly findings: PlacedFinding[] = [];
  readonly #mapping: LocatedMapping;

  constructor(mapping: LocatedMapping) {
    this.#mapping = mapping;
  }

  say(path: Path, finding: Finding): void {
    this.findings.push({ place: placeAt(this.#mapping, path), finding });
  }

  /** One line of text; null where the author gave none. */
  text(path: Path, value: string | undefined): string | null {
    if (value === undefined) return null;
    const control = controlCharacter(path.filter((step) => typeof step === 'string').join('.'), value);
    if (control !== null) this.say(path, control);
    const tidy = tidyText(value);
    return tidy === '' ? null : tidy;
  }

  /** Texts without empty ones, each once. */
  texts(path: Path, values: readonly string[] | undefined): readonly string[] {
    const read = (values ?? []).map((value, index) => this.text([...path, index], value));
    return orNone([...new Set(read.filter((value) => value !== null))]);
  }

  date(path: Path, value: string | undefined, context: DateContext): ReleaseDate | null {
    if (value === undefined) return null;
    const { date, findings } = parseDate(value, context);
    for (const finding of findings) this.say(path, finding);
    return date;
  }

  moment(path: Path, value: string, context: DateContext): WallTime | null {
    const { moment, findings } = parseMoment(value, context);
    for (const finding of findings) this.say(path, finding);
    return moment;
  }

  /** A language tag in its usual case; null where there is none that can be read. */
  language(path: Path, value: string | undefined): string | null {
    const tag = this.text(path, value);
    if (tag === null) return null;
    const meant = meantLanguage(tag);
    if (meant === null && isLanguageTag(tag)) return canonicalTag(tag);
    const help =
      meant === null
        ? 'Write its two or three letters: `lang: id` for Indonesian, `lang: en` for English.'
        : `Did you mean \`lang: ${meant}\`?`;
    this.say(path, error('field-language', `«${tag}» is not the tag of a language.`, help));
    return null;
  }

  /** One of a few words, in any case; null where there is none that can be read. */
  oneOf<Word extends string>(path: Path, value: string | undefined, words: readonly Word[]): Word | null {
    const text = this.text(path, value);
    if (text === null) return null;
    const word = words.find((candidate) => candidate === text.toLowerCase());
    if (word !== undefined) return word;
    const near = nearest(text, words);
    const key = path.filter((step) => typeof step === 'string').join('.');
    this.say(
      path,
      error(
        'field-word',
        `${key} cannot be «${text}».`,
        `${near === null ? '' : `Did you mean \`${near}\`? `}It is one of: ${words.join(', ')}.`,
      ),
    );
    return null;
  }

  get hasError(): boolean {
    return this.findings.some(({ finding }) => finding.severity === 'error');
  }
}
