/** Something beside the words that a source had and its result has not, or the other way round. */
export interface MarkProblem {
  readonly code:
    | 'link-lost'
    | 'link-added'
    | 'image-lost'
    | 'image-added'
    | 'embed-lost'
    | 'raised-lost'
    | 'cell-lost'
    | 'cell-added';
  /** A place in the stream of the source; null where only the result has it. */
  readonly at: number | null;
  /** Address or words, as they stand. */
  readonly what: string;
}
