import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Corpus, releaseFile } from '../corpus/corpus.js';

/** Saves a release again with one paragraph more, which takes the place of the one added before. */
export function edit(corpus: Corpus, root: string, index: number, words: string): void {
  const { path, text } = releaseFile(corpus, index);
  const paragraph = corpus.kind === 'legacy' ? `<p>${words}</p>` : words;
  writeFileSync(join(root, 'content', path), `${text}\n${paragraph}\n`);
}

/** Path in the site of the page of a release, the same with all tools. */
export function pageOf(path: string): string {
  return path.replace(/\.md$/u, '/index.html');
}
