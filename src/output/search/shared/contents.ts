/** `search/index.json`: what the search reads first. All it says of a year stands so in the record of that year. */
export interface IndexContents {
  readonly version: 1;
  /** Scripts in `search/` that stem the words of a query, one for each language of the releases that has one. */
  readonly stemmers: readonly string[];
  /** The oldest first; what has no date before them. */
  readonly years: readonly YearContents[];
  /** One for all years but the newest, which does not change with a new release, and one for that. */
  readonly dictionaries: readonly DictionaryContents[];
}

export interface YearContents {
  /** `2018`, or `undated`. */
  readonly year: string;
  /** Name of its file in `search/`. */
  readonly file: string;
  readonly documents: number;
  /** Where the records of its releases begin in the file, and the length of each block of `RECORDS_A_BLOCK` of them. */
  readonly recordsAt: number;
  readonly recordBlocks: readonly number[];
  readonly placesAt: number;
  /** By id, with how many releases each has in the year. */
  readonly agencies: readonly (readonly [id: string, name: string, count: number])[];
  readonly topics: readonly (readonly [topic: string, count: number])[];
  /** BCP 47. */
  readonly languages: readonly (readonly [lang: string, count: number])[];
}

export interface DictionaryContents {
  readonly file: string;
  /** Numbers of its years in `years`. */
  readonly years: readonly number[];
  /** The first key of each block, or what suffices of it to be told from the one before. */
  readonly firstKeys: readonly string[];
  readonly blocks: readonly number[];
}

export const RECORDS_A_BLOCK = 8;

/** Keys under which the releases of an agency and those of a topic are found, beside those that are words. */
export const agencyKey = (id: string): string => `\u{1}${id}`;
export const topicKey = (topic: string): string => `\u{2}${topic}`;
