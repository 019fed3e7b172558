import type { PluralForms } from '../../archive/words.js';
import type { ReviewDecision } from '../../content/release.js';
import type { Risk } from '../risks.js';
import { english } from './english.js';
import { indonesian } from './indonesian.js';

const sheetLanguages = ['en', 'id'] as const;

export type SheetLanguage = (typeof sheetLanguages)[number];

/** The language of the sheet that is nearest to a tag: its own, else English. */
export function sheetLanguageOf(tag: string): SheetLanguage {
  const [language] = tag.toLowerCase().split('-');
  return sheetLanguages.find((known) => known === language) ?? 'en';
}

export function wordsOf(language: SheetLanguage): SheetWords {
  return { en: english, id: indonesian }[language];
}

/** «1 word», «1,234 words». */
export function counted(count: number, forms: PluralForms, words: SheetWords): string {
  const number = String(count).replace(/\B(?=(?:\d{3})+$)/gu, words.thousandsSign);
  return (count === 1 ? forms.one : forms.other).replace('{count}', number);
}

/** Everything that the sheet says, in one language. What stands in `{ }` is filled in. */
export interface SheetWords {
  readonly lang: SheetLanguage;
  readonly thousandsSign: string;
  readonly months: readonly string[];

  readonly title: string;
  /** `{title}`, `{number}`, `{parts}`. */
  readonly part: string;
  readonly skip: string;
  readonly needsScript: string;
  readonly help: {
    readonly summary: string;
    readonly looking: string;
    readonly lookingText: readonly string[];
    readonly doing: string;
    readonly steps: readonly string[];
    readonly keys: string;
    readonly keysText: string;
    readonly keysOn: string;
  };
  readonly sources: {
    readonly heading: string;
    /** `{name}`. */
    readonly from: string;
    readonly records: PluralForms;
    readonly imported: PluralForms;
    readonly quarantined: PluralForms;
    readonly unreadable: PluralForms;
    readonly duplicates: PluralForms;
    readonly duplicatesShown: string;
    /** `{of}`. */
    readonly repeats: string;
    /** `{file}`. */
    readonly more: string;
    /** `{before}`, `{after}`. */
    readonly words: string;
    readonly expectedMissing: PluralForms;
  };
  readonly work: {
    readonly heading: string;
    readonly initials: string;
    readonly initialsHint: string;
    readonly save: string;
    readonly open: string;
  };
  readonly filters: {
    readonly heading: string;
    readonly search: string;
    readonly risk: string;
    readonly agency: string;
    readonly year: string;
    readonly all: string;
    readonly undecided: string;
    readonly clear: string;
    readonly noAgency: string;
    readonly noYear: string;
    /** Of a sheet of several parts. */
    readonly thisPart: string;
  };
  readonly list: string;
  readonly parts: string;
  readonly panel: {
    readonly heading: string;
    readonly previous: string;
    readonly next: string;
    readonly undo: string;
    readonly note: string;
  };
  readonly decisions: Readonly<Record<ReviewDecision, string>>;
  readonly decided: Readonly<Record<ReviewDecision, string>>;
  readonly keys: Readonly<Record<SheetKey, SheetKeyWords>>;
  readonly record: {
    readonly number: string;
    readonly noTitle: string;
    readonly dateUnknown: string;
    /** `{date}`: as the source writes it. */
    readonly dateWritten: string;
    readonly agencyUnknown: string;
    /** `{place}`. */
    readonly from: string;
    /** `{by}`, `{on}`, `{decision}`. */
    readonly reviewed: string;
    readonly edited: string;
    readonly missingFile: string;
    readonly numbers: string;
    readonly measures: Readonly<Record<Measure, PluralForms>>;
    /** `{before}`: «349 words»; `{after}`: `349`. */
    readonly measure: string;
    readonly htmlBlocks: PluralForms;
    readonly problems: string;
    readonly risks: string;
    readonly original: string;
    /** `{title}`. */
    readonly originalOf: string;
    readonly originalMissing: string;
    readonly originalWhole: string;
    readonly originalCut: string;
    readonly originalFile: string;
    readonly result: string;
    readonly resultMissing: string;
    readonly resultFile: string;
    readonly picture: string;
    readonly pictureInside: string;
    readonly embed: string;
    readonly changes: string;
    readonly noChanges: string;
    readonly notCompared: string;
    readonly dropped: PluralForms;
    readonly added: PluralForms;
    readonly leftOut: PluralForms;
    readonly takenOut: string;
    readonly putIn: string;
    readonly changed: string;
    /** `{field}`, `{from}`, `{to}`. */
    readonly repaired: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly filesSaved: PluralForms;
    readonly filesMissing: PluralForms;
    readonly rules: Readonly<Record<string, string>>;
    /** `{line}`. */
    readonly line: string;
    readonly kept: string;
  };
  readonly risks: Readonly<Record<Risk, { readonly label: string; readonly why: string }>>;
  readonly paper: {
    readonly initials: string;
    readonly note: string;
    readonly name: string;
    readonly office: string;
    readonly date: string;
    readonly signature: string;
  };
  readonly script: Readonly<Record<ScriptWord, string>>;
}

export type Measure = 'words' | 'links' | 'images' | 'tables' | 'superscripts' | 'subscripts';

export type SheetKey =
  | 'next'
  | 'previous'
  | 'accept'
  | 'needs correction'
  | 'reject'
  | 'undo'
  | 'note'
  | 'search'
  | 'save'
  | 'help';

export interface SheetKeyWords {
  /** What is pressed; the first is shown on the button. */
  readonly press: readonly string[];
  readonly does: string;
}

/** Words that only the script puts on the page. */
export type ScriptWord =
  | 'count'
  | 'shown'
  | 'position'
  | 'unsaved'
  | 'saved'
  | 'nothingToSave'
  | 'loaded'
  | 'notLoaded'
  | 'initialsMissing'
  | 'decidedBy'
  | 'undecided'
  | 'cannotAccept'
  | 'notRemembered'
  | 'lastReached'
  | 'noneShown';
