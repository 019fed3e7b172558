import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Corpus, releaseFile, SITE_SETTINGS } from './corpus.js';

/** Writes an archive ready to be built into a folder that is there: `content/site.yml` and the releases. */
export function writeCorpus(corpus: Corpus, root: string): void {
  const content = join(root, 'content');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'site.yml'), SITE_SETTINGS);
  let folder = '';
  for (let index = 0; index < corpus.size; index += 1) {
    const { path, text } = releaseFile(corpus, index);
    const place = join(content, path);
    if (dirname(place) !== folder) {
      folder = dirname(place);
      mkdirSync(folder, { recursive: true });
    }
    writeFileSync(place, text);
  }
}
