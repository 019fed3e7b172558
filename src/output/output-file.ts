/** A file of the site that is no page: its address and what is in it. Text is written as UTF-8. */
export interface OutputFile {
  /** Without leading slash: `feed.xml`, `data/2018.csv`. */
  readonly address: string;
  readonly content: string;
}
