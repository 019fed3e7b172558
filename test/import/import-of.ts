import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ImportRequest } from '../../src/import/request.js';

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

/** What an archive must have before anything is brought in. */
export const settings = `title: Arsip
description: Arsip siaran pers
url: https://siaran.example/
lang: id
timeZone: Asia/Makassar
publisher: Pemerintah Kabupaten
`;
