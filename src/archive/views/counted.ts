/** A list that another page links, and how much it holds. */
export interface CountedLink {
  readonly title: string;
  readonly address: string;
  /** How many releases; null where the number is not shown. */
  readonly count: number | null;
}
