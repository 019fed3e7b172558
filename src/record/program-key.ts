import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programFolder } from '../program-folder.js';

/**
 * Of the program that is running: every file of it, and the exact versions of the packages it uses. What another version
 * built is never taken for what this one would build.
 */
export function programKey(): string {
  key ??= keyOfFiles();
  return key;
}

/** What runs stays what was loaded, however many builds it makes. */
let key: string | null = null;

function keyOfFiles(): string {
  const hash = createHash('sha256');
  const program = fileURLToPath(programFolder);
  for (const name of readdirSync(program, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.[jt]s$/u.test(name)) hash.update(name).update(readFileSync(join(program, name)));
  }
  for (const name of ['package.json', 'package-lock.json']) {
    const file = join(program, '..', name);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.update(process.version).digest('hex');
}
