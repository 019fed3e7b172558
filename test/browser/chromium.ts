import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { unpackChromium } from './unpack-chromium.js';

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

/**
 * Not with the arguments that the package recommends: they run everything in one process, so that a closed context ends the
 * browser, and they switch web security off, which is what these tests are about.
 */
async function startChromium(): Promise<Browser> {
  const { executable, environment, majorVersion } = await unpackChromium();
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...environment },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      // What a hostile release asks for never leaves this machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  expect(browser.version().split('.')[0]).toBe(majorVersion);
  return browser;
}
