import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportRequest } from '../../src/import/request.js';

const settings = `title: Arsip
description: Arsip siaran pers
url: https://siaran.example/
lang: id
timeZone: Asia/Makassar
publisher: Pemerintah Kabupaten
`;

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

/** An import that says nothing but what it is given. */
export function importOf(
  root: string,
  paths: readonly string[],
  more: Partial<ImportRequest> = {},
): ImportRequest {
  return {
    root,
    paths,
    format: null,
    map: null,
    table: null,
    agency: 'Pemerintah Kabupaten Badung',
    lang: null,
    media: null,
    baseUrl: null,
    encoding: null,
    expect: null,
    isDryRun: false,
    limit: null,
    keepsHtml: false,
    at: '2026-01-01T00:00:00Z',
    jobs: 1,
    onProgress: () => undefined,
    ...more,
  };
}

/** Every file under `content/` with a hash of what it holds. */
export function contentOf(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of fs
    .readdirSync(path.join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .sort()) {
    const file = path.join(root, 'content', name);
    if (fs.statSync(file).isFile())
      files.set(name, createHash('sha256').update(fs.readFileSync(file)).digest('hex'));
  }
  return files;
}

/** When each file under `content/` was written, to tell what was written again. */
export function timesOf(root: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const name of contentOf(root).keys())
    times.set(name, fs.statSync(path.join(root, 'content', name)).mtimeMs);
  return times;
}
