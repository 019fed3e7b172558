import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { settings } from '../import/import-of.js';
import { killEverywhere, recordsToKill } from '../import/kill-everywhere.js';

/**
 * `npm run kill -- [records] [processes]`: an import of so many records, killed at each of its writes in turn and started again;
 * exit code 1 and what differs on a violation. Where it says `killing`, this process does a share of them.
 */
const [countArgument = '200', sharesArgument = String(os.availableParallelism()), task, firstArgument] =
  process.argv.slice(2);
const count = Number(countArgument);
const shares = Number(sharesArgument);
if (!Number.isInteger(count) || !Number.isInteger(shares) || count < 1 || shares < 1) {
  process.stderr.write('Use: npm run kill -- [number of records] [number of processes]\n');
  process.exit(2);
}
process.exitCode = task === 'killing' ? await kill(Number(firstArgument)) : await share();

/** Kills at the moments `first`, `first + shares`, …; tells how many there were. */
async function kill(first: number): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-kill-'));
  try {
    const root = path.join(folder, 'archive');
    const source = path.join(folder, 'berita.jsonl');
    fs.mkdirSync(path.join(root, 'content'), { recursive: true });
    fs.writeFileSync(path.join(root, 'content/site.yml'), settings);
    fs.writeFileSync(source, recordsToKill(count));
    let kills = 0;
    for await (const { call, faults } of killEverywhere(root, source, { first, step: shares })) {
      kills += 1;
      if (kills % 50 === 0) process.stderr.write(`${kills} kills, the last in call ${call}\n`);
      if (faults.length === 0) continue;
      process.stdout.write(`killed in call ${call}:\n${faults.join('\n')}\n`);
      return 1;
    }
    process.send?.(kills);
    return 0;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function share(): Promise<number> {
  const results = await Promise.all(Array.from({ length: shares }, (_, index) => start(index + 1)));
  if (results.some((kills) => kills === null)) return 1;
  const kills = results.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  process.stdout.write(`${kills} kills in an import of ${count} records: the same files after each\n`);
  return 0;
}

/** Gives how many kills a process of its own did; null where it found a difference. */
function start(first: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [`${count}`, `${shares}`, 'killing', `${first}`]);
    let kills: number | null = null;
    child.on('message', (message) => {
      kills = Number(message);
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0 ? kills : null));
  });
}
