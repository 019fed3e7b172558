/** What is searched of a release, and what a list of results shows of it. */
export interface SearchDocument {
  /** Of its page, without leading slash. */
  readonly address: string;
  readonly title: string;
  /** Empty where the release was removed. */
  readonly text: string;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly string[];
  readonly topics: readonly string[];
  /** `2018-12-12`, or as exact as it is: `2018-12`, `2018`; empty where it is unknown. */
  readonly date: string;
  /** The date as the page has it, «12 December 2018», so that it is found as people write it. */
  readonly dateInWords: string;
  /** BCP 47. */
  readonly lang: string;
  readonly status: string;
}

/** The part of the index that a release belongs to. */
export function yearOf({ date }: Pick<SearchDocument, 'date'>): string {
  return date === '' ? 'undated' : date.slice(0, 4);
}
