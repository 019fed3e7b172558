import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWith } from './make-world.js';

let cwd = '';

beforeAll(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-npm-'));
});

afterAll(() => fs.rmSync(cwd, { recursive: true }));

const byNpm = { npm_lifecycle_event: 'build' };

describe('a flag that npm kept for itself', () => {
  it.each([
    ['dry_run', 'true', '--dry-run'],
    ['strict', 'true', '--strict'],
    ['future', 'true', '--future'],
    ['base', 'true', '--base'],
    ['out', 'true', '--out'],
  ])('npm_config_%s stops the build before anything is done', async (name, value, flag) => {
    const ran = await runWith([], { cwd, env: { ...byNpm, [`npm_config_${name}`]: value } });
    expect(ran.code).toBe(2);
    expect(ran.request).toBeNull();
    expect(ran.err).toContain(`«${flag}»`);
    expect(ran.err).toContain(`npm run build -- ${flag}`);
  });

  it.each([
    ['a flag behind two dashes', ['--dry-run'], { ...byNpm, npm_config_dry_run: 'true' }],
    ['a setting that is off', [], { ...byNpm, npm_config_strict: '' }],
    ['a setting of npm alone', [], { ...byNpm, npm_config_loglevel: 'silent' }],
    ['a run without npm', [], { npm_config_dry_run: 'true' }],
  ])('%s stops nothing', async (_case, words, env) => {
    expect((await runWith(words, { cwd, env })).code).toBe(0);
  });
});

describe('a preview', () => {
  it('is not to be uploaded', async () => {
    const ran = await runWith(['--drafts', '--out', 'preview'], { cwd });
    expect(ran.out).toContain('do not upload it');
    expect(ran.out).not.toContain('To publish it');
  });
});
