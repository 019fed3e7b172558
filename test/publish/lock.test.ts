import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { abandon, isRunning, LockHeld, takeLock } from '../../src/output/lock.js';
import { lockBeside } from '../../src/output/publishing/names-beside.js';
import { recover } from '../../src/output/recover.js';
import { openStage } from '../../src/output/stage.js';

let folder = '';
let out = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-lock-'));
  out = path.join(folder, 'dist');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Number of a process that ran and runs no more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

function plant(owner: Readonly<Record<string, unknown>> | string): void {
  fs.mkdirSync(lockBeside(out));
  const text = typeof owner === 'string' ? owner : JSON.stringify({ ...mine(), ...owner });
  fs.writeFileSync(path.join(lockBeside(out), 'owner.json'), text);
}

function mine(): Record<string, unknown> {
  const now = Date.now();
  return {
    pid: process.pid,
    host: os.hostname(),
    nonce: 'x',
    processBegan: now - process.uptime() * 1000,
    made: now,
  };
}

describe('the lock', () => {
  it('is had by one at a time and can be taken again', () => {
    const lock = takeLock(out);
    expect(() => takeLock(out)).toThrow(LockHeld);
    lock.release();
    takeLock(out).release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('of a process that runs is held', () => {
    plant({ pid: process.ppid });
    expect(() => takeLock(out)).toThrow(LockHeld);
  });

  it.each([
    ['build', 'another build'],
    ['import', 'another import'],
    ['undoing of an import', 'another undoing of an import'],
    ['review', 'another review'],
  ] as const)('of a %s says so', (work, words) => {
    const lock = takeLock(out, work);
    expect(() => takeLock(out)).toThrow(words);
    lock.release();
  });

  it('of an earlier version, which did not say what it was doing, is held', () => {
    plant({ pid: process.ppid, work: undefined });
    expect(() => takeLock(out)).toThrow('another run');
  });

  it('of another machine is held, and named', () => {
    plant({ host: 'office-2', pid: deadPid() });
    expect(() => takeLock(out)).toThrow(/office-2/);
  });

  it.each([
    ['of a process that is gone', () => ({ pid: deadPid() })],
    ['of a process from before the machine was started', () => ({ pid: process.ppid, made: 1_000_000 })],
    ['of an earlier process with our own number', () => ({ processBegan: 1_000_000 })],
    ['cut short by a power failure', () => ''],
    ['with nonsense in it', () => '{"pid":"x"}'],
  ])('%s is taken over', (_case, owner) => {
    plant(owner());
    const lock = takeLock(out);
    expect(() => takeLock(out)).toThrow(LockHeld);
    lock.release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('that another took over between our look and our hand is put back', () => {
    plant({ pid: deadPid() });
    const rename = fs.renameSync;
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (from === lockBeside(out)) {
        const fresh = JSON.stringify({ ...mine(), pid: process.ppid, nonce: 'fresh' });
        fs.writeFileSync(path.join(lockBeside(out), 'owner.json'), fresh);
      }
      rename(from, to);
    });
    expect(() => takeLock(out)).toThrow(LockHeld);
    spy.mockRestore();
    expect(fs.readFileSync(path.join(lockBeside(out), 'owner.json'), 'utf8')).toContain('fresh');
    expect(fs.readdirSync(folder)).toEqual(['dist.siaran-lock']);
  });

  it('that was taken over meanwhile is not given back by its former owner', () => {
    const lock = takeLock(out);
    fs.rmSync(lockBeside(out), { recursive: true });
    plant({ nonce: 'of another' });
    lock.release();
    expect(fs.existsSync(lockBeside(out))).toBe(true);
  });
});

describe('a run that is interrupted', () => {
  it('leaves nothing beside the site', () => {
    takeLock(out);
    recover(out);
    openStage(out).write('a/b.html', 'x');
    abandon(out);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('leaves the stage and the lock of another alone', () => {
    plant({ pid: process.ppid });
    fs.mkdirSync(path.join(folder, `dist.siaran-new-${process.ppid}-00000000`));
    abandon(out);
    expect(fs.readdirSync(folder)).toHaveLength(2);
  });
});

it('knows which processes run', () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(deadPid())).toBe(false);
  expect(isRunning(0)).toBe(false);
  expect(isRunning(Number.NaN)).toBe(false);
});
