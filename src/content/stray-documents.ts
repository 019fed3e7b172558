import type { Problem } from '../problem.js';
import { problemAt, warning } from './finding.js';
import { nearMiss } from './near-misses.js';
import type { Release } from './release.js';
import type { SourceFile } from './source-file.js';

/** Endings of documents that people save a release as, and attach to one. */
const DOCUMENTS = /\.(?:docx?|odt|rtf|pages|txt|html?)$/iu;

/**
 * Finds documents that nobody mentions: a release written in Word that its author expects on the site. Beside a release
 * that names the file, in its front matter or its text, such a file is an attachment.
 */
export class StrayDocuments {
  /** Folder → documents in it or below. */
  readonly #byFolder = new Map<string, SourceFile[]>();
  readonly #unmentioned = new Set<SourceFile>();

  constructor(files: readonly SourceFile[]) {
    for (const file of files) {
      // The scan has spoken of `a.md.txt` and the like.
      if (file.kind !== 'asset' || !DOCUMENTS.test(file.path) || nearMiss(file.path) !== null) continue;
      this.#unmentioned.add(file);
      for (const folder of foldersOf(file.path)) {
        const documents = this.#byFolder.get(folder) ?? [];
        documents.push(file);
        this.#byFolder.set(folder, documents);
      }
    }
  }

  /** Whether there is any document that the text of this file might name. */
  mayBeNamedBy(path: string): boolean {
    return this.#byFolder.has(path.slice(0, path.lastIndexOf('/') + 1));
  }

  /** Crosses off what the text of a file names. */
  look(path: string, text: string, release: Release | null): void {
    for (const document of this.#byFolder.get(path.slice(0, path.lastIndexOf('/') + 1)) ?? []) {
      const name = document.path.slice(document.path.lastIndexOf('/') + 1);
      const isMentioned =
        text.includes(name) ||
        text.includes(encodeURI(name)) ||
        text.includes(encodeURIComponent(name)) ||
        release?.attachments.some((attachment) => attachment.path === document.path);
      if (isMentioned) this.#unmentioned.delete(document);
    }
  }

  get problems(): Problem[] {
    return [...this.#unmentioned].map(({ path }) =>
      problemAt(
        `content/${path}`,
        null,
        warning(
          'file-not-markdown',
          `«${path.slice(path.lastIndexOf('/') + 1)}» is no Markdown file and no release names it, so it is not published.`,
          'If it is a release, save its text in UTF-8 as a file ending in `.md`, with front matter above it. If it belongs to one, name it there under `attachments`.',
        ),
      ),
    );
  }
}

function foldersOf(path: string): string[] {
  const folders: string[] = [''];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    folders.push(path.slice(0, end + 1));
  return folders;
}
