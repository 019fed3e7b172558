import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../run-process.js';
import type { Tool } from './tool.js';

/** The repository, seen from the compiled benchmark: `.build-tests/bench/test/bench/tools/`. */
export const repository = fileURLToPath(new URL('../../../../../', import.meta.url));

/** A command of Siaran, run as a user runs it. */
export function siaranCommand(words: readonly string[], root: string): Command {
  return { file: process.execPath, words: [join(repository, '.build', 'cli.js'), ...words], folder: root };
}

export function siaran(): Tool {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  return {
    name: 'Siaran',
    version: String(version),
    // An archive is all it needs.
    furnish: (root) => rmSync(join(root, 'templates'), { recursive: true, force: true }),
    build: (root) => siaranCommand(['build', '--root', root], root),
    made: ['dist', '.siaran'],
    site: 'dist',
    changeTemplate(root, mark) {
      const layout = readFileSync(join(repository, 'templates', 'layout.liquid'), 'utf8');
      mkdirSync(join(root, 'templates'), { recursive: true });
      const changed = layout.replace('</body>', `<p>${mark}</p>\n</body>`);
      writeFileSync(join(root, 'templates', 'layout.liquid'), changed);
    },
  };
}
