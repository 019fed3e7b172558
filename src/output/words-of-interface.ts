import type { Words } from '../archive/words.js';
import { compareText } from '../content/compare-text.js';
import { error, type Finding, problemAt, warning } from '../content/finding.js';
import { nearest } from '../content/nearest.js';
import { decodeText } from '../content/read-text.js';
import type { Problem } from '../problem.js';
import { readTemplateFoldersApart } from './template-folders.js';
import { readWordsFile, type WordEntry } from './words-file.js';

/** The words of the interface in every language that has a file. */
export interface InterfaceWords {
  /** In the language of the site. */
  readonly site: Words;
  /** In a language, by its BCP 47 tag; one without a file gets the site's words. */
  readonly of: (lang: string) => Words;
}

/**
 * Reads `templates/i18n/<lang>.yml`: the archive's own lines over the built-in ones, and English for what a language
 * lacks. `words` is null only where the program could not go on.
 */
export function readInterfaceWords(
  root: string,
  lang: string,
): { words: InterfaceWords | null; problems: Problem[] } {
  const { files, problems } = readFiles(root);
  const english = merge(files, 'en');
  problems.push(...files.flatMap((file) => misfits(file, english)), ...lacking(english));
  const languages = new Map<string, Words>();
  for (const language of new Set(files.map((file) => file.lang))) {
    const own = merge(files, language);
    const file = files.find((candidate) => candidate.lang === language)?.file ?? null;
    problems.push(...missing(own, english, file));
    languages.set(language, makeWords(language, english, own));
  }
  const fallback = languages.get('en');
  const isBroken = problems.some((problem) => problem.severity === 'error');
  if (fallback === undefined || isBroken) return { words: null, problems };
  const found = lookUp(languages, lang);
  if (found === null) problems.push(problemAt('content/site.yml', null, noLanguage(lang)));
  const site = found ?? fallback;
  return { words: { site, of: (other) => lookUp(languages, other) ?? site }, problems };
}

/** The built-in files first, so that the archive's own lines come after and count. */
function readFiles(root: string): { files: WordsFile[]; problems: Problem[] } {
  const { builtIn, own } = readTemplateFoldersApart(root, 'i18n');
  const files: WordsFile[] = [];
  const problems: Problem[] = [];
  for (const { path, bytes } of [...builtIn, ...own]) {
    const file = `templates/${path}`;
    if (!path.endsWith('.yml')) {
      problems.push(problemAt(file, null, wrongEnding()));
      continue;
    }
    const { text, trouble } = decodeText(bytes);
    if (text === null) {
      problems.push(problemAt(file, trouble.place, trouble.finding));
      continue;
    }
    const { entries, problems: found } = readWordsFile(file, text);
    problems.push(...found);
    files.push({ file, lang: languageOf(path), entries });
  }
  return { files, problems };
}

interface WordsFile {
  readonly file: string;
  readonly lang: string;
  readonly entries: ReadonlyMap<string, WordEntry>;
}

/** The keys that the program itself uses; the others are only used by templates, which say so when one is missing. */
const NEEDED =
  'months dateOfDay dateOfMonth dateUnknown timeOfDay decimalSign thousandsSign kilobytes megabytes home releases agencies undated releasesOf agencyInYear partOfList search titlesOf notFoundTitle imageWithoutDescription missingImage embed'.split(
    ' ',
  );

function languageOf(path: string): string {
  return path.replace(/^.*\/|\.yml$/g, '').toLowerCase();
}

/** The lines of a language, later files over earlier ones. */
function merge(files: readonly WordsFile[], lang: string): Map<string, WordEntry> {
  return new Map(files.filter((file) => file.lang === lang).flatMap((file) => [...file.entries]));
}

function makeWords(
  lang: string,
  english: ReadonlyMap<string, WordEntry>,
  own: ReadonlyMap<string, WordEntry>,
): Words {
  const entries = [...english, ...own].map(([key, entry]) => [key, entry.word]);
  // `lacking` has refused the build where one of the keys that `Words` promises is not there.
  return { ...Object.fromEntries(entries), lang } as Words;
}

function lookUp(languages: ReadonlyMap<string, Words>, lang: string): Words | null {
  const tag = lang.toLowerCase();
  return languages.get(tag) ?? languages.get(tag.split('-')[0] ?? tag) ?? null;
}

/** What a file has that English has not, or has in another form. */
function misfits({ file, entries }: WordsFile, english: ReadonlyMap<string, WordEntry>): Problem[] {
  const problems: Problem[] = [];
  for (const [key, entry] of entries) {
    const model = english.get(key);
    const finding = model === undefined ? unknownKey(key, english) : misfit(key, entry, model);
    if (finding !== null) problems.push(problemAt(file, entry, finding));
  }
  return problems;
}

function misfit(key: string, entry: WordEntry, model: WordEntry): Finding | null {
  const isSameForm = entry.kind === model.kind && entry.count === model.count;
  if (!isSameForm) {
    return error(
      'words-form',
      `«${key}» is written in another form than in English.`,
      `Write it as in en.yml: ${model.form}`,
    );
  }
  const strange = entry.places.find((place) => !model.places.includes(place));
  if (strange !== undefined) {
    const help =
      model.places.length === 0
        ? 'Nothing is filled in here: leave it out.'
        : `Write {${nearest(strange, model.places) ?? model.places[0]}}.`;
    return warning('words-place', `«${key}» has the place «{${strange}}», which is never filled in.`, help);
  }
  const left = model.places.find((place) => !entry.places.includes(place));
  if (left === undefined) return null;
  return warning(
    'words-place',
    `«${key}» has no place «{${left}}».`,
    `Put {${left}} where it should be shown.`,
  );
}

function unknownKey(key: string, english: ReadonlyMap<string, WordEntry>): Finding {
  const near = nearest(key, english.keys());
  const help = near === null ? 'Leave the line out, or use a key of en.yml.' : `Did you mean «${near}»?`;
  return warning('words-unknown-key', `«${key}» is used nowhere.`, help);
}

function missing(
  own: ReadonlyMap<string, WordEntry>,
  english: ReadonlyMap<string, WordEntry>,
  file: string | null,
): Problem[] {
  return [...english]
    .filter(([key]) => !own.has(key))
    .map(([key, entry]) =>
      problemAt(
        file ?? '',
        null,
        warning(
          'words-missing-key',
          `«${key}» is missing: the English words are shown.`,
          `Add a line like this one, translated: ${key}: ${entry.form}`,
        ),
      ),
    )
    .sort((a, b) => compareText(a.message, b.message));
}

function lacking(english: ReadonlyMap<string, WordEntry>): Problem[] {
  return NEEDED.filter((key) => !english.has(key)).map((key) =>
    problemAt(
      'templates/i18n/en.yml',
      null,
      error(
        'words-needed-key',
        `«${key}» is missing, and the program cannot do without it.`,
        `Add a line «${key}: …».`,
      ),
    ),
  );
}

function wrongEnding(): Finding {
  const help = 'Name it after its language with the ending .yml: id.yml.';
  return warning('words-file-name', 'This file is not read: its name does not end in «.yml».', help);
}

function noLanguage(lang: string): Finding {
  const help = `Copy templates/i18n/en.yml of the program to templates/i18n/${lang.toLowerCase()}.yml and translate what stands right of the colons.`;
  return warning(
    'words-language',
    `There are no words of the interface in «${lang}», so English ones are shown.`,
    help,
  );
}
