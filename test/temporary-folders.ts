import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A folder whose name begins so, links in its own path resolved; it goes when the tests of the file are over. */
export function temporaryFolderNamed(beginning: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), beginning)));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
