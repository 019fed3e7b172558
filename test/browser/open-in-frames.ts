import type { Browser, Page } from 'playwright-core';
import { openWatchedPage, type WatchedPage } from './watched-page.js';

/** So many pages are open at once; more save nothing. */
const atOnce = 25;

/**
 * A watched page that holds nothing but frames, each a page of the site: a frame costs a third of what opening a page by itself
 * does, and what happens in it is noted just the same (`hostile-control.test.ts` proves it).
 *
 * @param host an address of the same origin that has no policy: a text, for a policy of its own would forbid the frames.
 */
export async function openHost(browser: Browser, origin: string, host: string): Promise<WatchedPage> {
  const watched = await openWatchedPage(browser, origin);
  await watched.page.goto(host);
  const isOwnFrame = (noted: string): boolean => noted === `frame in ${host}`;
  return {
    ...watched,
    complaints: async () => (await watched.complaints()).filter((noted) => !isOwnFrame(noted)),
  };
}

/** Opens the pages in the place of those before, and waits until all have loaded. */
export function openInFrames(page: Page, addresses: readonly string[]): Promise<void> {
  return page.evaluate(async (sources) => {
    document.body.replaceChildren();
    const frames = sources.map((source) => {
      const frame = document.createElement('iframe');
      frame.width = '1280';
      frame.height = '720';
      frame.src = source;
      return frame;
    });
    const loaded = frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)));
    document.body.append(...frames);
    await Promise.all(loaded);
  }, addresses);
}

/**
 * What each page does that no page may do, in plain words; empty where all is well. Where anything happens among pages that
 * are open together, each of them is opened again alone, so that the guilty one is named.
 */
export async function complaintsOfPages(
  browser: Browser,
  origin: string,
  host: string,
  addresses: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const left = batchesOf(addresses).values();
  const walk = async () => {
    const watched = await openHost(browser, origin, host);
    for (const batch of left) {
      const together = await complaintsOn(watched, batch);
      if (together.length === 0) continue;
      const alone = await complaintsOfEach(browser, origin, host, batch);
      found.push(...(alone.length > 0 ? alone : together.map((noted) => `one of ${batch.join()}: ${noted}`)));
    }
    await watched.close();
  };
  await Promise.all([walk(), walk()]);
  return found;
}

async function complaintsOfEach(
  browser: Browser,
  origin: string,
  host: string,
  addresses: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const watched = await openHost(browser, origin, host);
    found.push(...(await complaintsOn(watched, [address])).map((noted) => `${address}: ${noted}`));
    await watched.close();
  }
  return found;
}

async function complaintsOn(watched: WatchedPage, addresses: readonly string[]): Promise<string[]> {
  await openInFrames(watched.page, addresses);
  return watched.complaints();
}

function batchesOf(addresses: readonly string[]): string[][] {
  const batches: string[][] = [];
  for (let start = 0; start < addresses.length; start += atOnce)
    batches.push(addresses.slice(start, start + atOnce));
  return batches;
}
