import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANIFEST_ADDRESS, readManifest, writeManifest } from '../../src/output/manifest.js';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const hasSha256sum = spawnSync('sha256sum', ['--version']).status === 0;

describe('the manifest', () => {
  it('lists every file but itself, sorted by path by code unit', () => {
    const files = ['releases/2018/index.html', 'é.txt', 'Z.txt', MANIFEST_ADDRESS, 'a b.txt', '.nojekyll'];
    const manifest = writeManifest(files.map((file) => ({ path: file, sha256: sha256(file) })));
    expect(manifest).toBe(
      ['.nojekyll', 'Z.txt', 'a b.txt', 'releases/2018/index.html', 'é.txt']
        .map((file) => `${sha256(file)}  ${file}\n`)
        .join(''),
    );
  });

  it('reads what it wrote', () => {
    const files = ['a.txt', ' b', 'c\\d', 'e\nf', 'g\\nh\r', 'é/i.html'];
    const listed = files.map((file) => ({ path: file, sha256: sha256(file) }));
    expect(readManifest(writeManifest(listed))).toEqual(
      new Map(listed.map((file) => [file.path, file.sha256])),
    );
  });

  it('reads what sha256sum writes in binary mode, and passes over what is no entry', () => {
    expect(readManifest(`${'a'.repeat(64)} *x.txt\n\n# nothing\nabc  y\n`)).toEqual(
      new Map([['x.txt', 'a'.repeat(64)]]),
    );
  });

  it.skipIf(!hasSha256sum)('is checked by sha256sum -c (skipped where there is none)', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-manifest-'));
    const files = ['index.html', 'releases/2018/a b/index.html', 'é.txt', 'back\\slash', 'line\nend'];
    for (const file of files) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), file);
    }
    fs.writeFileSync(
      path.join(folder, MANIFEST_ADDRESS),
      writeManifest(files.map((file) => ({ path: file, sha256: sha256(file) }))),
    );
    const said = execFileSync('sha256sum', ['--strict', '-c', MANIFEST_ADDRESS], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(said.match(/: OK$/gmu)).toHaveLength(files.length);
    fs.writeFileSync(path.join(folder, 'index.html'), 'changed');
    expect(spawnSync('sha256sum', ['--strict', '-c', MANIFEST_ADDRESS], { cwd: folder }).status).toBe(1);
    fs.rmSync(folder, { recursive: true });
  });
});
