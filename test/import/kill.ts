import fs from 'node:fs';
import path from 'node:path';
import type { ImportRequest } from '../../src/import/request.js';
import { importArchive } from '../../src/import.js';
import { lockBeside } from '../../src/output/publishing/names-beside.js';

/** What of node:fs changes something on the disk; each call is a moment at which the machine may stop. */
const calls = [
  'mkdirSync',
  'writeFileSync',
  'writeSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'openSync',
] as const;

const originals = new Map<string, unknown>(calls.map((name) => [name, fs[name]]));

/** The process is gone: not even a `finally` of it runs. */
class Killed extends Error {}

/**
 * Runs an import in which the machine stops at the call of that number: that call does half of what it writes, and none after it
 * does anything. Gives whether there was such a call; if not, the import came to its end.
 */
export async function killedAt(number: number, request: ImportRequest): Promise<boolean> {
  let count = 0;
  for (const name of calls) {
    const original = originals.get(name);
    Reflect.set(fs, name, (...given: unknown[]) => {
      if (name === 'openSync' && given[1] === 'r') return Reflect.apply(original as () => unknown, fs, given);
      count += 1;
      if (count < number) return Reflect.apply(original as () => unknown, fs, given);
      if (count === number && (name === 'writeFileSync' || name === 'writeSync')) {
        const [, content] = given;
        const half =
          typeof content === 'string' || Buffer.isBuffer(content) ? content.slice(0, content.length / 2) : '';
        Reflect.apply(original as () => unknown, fs, [given[0], half, ...given.slice(2)]);
      }
      throw new Killed(`killed in call ${count}, ${name}`);
    });
  }
  try {
    await importArchive(request);
    return false;
  } catch (error) {
    if (count < number) throw error;
    return true;
  } finally {
    for (const [name, original] of originals) Reflect.set(fs, name, original);
    bury(path.join(request.root, '.siaran', 'import'));
  }
}

/** After the kill the process is gone: its lock, and what it was making of one, name a process that does not run. */
function bury(locked: string): void {
  const lock = lockBeside(locked);
  const file = path.join(lock, 'owner.json');
  if (fs.existsSync(file)) {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.writeFileSync(file, JSON.stringify({ ...owner, pid: nobody }));
  }
  const folder = path.dirname(locked);
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    const own = `${path.basename(lock)}-${process.pid}-`;
    if (name.startsWith(own))
      fs.renameSync(
        path.join(folder, name),
        path.join(folder, name.replace(String(process.pid), String(nobody))),
      );
  }
}

/** No system gives a process this number. */
const nobody = 2 ** 22 + 1;
