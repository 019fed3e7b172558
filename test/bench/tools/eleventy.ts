import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ELEVENTY_FILES, LAYOUT } from './eleventy-files.js';
import type { Tool } from './tool.js';
import { writeFiles } from './write-files.js';

/**
 * Eleventy, installed apart into a folder (`npm install --prefix <folder> @11ty/eleventy@3.1.8`).
 *
 * @throws where there is none in it
 */
export function eleventyIn(folder: string): Tool {
  const place = join(folder, 'node_modules', '@11ty', 'eleventy');
  const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  return {
    name: 'Eleventy',
    version: String(version),
    furnish(root) {
      rmSync(join(root, 'content', 'site.yml'), { force: true });
      writeFiles(root, ELEVENTY_FILES);
    },
    build: (root) => ({
      file: process.execPath,
      words: [join(place, 'cmd.cjs'), '--quiet', '--config=eleventy.config.mjs'],
      folder: root,
    }),
    made: ['_site', '.cache'],
    site: '_site',
    changeTemplate: (root, mark) =>
      writeFiles(root, { 'layouts/base.liquid': LAYOUT.replace('</body>', `<p>${mark}</p>\n</body>`) }),
  };
}
