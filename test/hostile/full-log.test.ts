import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compiledProgram } from '../compile-program.js';
import { archiveWith, release, SITE } from '../content/temporary-archive.js';

it.skipIf(!existsSync('/dev/full'))(
  'an answer that cannot be written is no crash: the site is made, the exit code tells',
  () => {
    const root = archiveWith({ 'site.yml': SITE, 'a.md': release() });
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [compiledProgram, '--root', root], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^error: could not write the answer: ENOSPC/mu);
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(root, 'dist', 'index.html'))).toBe(true);
  },
);
