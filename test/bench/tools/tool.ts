import type { Command } from '../run-process.js';

/** A generator of static sites, and what has to be known to measure it. A root is a folder with `content/` in it. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Adds to the root of a corpus what the tool needs beside it: settings, layouts, pages of lists. */
  furnish(root: string): void;
  /** Builds the whole site. */
  build(root: string): Command;
  /** Folders in the root that hold what it made: the site and its caches. Without them a build begins from nothing. */
  readonly made: readonly string[];
  /** Folder in the root that holds the finished site. */
  readonly site: string;
  /** Changes the template that is round every page, so that every page shows the mark. */
  changeTemplate(root: string, mark: string): void;
}
