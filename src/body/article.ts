import type { Problem } from '../problem.js';

/** Markup that passed the gate. Only `body/` makes it; it is the one value a template may print unescaped. */
export type SafeHtml = string & { readonly safeHtml: unique symbol };

/** What the body road is given: nothing here is read from the disk by `body/`. */
export interface BodySource {
  /** As problems name it: `content/releases/2018/12/x.md`. */
  readonly file: string;
  /** Path under `content/`, from which relative links of a Markdown body resolve. */
  readonly path: string;
  /** Address of the page the article stands on, from which its links are written. */
  readonly address: string;
  /** 1-based line of the file on which `text` begins. */
  readonly firstLine: number;
  readonly text: string;
  readonly format: 'markdown' | 'html' | null;
  readonly title: string;
  readonly lang: string;
  /** The release has `source`: what is missing is a warning, for nobody can put the old site right. */
  readonly isImported: boolean;
  readonly sourceUrl: string | null;
}

/** What a body may point at; one object for the whole build. */
export interface Surroundings {
  /** Whether a path under `content/` is a file that may be published beside a release. */
  readonly files: { has(path: string): boolean };
  /** Path under `content/` of every Markdown file that is on its way to a page → its address. */
  readonly addresses: { get(path: string): string | undefined };
  /**
   * Where what stood at an address of the old site lies now: path under `content/` of a release's Markdown file, or of a file
   * beside one. Asked with absolute addresses, and with what could not be made one as it was written.
   */
  readonly moved: { get(target: string): string | undefined };
  /** Paths under `content/` of releases that are held: a link to one is a link no more. */
  readonly heldPaths: { has(path: string): boolean };
  /** Addresses of releases that are held. */
  readonly heldAddresses: { has(address: string): boolean };
  /** Addresses of the site that are pages or static files, without leading slash: `releases/2018/`, `docs/a.pdf`. */
  readonly targets: { has(address: string): boolean };
  readonly imageHosts: readonly string[];
  /** Words put into a body, in the language of the release. */
  readonly words: (lang: string) => BodyWords;
}

export interface BodyWords {
  /** «image without description» */
  readonly imageWithoutDescription: string;
  /** «image not available» */
  readonly missingImage: string;
  /** «video», «embedded content» */
  readonly embed: string;
}

/** One rule did one thing. */
export interface Firing {
  readonly rule: string;
  /** 1-based line in the release's file of the block that holds it. */
  readonly line: number;
  /** `changed` touches no word; the other three are what the word check reckons with. */
  readonly kind: 'changed' | 'removed' | 'replaced' | 'added';
  /**
   * What `text` and `to` are: words of the text, the target of a link, the source of an image, the text of a table cell, of a
   * `sup` or `sub`, or what no reader saw (a comment, a script). `removed` with `cell` or `script`: the words stay, the cell,
   * `sup` or `sub` is one no more.
   */
  readonly subject: 'words' | 'link' | 'image' | 'cell' | 'script' | 'hidden';
  /** The words concerned: what went, what was replaced, what came in, or what was changed about. */
  readonly text: string;
  /** What stands there now, for `replaced`. */
  readonly to: string | null;
}

/** A body on its page. */
export interface Article {
  readonly html: SafeHtml;
  /** The words as plain text, blocks parted by a blank line. */
  readonly text: string;
  /** Words of the source, before any rule. */
  readonly sourceWordCount: number;
  /** Words of the article. */
  readonly wordCount: number;
  /** The first paragraph as plain text; null where the body has none. */
  readonly firstParagraph: string | null;
  readonly firings: readonly Firing[];
  readonly problems: readonly Problem[];
  /** Paths under `content/` of the files that the body shows or links. */
  readonly usedFiles: readonly string[];
  /** Files that the body carried inside it (`data:` images), by address. */
  readonly madeFiles: readonly { readonly address: string; readonly bytes: Uint8Array }[];
}
