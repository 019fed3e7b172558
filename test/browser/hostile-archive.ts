import type { HostileVector } from '../shared-data.js';
import { makePng } from './make-png.js';

/** What of a release is hostile; the rest is the same harmless words. */
export interface HostileParts {
  readonly texts: boolean;
  readonly body: 'markdown' | 'html' | null;
}

/** An archive with a release for each vector, at `releases/2018/12/v-<number>/`, and an agency for each. */
export function hostileArchive(
  vectors: readonly HostileVector[],
  hostile: HostileParts,
): Record<string, string | Buffer> {
  const files: Record<string, string | Buffer> = {
    'content/site.yml': 'title: Arsip\nurl: https://arsip.example/\nlang: id\ntimeZone: Asia/Makassar\n',
    'content/releases/2018/12/gambar.png': makePng(8, 8, [10, 80, 120]),
  };
  vectors.forEach(({ payload }, index) => {
    files[`content/releases/2018/12/${nameOf(index)}.md`] = hostileRelease(payload, index, hostile);
  });
  return files;
}

/** `v-007` */
export function nameOf(index: number): string {
  return `v-${String(index + 1).padStart(3, '0')}`;
}

/**
 * `source` makes the release an imported one, in which a missing picture is no error. The number before each agency makes it
 * another one.
 */
function hostileRelease(payload: string, index: number, hostile: HostileParts): string {
  const line = hostile.texts ? onOneLine(payload) : 'teks biasa';
  return `---
title: ${JSON.stringify(hostile.texts ? line : `Judul ${line}`)}
date: 12 Dec 2018
agency: ${JSON.stringify(`Dinas ${nameOf(index)} ${line}`)}
images:
  - file: gambar.png
    alt: ${JSON.stringify(line)}
format: ${hostile.body ?? 'markdown'}
source:
  url: https://lama.example/berita/
---
${hostile.body === null ? 'Isi yang biasa.' : payload}
`;
}

/** As front matter accepts it: what it refuses (control characters, no words at all) never gets as far as a page. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim() || 'tanpa kata';
}
