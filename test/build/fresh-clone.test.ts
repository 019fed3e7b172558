import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from './archive-folder.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const isClone = existsSync(join(repository, '.git'));

/** `npm ci` is the first step of `.ci/run`; here its result is borrowed, and nothing else that a clone would not have. */
it.skipIf(!isClone)(
  `«npm run build» makes the site from a fresh clone${isClone ? '' : ' (skipped: this is none)'}`,
  () => {
    const clone = temporaryFolder();
    const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: repository,
    });
    for (const path of tracked.toString().split('\0')) {
      if (path === '' || !existsSync(join(repository, path))) continue;
      cpSync(join(repository, path), join(clone, path), { recursive: true });
    }
    symlinkSync(join(repository, 'node_modules'), join(clone, 'node_modules'), 'junction');

    // npm is a script on Windows, which only a shell starts there.
    const said = execFileSync('npm', ['run', 'build'], {
      cwd: clone,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(said).toContain('dist/ is ready');

    const file = said.match(/\+ \/(releases\/2018\/12\/[^/\s]+\/)/)?.[1] ?? '';
    const page = readFileSync(join(clone, 'dist', file, 'index.html'), 'utf8');
    expect(dirname(file)).toBe('releases/2018/12');
    expect(page.split('e-content')[1]?.match(/<p>/g)?.length).toBeGreaterThanOrEqual(4);
  },
  120_000,
);
