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

/** All of a release in which words are searched. */
export interface SearchedTexts {
  readonly title: string;
  /** Empty where the release was removed. */
  readonly text: string;
  /** Agencies, people, topics, and the date as the page has it, «12 December 2018», so that it is found as people write it. */
  readonly names: readonly string[];
}

/** The part of the index that a release belongs to. */
export function yearOf({ date }: Pick<IndexedDocument, 'date'>): string {
  return date === '' ? 'undated' : date.slice(0, 4);
}
