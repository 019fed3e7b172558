import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { importArchive } from '../../src/import.js';
import { contentOf, importOf } from './import-of.js';
import { killedAt } from './kill.js';

/** One moment at which an import was killed, and what was wrong after it, or after the run that followed; [] where nothing. */
export interface Kill {
  readonly call: number;
  readonly faults: readonly string[];
}

/** Which of the moments are tried: every one, or a share of them for each of several processes. */
export interface Share {
  readonly first: number;
  readonly step: number;
}

/**
 * Imports a file into an archive that has nothing yet, killed at each write in turn and then started again. What a killed run
 * leaves must be files of the undisturbed one, whole; what the next run makes of it, the same files as the undisturbed one.
 */
export async function* killEverywhere(
  root: string,
  source: string,
  { first, step }: Share,
): AsyncGenerator<Kill> {
  const request = importOf(root, [source]);
  clear(root);
  await importArchive(request);
  const undisturbed = contentOf(root);
  for (let call = first; ; call += step) {
    clear(root);
    if (!(await killedAt(call, request))) return;
    const half = differences(contentOf(root), undisturbed).filter((fault) => !fault.startsWith('missing'));
    await importArchive(request);
    const whole = differences(contentOf(root), undisturbed);
    const left = fs.readdirSync(path.join(root, '.siaran', 'import')).map((name) => `left over: ${name}`);
    yield { call, faults: [...half.map((fault) => `after the kill, ${fault}`), ...whole, ...left] };
  }
}

function clear(root: string): void {
  for (const folder of [
    '.siaran',
    'content/releases',
    'content/originals',
    'content/import',
    'content/quarantine',
  ])
    fs.rmSync(path.join(root, folder), { recursive: true, force: true });
}

function differences(found: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): string[] {
  const names = new Set([...found.keys(), ...wanted.keys()]);
  return [...names].flatMap((name) => {
    if (!found.has(name)) return [`missing: ${name}`];
    if (!wanted.has(name)) return [`unexpected: ${name}`];
    return found.get(name) === wanted.get(name) ? [] : [`not the same: ${name}`];
  });
}

/** So many records of every kind: with a link, with a picture inside, of one title, in quarantine, said twice. */
export function recordsToKill(count: number): string {
  return Array.from({ length: count }, (_, index) => `${JSON.stringify(recordOf(index))}\n`).join('');
}

function recordOf(index: number): Readonly<Record<string, string | number>> {
  const says = index % 8 === 5 ? index - 1 : index;
  const link = says % 4 === 1 ? `, <a href="/b/${says + 1}">berikut</a>` : '';
  const image = says % 4 === 0 ? `<p><img src="data:image/gif;base64,${picture(says)}" alt="Titik"></p>` : '';
  return {
    id: index,
    judul: says % 3 === 0 ? 'Rapat' : `Rapat ${says}`,
    tanggal: index % 8 === 6 ? '31 Feb 2018' : '12 Dec 2018',
    isi: `<p>Isi ${says}${link}.</p>${image}`,
    url: `https://old.example/b/${index}`,
  };
}

/** A picture of a single dot, another one for each record. */
function picture(index: number): string {
  const colour = createHash('sha256').update(String(index)).digest().subarray(0, 3);
  const head = Buffer.from('GIF89a\x01\0\x01\0\x80\0\0', 'latin1');
  const rest = Buffer.from(',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;', 'latin1');
  return Buffer.concat([head, colour, Buffer.from([0, 0, 0]), rest]).toString('base64');
}
