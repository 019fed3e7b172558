import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WallTime } from '../../src/content/dates/release-date.js';
import { type Content, readContent } from '../../src/content/read-content.js';
import { readSettings } from '../../src/content/read-settings.js';
import { scanContent } from '../../src/content/scan.js';
import type { Problem } from '../../src/problem.js';
import { temporaryFolderNamed } from '../temporary-folders.js';

/** Files by their path under `content/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const SITE = 'title: Siaran Pers\nlang: id\ntimeZone: Asia/Makassar\n';
export const AT = '2026-11-24T12:00:00' as WallTime;

/** A folder with these files under `content/`; it goes when the test file is done. */
export function archiveWith(files: Files): string {
  const root = temporaryFolderNamed('siaran-content-');
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

/** Reads the whole content of such a folder; `site.yml` is there unless the files bring their own. */
export function readArchive(files: Files, at = AT): Content & { root: string } {
  const root = archiveWith({ 'site.yml': SITE, ...files });
  const { settings, problems: settingsProblems } = readSettings(root);
  if (settings === null) throw new Error(`Settings: ${shown(settingsProblems).join('\n')}`);
  const scanned = scanContent(root);
  const content = readContent(root, scanned.files, settings, at);
  return { ...content, problems: [...scanned.problems, ...content.problems], root };
}

/** A release's text with these lines of front matter, over the least that it needs. */
export function release(
  lines = '',
  body = 'Text.\n',
  least = 'title: A\ndate: 12 Dec 2018\nagency: Humas\n',
): string {
  return `---\n${least}${lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`}---\n${body}`;
}

/** Problems as one line each: `severity code file:line:column`. */
export function shown(problems: readonly Problem[]): string[] {
  return problems.map(({ severity, code, file, line, column }) => {
    const place = line === null ? '' : `:${line}:${column}`;
    return `${severity} ${code} ${(file ?? '').replace(/^content\//u, '')}${place}`;
  });
}
