import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/output/lock.js';
import { clearAway, publish } from '../../src/output/publish.js';
import { markOf } from '../../src/output/publishing/file-mark.js';
import { lockBeside } from '../../src/output/publishing/names-beside.js';
import { recover } from '../../src/output/recover.js';
import { openStage, type Stage } from '../../src/output/stage.js';

/** Everything of node:fs that publishing calls; each call is a moment at which the machine may stop. */
const calls = [
  'mkdirSync',
  'writeFileSync',
  'renameSync',
  'rmdirSync',
  'rmSync',
  'unlinkSync',
  'readdirSync',
  'lstatSync',
  'existsSync',
  'readFileSync',
  'openSync',
  'readSync',
  'writeSync',
  'closeSync',
  'fstatSync',
  'linkSync',
] as const;

class Crash extends Error {}

const originals = new Map<string, unknown>(calls.map((name) => [name, fs[name]]));

function restore(): void {
  for (const [name, original] of originals) Reflect.set(fs, name, original);
}

/**
 * From the call of that number on the machine is dead: nothing is done any more, so no `finally` can tidy up. With
 * `torn`, the call in which it dies has done half of what it writes.
 */
function crashAt(number: number, torn: boolean): { reached: () => number } {
  let count = 0;
  for (const name of calls) {
    const original = originals.get(name);
    Reflect.set(fs, name, (...given: unknown[]) => {
      count += 1;
      if (count < number) return Reflect.apply(original as () => unknown, fs, given);
      if (count === number && torn && name === 'writeFileSync') {
        const content = given[1];
        const half =
          typeof content === 'string' || Buffer.isBuffer(content) ? content.slice(0, content.length / 2) : '';
        Reflect.apply(original as () => unknown, fs, [given[0], half, given[2]]);
      }
      if (count === number && torn && name === 'writeSync' && typeof given[3] === 'number') {
        const [file, bytes, from, length] = given;
        Reflect.apply(original as () => unknown, fs, [file, bytes, from, Math.floor(length / 2)]);
      }
      throw new Crash(`crash in call ${count}, ${name}`);
    });
  }
  return { reached: () => count };
}

afterEach(restore);

function site(version: string): Map<string, string> {
  return new Map([
    ['index.html', `home ${version}`],
    ['releases/2018/12/x/index.html', `release ${version}`],
    [`only-in-${version}.txt`, version],
  ]);
}

/** A file that is the same in every version is taken over from the published site. */
function keepOrWrite(stage: Stage, out: string): void {
  const published = fs.lstatSync(path.join(out, unchanged), { throwIfNoEntry: false });
  if (published === undefined) stage.write(unchanged, unchanged);
  else stage.keep({ path: unchanged, size: published.size, sha256: '', mark: markOf(published) });
}

const unchanged = 'unchanged.txt';

function buildAndPublish(out: string, version: string, asset: string): void {
  const lock = takeLock(out);
  try {
    recover(out);
    const stage = openStage(out);
    try {
      for (const [address, content] of site(version)) stage.write(address, content);
      keepOrWrite(stage, out);
      stage.copy(asset, 'releases/2018/12/x/a.pdf');
      stage.linkKept(out);
      publish(stage, out);
    } catch (error) {
      stage.discard();
      throw error;
    }
  } finally {
    lock.release();
  }
  clearAway(out);
}

function readTree(folder: string, under = ''): Map<string, string> {
  const found = new Map<string, string>();
  if (!fs.existsSync(folder)) return found;
  for (const entry of fs.readdirSync(path.join(folder, under), { withFileTypes: true })) {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) for (const [file, text] of readTree(folder, name)) found.set(file, text);
    else if (!entry.name.startsWith('.siaran'))
      found.set(name, fs.readFileSync(path.join(folder, name), 'utf8'));
  }
  return found;
}

/** After the crash the process is gone: its lock names one that does not run. */
function buryTheProcess(out: string): void {
  const file = path.join(lockBeside(out), 'owner.json');
  if (fs.existsSync(file)) {
    fs.writeFileSync(
      file,
      JSON.stringify({ ...JSON.parse(fs.readFileSync(file, 'utf8')), pid: 2 ** 22 + 1 }),
    );
  }
  for (const name of fs.readdirSync(path.dirname(out))) {
    const part = `${path.basename(lockBeside(out))}-${process.pid}-`;
    if (name.startsWith(part)) {
      fs.renameSync(
        path.join(path.dirname(out), name),
        path.join(path.dirname(out), name.replace(String(process.pid), String(2 ** 22 + 1))),
      );
    }
  }
}

/** What is published beside the pages. */
function withAsset(site: Map<string, string>): Map<string, string> {
  return new Map([...site, [unchanged, unchanged], ['releases/2018/12/x/a.pdf', 'a pdf']]);
}

const sorted = (tree: Map<string, string>): [string, string][] =>
  [...tree].sort(([a], [b]) => (a < b ? -1 : 1));

describe.each([
  { torn: false, hadSite: true },
  { torn: true, hadSite: true },
  { torn: false, hadSite: false },
  { torn: true, hadSite: false },
])(
  'the machine stops at every call of the file system (torn writes: $torn, a site before: $hadSite)',
  ({ torn, hadSite }) => {
    it('leaves the old site or the new one, whole, after the next command; and nothing beside it', () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-crash-'));
      const asset = path.join(folder, 'a.pdf');
      fs.writeFileSync(asset, 'a pdf');
      const oldSite = hadSite ? sorted(withAsset(site('old'))) : [];
      const newSite = sorted(withAsset(site('new')));
      let points = 0;
      for (let number = 1; ; number += 1) {
        const parent = path.join(folder, `case-${number}`);
        const out = path.join(parent, 'dist');
        fs.mkdirSync(parent);
        if (hadSite) buildAndPublish(out, 'old', asset);
        const { reached } = crashAt(number, torn);
        let isDone = false;
        try {
          buildAndPublish(out, 'new', asset);
          // A crash while the old tree is being deleted is swallowed there.
          isDone = reached() < number;
        } catch (error) {
          if (!(error instanceof Error)) throw error;
        }
        restore();
        if (isDone) break;
        points += 1;
        buryTheProcess(out);

        const lock = takeLock(out);
        recover(out);
        lock.release();
        const healed = sorted(readTree(out));
        expect([oldSite, newSite], `crash in call ${number}`).toContainEqual(healed);
        const left = fs.readdirSync(parent).filter((name) => name !== 'dist');
        expect(left, `left beside it by a crash in call ${number}`).toEqual([]);

        buildAndPublish(out, 'third', asset);
        expect(sorted(readTree(out)), `the build after a crash in call ${number}`).toEqual(
          sorted(withAsset(site('third'))),
        );
        fs.rmSync(parent, { recursive: true });
      }
      expect(points).toBeGreaterThan(hadSite ? 60 : 40);
      fs.rmSync(folder, { recursive: true });
    });
  },
);
