import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { SortFiles } from './test/sort-files.js';

/**
 * Folders whose tests change nothing but temporary folders of their own, so that they can share a process, which loads each
 * module once.
 */
const sharing = /^(archive|body|content|import|output|templates)\//u;
/** But these change node:fs, or measure the memory of their process. */
const notSharing = ['content/scan.test.ts', 'import/killed.test.ts', 'import/sources/memory.test.ts'];

const files = readdirSync(new URL('test', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts'));
const isSharing = (file: string): boolean => sharing.test(file) && !notSharing.includes(file);

const each = {
  setupFiles: ['test/after-each-file.ts'],
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  test: {
    // Here and not in `each`: the program is compiled once.
    globalSetup: ['test/compile-program.ts'],
    sequence: { sequencer: SortFiles },
    // That is what a build server has.
    maxWorkers: 2,
    projects: [false, true].map((shares) => ({
      test: {
        ...each,
        name: shares ? 'sharing' : 'alone',
        isolate: !shares,
        include: files.filter((file) => isSharing(file) === shares).map((file) => `test/${file}`),
      },
    })),
  },
});
