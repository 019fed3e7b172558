import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from '../run-process.js';
import { HUGO_FILES, LAYOUT } from './hugo-files.js';
import type { Tool } from './tool.js';
import { writeFiles } from './write-files.js';

/** Hugo, where it is on the PATH; null where it is not. */
export async function findHugo(): Promise<Tool | null> {
  let said: string;
  try {
    said = (await runProcess({ file: 'hugo', words: ['version'], folder: process.cwd() })).output;
  } catch {
    return null;
  }
  return {
    name: 'Hugo',
    version: /v?(\d+\.\d+\.\d+)/u.exec(said)?.[1] ?? said.trim(),
    furnish(root) {
      rmSync(join(root, 'content', 'site.yml'), { force: true });
      writeFiles(root, HUGO_FILES);
      // A folder is a list of its own only where it has such a file.
      const years = readdirSync(join(root, 'content', 'releases')).filter((name) => /^\d{4}$/u.test(name));
      for (const year of years)
        writeFiles(root, { [`content/releases/${year}/_index.md`]: `---\ntitle: "${year}"\n---\n` });
    },
    build: (root) => ({
      file: 'hugo',
      words: [
        '--quiet',
        '--source',
        root,
        '--destination',
        join(root, 'public'),
        '--cacheDir',
        join(root, 'cache'),
      ],
      folder: root,
    }),
    made: ['public', 'cache', 'resources'],
    site: 'public',
    changeTemplate: (root, mark) =>
      writeFiles(root, {
        'layouts/_default/baseof.html': LAYOUT.replace('</body>', `<p>${mark}</p>\n</body>`),
      }),
  };
}
