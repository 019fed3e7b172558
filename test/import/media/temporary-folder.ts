import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolderNamed } from '../../temporary-folders.js';

/** A folder with these files, links in its own path resolved; it goes when the test file is done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = temporaryFolderNamed('siaran-media-');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
