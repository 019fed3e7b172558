import type { Article, BodySource, Firing } from '../../body/article.js';
import type { Problem } from '../../problem.js';
import type { PreparedBody } from '../prepare/prepared-body.js';

/** A body to be brought in. */
export interface BodyOrder {
  /** Where the release will stand. Its `text` and `format` are those of `prepared`. */
  readonly source: BodySource;
  readonly prepared: PreparedBody;
  /** `--keep-html`: the clean HTML is kept as it is, and no Markdown is made of it. */
  readonly keepsHtml: boolean;
}

/** A body that was brought in, and the proof that nothing was lost on the way. */
export interface ImportedBody {
  /** What stands behind the front matter; ends with a line end. */
  readonly text: string;
  /** What the front matter must say for `text` to be read as it is meant; null where that shows by itself. */
  readonly format: 'markdown' | 'html' | null;
  /** The page that `text` gives, rendered back: the other side of the proof. */
  readonly article: Article;
  /** Everything that the preparation and the rules did to the source, by lines of the raw body. */
  readonly firings: readonly Firing[];
  readonly before: BodyCounts;
  readonly after: BodyCounts;
  /** Blocks that only HTML can express, and that stand as such in the Markdown. */
  readonly htmlBlocks: number;
  /** An error among them means that the proof failed: the record belongs into quarantine. */
  readonly problems: readonly Problem[];
}

export interface BodyCounts {
  readonly words: number;
  readonly links: number;
  readonly images: number;
  readonly tables: number;
  readonly superscripts: number;
  readonly subscripts: number;
}
