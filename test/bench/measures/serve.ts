import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Corpus, releaseFile } from '../corpus/corpus.js';
import { writeCorpus } from '../corpus/write-corpus.js';
import { peakOf, startProcess } from '../run-process.js';
import type { Sample } from '../samples.js';
import { siaranCommand } from '../tools/siaran.js';
import { edit } from './edit.js';

/** From a save until an open page was told to reload and what it then loads is the new text, and until the whole site is there. */
export async function measureServe(
  corpus: Corpus,
  rounds: number,
  folder: string,
  onSample: (sample: Sample) => void,
): Promise<void> {
  const root = join(folder, 'served');
  writeCorpus(corpus, root);
  const server = startProcess(siaranCommand(['serve', '--root', root], root));
  try {
    const site = await addressOf(server);
    const middle = corpus.size >> 1;
    const page = new URL(releaseFile(corpus, middle).path.replace(/\.md$/u, '/'), site);
    for (let round = 1; round <= Math.max(rounds, 5); round += 1) {
      const mark = `Ralat serve ${round}`;
      const reloaded = await openPage(page, site, mark);
      const built = nextSaid(server, /^Built /mu);
      const started = performance.now();
      const since = (subject: string): void => {
        const wallSeconds = (performance.now() - started) / 1000;
        const cost = { wallSeconds, cpuSeconds: null, peakMiB: peakOf(server) };
        onSample({ ...cost, measure: 'serve', corpus: corpus.kind, size: corpus.size, subject });
      };
      edit(corpus, root, middle, mark);
      await reloaded.shown;
      since('Siaran');
      await built;
      since(WHOLE_SITE);
      // As an author does, who reads what was saved: the server tidies up meanwhile.
      await wait(1000);
    }
  } finally {
    await end(server);
    rmSync(root, { recursive: true, force: true });
  }
}

/** What is measured beside the page that was saved. */
export const WHOLE_SITE = 'the whole site';

/** What the server says when the site is ready. */
async function addressOf(server: ChildProcess): Promise<URL> {
  const [, address] = await nextSaid(server, /The site is at (http:\S+)/u);
  return new URL(address ?? '');
}

/** Waits until the server says from now on what the pattern finds. */
function nextSaid(server: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: string): void => {
      said += chunk;
      const found = pattern.exec(said);
      if (found === null) return;
      server.stdout?.off('data', listen);
      server.stderr?.off('data', listen);
      resolve(found);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('error', reject);
    server.on('close', (code) =>
      reject(new Error(`serve ended with exit code ${code}:\n${said.slice(-3000)}`)),
    );
  });
}

/** Listens as an open page does, and loads the page whenever there is news, until the mark is in it. */
async function openPage(page: URL, site: URL, mark: string): Promise<{ readonly shown: Promise<void> }> {
  const stream = await get(new URL('__siaran/events', site));
  const shown = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`«${mark}» was not shown in ten minutes`)), 600_000);
    stream.on('data', () => {
      void read(page).then((text) => {
        if (!text.includes(mark)) return;
        clearTimeout(timer);
        stream.destroy();
        resolve();
      }, reject);
    });
  });
  return { shown };
}

async function read(address: URL): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await get(address)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function get(address: URL): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    http.get(address, { agent: false }, resolve).on('error', reject);
  });
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.on('close', () => resolve());
    server.kill('SIGINT');
  });
}
