import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { hasSharedData, readHostileVectors } from '../shared-data.js';
import { describeInChromium } from './chromium.js';
import { openHost, openInFrames } from './open-in-frames.js';

const name = hasSharedData ? 'hostile vectors' : 'hostile vectors (skipped: no ../shared/data)';

/** Proves that the tests of hostile releases can fail: what they look for is seen where nothing stands in its way. */
describeInChromium(name, (browser) => {
  it.skipIf(!hasSharedData)(
    'run where neither the sanitizer nor the policy stands in their way, and are reported where the policy does',
    async () => {
      const payloads = readHostileVectors().map(({ payload }) => payload);
      const bare = await complaintsOf(payloads, '');
      const running = payloads.filter((_, index) => bare[index]?.some(isRun));
      expect(running.length).toBeGreaterThan(40);
      expect(
        bare.filter((seen) => seen.some((complaint) => complaint.startsWith('foreign request:'))).length,
      ).toBeGreaterThan(20);

      const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
      const behindPolicy = await complaintsOf(running, policy);
      expect(behindPolicy.flat().filter(isRun)).toEqual([]);
      expect(behindPolicy.filter((seen) => !seen.some(isReport))).toEqual([]);
    },
    180_000,
  );

  /** What each payload does, alone on a page with nothing else but `head`. */
  async function complaintsOf(payloads: readonly string[], head: string): Promise<string[][]> {
    const server = createServer((request, response) => {
      const payload = payloads[Number(request.url?.slice(1))] ?? '';
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!DOCTYPE html><html lang="en"><head><title>bare</title>${head}</head><body>${payload}</body></html>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const seen: string[][] = [];
    const left = payloads.keys();
    const walk = async () => {
      let watched = await openHost(browser(), origin, `${origin}/host`);
      for (const index of left) {
        await openInFrames(watched.page, [`${origin}/${index}`]);
        const complaints = await watched.complaints();
        seen[index] = complaints;
        if (!complaints.some(isRun)) continue;
        // What runs may spoil the page for the next.
        await watched.close();
        watched = await openHost(browser(), origin, `${origin}/host`);
      }
      await watched.close();
    };
    await Promise.all([walk(), walk()]);
    server.close();
    return seen;
  }
});

function isRun(complaint: string): boolean {
  return complaint.startsWith('script: ') || complaint.startsWith('dialog: ');
}

function isReport(complaint: string): boolean {
  return complaint.includes('Content Security Policy');
}
