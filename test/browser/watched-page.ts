import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** A page that notes everything that a page of the archive must never do. */
export interface WatchedPage {
  readonly page: Page;
  /** What happened since the last call, in plain words; empty where all is well. */
  readonly complaints: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a page in a context of its own. Requests to any other origin than `origin` are noted; this
 * Chromium finds no other machine.
 * A script of the page is noted by Chromium's debugger when it is compiled, whatever it does; what a test runs itself with
 * `evaluate` comes after that and is told apart by the debugger naming no address for it.
 *
 * @param origin `http://127.0.0.1:41234`, or `file://`.
 */
export async function openWatchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const noted: string[] = [];
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:');
    if (!isOwn) noted.push(`foreign request: ${request.url()}`);
  });
  context.on('page', (page) => watch(page, noted));
  context.on('weberror', (error) => noted.push(`script error: ${error.error().message}`));

  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await watchScripts(session, noted);
  return {
    page,
    complaints: async () => {
      // Chromium answers in order: what it has to tell of the page is told when this is answered.
      await session.send('Debugger.enable');
      return noted.splice(0);
    },
    close: () => context.close(),
  };
}

function watch(page: Page, noted: string[]): void {
  page.on('dialog', (dialog) => {
    noted.push(`dialog: ${dialog.type()} «${dialog.message()}»`);
    // The page that asked may have gone in the meantime.
    dialog.dismiss().catch(() => {});
  });
  page.on('console', (message) => {
    if (message.type() === 'error') noted.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('popup', (popup) => noted.push(`popup: ${popup.url()}`));
  page.on('websocket', (socket) => noted.push(`foreign request: ${socket.url()}`));
  page.on('requestfailed', (request) => noted.push(`failed request: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) noted.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('frameattached', (frame) => noted.push(`frame in ${frame.parentFrame()?.url()}`));
}

async function watchScripts(session: CDPSession, noted: string[]): Promise<void> {
  session.on('Debugger.scriptParsed', (script) => {
    // Declared as text, sent as a boolean.
    const isOfThePage = String(script.executionContextAuxData?.isDefault) === 'true' && script.url !== '';
    if (isOfThePage) noted.push(`script: ${script.url}:${script.startLine + 1}`);
  });
  await session.send('Debugger.enable');
}
