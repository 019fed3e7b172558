import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lockBeside } from '../../src/output/publishing/names-beside.js';
import { compileScript } from '../compile-script.js';

/** Takes the lock thirty times; two that have it at once would both make the same file. */
const contender = `
  import fs from 'node:fs';
  import { LockHeld, takeLock } from 'src/output/lock.js';
  const [, , out] = process.argv;
  for (let had = 0; had < 30; ) {
    let lock;
    try {
      lock = takeLock(out);
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1));
      continue;
    }
    fs.writeFileSync(out + '.held', '', { flag: 'wx' });
    await new Promise((resolve) => setTimeout(resolve, 1));
    fs.unlinkSync(out + '.held');
    lock.release();
    had += 1;
  }
`;

it('of several processes that want the lock at once, one has it, even where a stale one lies there', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-contest-'));
  const out = path.join(folder, 'dist');
  const script = await compileScript('contender', contender);
  fs.mkdirSync(lockBeside(out));
  fs.writeFileSync(path.join(lockBeside(out), 'owner.json'), '{}');
  const ends = await Promise.all(Array.from({ length: 4 }, () => run(script, out)));
  expect(ends).toEqual(Array.from({ length: 4 }, () => ({ code: 0, err: '' })));
  expect(fs.readdirSync(folder)).toEqual([]);
  fs.rmSync(folder, { recursive: true });
});

function run(...words: string[]): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString();
    });
    child.on('close', (code) => resolve({ code, err }));
  });
}
