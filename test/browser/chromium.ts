import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { startChromium } from './start-chromium.js';

/**
 * A group of tests that share one Chromium. Where the platform has none (the package carries one for Linux on x64 only) they
 * are skipped under a name that says so.
 */
export function describeInChromium(name: string, tests: (browser: () => Browser) => void): void {
  const isHere = process.platform === 'linux' && process.arch === 'x64';
  describe.skipIf(!isHere)(
    isHere ? name : `${name} (skipped: no Chromium for ${process.platform} ${process.arch})`,
    () => {
      let browser: Browser | undefined;
      beforeAll(async () => {
        browser = await startChromium();
      });
      afterAll(async () => {
        await browser?.close();
      });
      tests(() => {
        if (browser === undefined) throw new Error('Chromium has not been started.');
        return browser;
      });
    },
  );
}
