/** What the index says of a release beside its words. */
export interface IndexedDocument {
  /** Of its page, without leading slash. */
  readonly address: string;
  readonly title: string;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly string[];
  /** `2018-12-12`, or as exact as it is: `2018-12`, `2018`; empty where it is unknown. */
  readonly date: string;
  /** BCP 47. */
  readonly lang: string;
  readonly status: string;
}

/** All that is searched of a release. */
export interface SearchDocument extends IndexedDocument {
  /** Empty where the release was removed. */
  readonly text: string;
  readonly people: readonly string[];
  /** The date as the page has it, «12 December 2018», so that it is found as people write it. */
  readonly dateInWords: string;
}

/** The part of the index that a release belongs to. */
export function yearOf({ date }: Pick<IndexedDocument, 'date'>): string {
  return date === '' ? 'undated' : date.slice(0, 4);
}
