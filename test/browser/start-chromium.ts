import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.js';

/**
 * Not with the arguments that the package recommends: they run everything in one process, so that a closed context ends the
 * browser, and they switch web security off, which is what these tests are about.
 */
export async function startChromium(): Promise<Browser> {
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
  if (browser.version().split('.')[0] !== majorVersion) throw new Error(`Chromium is ${browser.version()}`);
  return browser;
}
