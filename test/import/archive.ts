import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { contentOf, importOf, settings } from './import-of.js';

export { contentOf, importOf };

/** An empty archive in a temporary folder, and a folder beside it for what is to be imported. Both go when the test ends. */
export function makeArchive(sources: Readonly<Record<string, string | Uint8Array>> = {}): {
  readonly root: string;
  readonly from: (name: string) => string;
} {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-import-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const root = path.join(folder, 'archive');
  writeFile(root, 'content/site.yml', settings);
  for (const [name, content] of Object.entries(sources)) writeFile(folder, name, content);
  return { root, from: (name) => path.join(folder, name) };
}

export function writeFile(root: string, file: string, content: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), content);
}

export function readFile(root: string, file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

/** When each file under `content/` was written, to tell what was written again. */
export function timesOf(root: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const name of contentOf(root).keys())
    times.set(name, fs.statSync(path.join(root, 'content', name)).mtimeMs);
  return times;
}
