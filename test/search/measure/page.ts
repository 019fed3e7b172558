import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { connect, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serveFolder } from '../../browser/serve-folder.js';
import { startChromium } from '../../browser/start-chromium.js';

/**
 * Measures the search page of a built site as a cheap phone sees it: a processor six times slower than this one, a line of 400 kbit/s
 * with round trips of 150 ms (or `ROUND_TRIP`), an empty cache, a host that packs text and speaks HTTP/2 (openssl makes its certificate). For each word, in milliseconds from the opening of the page:
 * the first results; and then, in the same page, those of one year, and those of the word once more. A benchmark, never a test.
 */
const [folder = 'dist', ...words] = process.argv.slice(2);

const SLOWER = 6;
const BYTES_A_SECOND = 400_000 / 8;
/** Milliseconds of a round trip. */
const LATENCY = Number(process.env.ROUND_TRIP ?? 150);
const PACKET = 1400;

const served = await serveFolder(folder);
const host = await startHost(served.root);
const browser = await startChromium();
for (const word of words) say(word, await measure(browser, host.root, word));
await browser.close();
host.close();
await served.close();

interface Figures {
  /** Until the first result stands in the page. */
  readonly first: number;
  /** Until the page says that all is there. */
  readonly settled: number;
  readonly bytes: number;
  /** Until the results of one year stand there, of which some have to be loaded. */
  readonly filtered: number;
  /** Until the results stand there again for a word typed again: everything has been loaded. */
  readonly again: number;
}

async function measure(chromium: Browser, root: string, word: string): Promise<Figures> {
  const context = await chromium.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = await slowDown(session);
  await page.addInitScript(watchResults);
  await page.goto(`${root}search/?q=${encodeURIComponent(word)}`, { waitUntil: 'commit' });
  const [first, settled] = await timesOf(page);
  // What is still on its way, the excerpts, is let come.
  await page.waitForLoadState('networkidle');
  const loaded = bytes();
  const filtered = await page.evaluate<number, 'year' | 'q'>(timeOfChange, 'year');
  const again = await page.evaluate<number, 'year' | 'q'>(timeOfChange, 'q');
  await context.close();
  return { first, settled, bytes: loaded, filtered, again };
}

/** In the page: from the choice of a year, or of none and a word typed again, to the new list. */
function timeOfChange(name: 'year' | 'q'): Promise<number> {
  const form = document.querySelector('form[data-search]');
  const year = form?.querySelector<HTMLSelectElement>('select[name="year"]');
  const query = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const list = document.querySelector('#search-results');
  if (year == null || query == null || list === null) throw new Error('this is no search page');
  const values = [...year.options].map(({ value }) => value).filter((value) => value !== '');
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver(() => {
      if (list.querySelector('li') !== null) resolve(performance.now() - start);
    }).observe(list, { childList: true });
    if (name === 'year') {
      year.value = values[Math.floor(values.length / 2)] ?? '';
      year.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      year.value = '';
      query.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
}

/** @returns how many bytes came over the line so far */
async function slowDown(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return () => bytes;
}

/**
 * A slow line to a port: packets one after the other, each half a round trip late. What a browser emulates by itself counts a whole
 * packet for each answer, however short.
 */
async function startLine(port: number): Promise<{ port: number; close: () => void }> {
  let freeAt = 0;
  const server = createTcpServer((near) => {
    const far = connect(port, '127.0.0.1');
    // The connection costs a round trip before the first byte.
    const openAt = performance.now() + LATENCY;
    near.on('data', (bytes) => {
      const wait = Math.max(openAt - performance.now(), 0) + LATENCY / 2;
      setTimeout(() => far.write(bytes), wait);
    });
    far.on('data', (bytes) => {
      for (let from = 0; from < bytes.length; from += PACKET) {
        const packet = bytes.subarray(from, from + PACKET);
        freeAt = Math.max(freeAt, performance.now()) + (packet.length / BYTES_A_SECOND) * 1000;
        setTimeout(() => near.write(packet), freeAt - performance.now() + LATENCY / 2);
      }
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');
  return { port: address.port, close: () => server.close() };
}

/** In the page: notes when the first result and the last word of the status stand there. */
function watchResults(): void {
  const times = { first: 0, settled: 0 };
  Object.assign(globalThis, { searchTimes: times });
  new MutationObserver(() => {
    if (times.first === 0 && document.querySelector('#search-results li') !== null)
      times.first = performance.now();
    if (times.settled === 0 && /\.$/.test(document.querySelector('#search-status')?.textContent ?? ''))
      times.settled = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function timesOf(page: Page): Promise<[number, number]> {
  const handle = await page.waitForFunction(
    () => {
      const { first, settled } = Reflect.get(globalThis, 'searchTimes');
      return first > 0 && settled > 0 ? [first, settled] : null;
    },
    null,
    { timeout: 60_000 },
  );
  const [first = 0, settled = 0] = (await handle.jsonValue()) ?? [];
  return [first, settled];
}

/** What a static host does: HTTP/2, and text is packed; ranges go through as they are. */
async function startHost(origin: string): Promise<{ root: string; close: () => void }> {
  const server = createSecureServer(certificate());
  server.on('stream', async (stream, asked) => {
    const { range } = asked;
    const answer = await fetch(new URL(String(asked[':path']), origin), {
      headers: typeof range === 'string' ? { range } : {},
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    const part = answer.headers.get('content-range');
    const isPacked = answer.status === 200 && /text|json|javascript|svg|xml/u.test(type);
    stream.respond({
      ':status': answer.status,
      'content-type': type,
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      ...(part === null ? {} : { 'content-range': part }),
    });
    stream.end(isPacked ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const line = await startLine(address.port);
  return {
    root: `https://127.0.0.1:${line.port}/`,
    close: () => {
      line.close();
      server.close();
    },
  };
}

/** For this run alone: browsers speak HTTP/2 over TLS only. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'siaran-measure-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', [...words, '-keyout', key, '-out', cert, '-days', '1', '-subj', '/CN=127.0.0.1'], {
    stdio: 'ignore',
  });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

function say(word: string, { first, settled, bytes, filtered, again }: Figures): void {
  const kilobytes = (bytes / 1000).toFixed(0);
  process.stdout.write(
    `«${word}»: first results ${first.toFixed(0)} ms, all ${settled.toFixed(0)} ms, ${kilobytes} kB with the page; one year ${filtered.toFixed(0)} ms, the word again ${again.toFixed(0)} ms\n`,
  );
}
