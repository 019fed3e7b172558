import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInChromium } from './chromium.js';
import { everyKindSite, kindsOfPage, pagesToSee } from './every-kind-site.js';
import { type ServedFolder, serveFolder } from './serve-folder.js';
import { textOfPdf } from './text-of-pdf.js';
import { openWatchedPage, type WatchedPage } from './watched-page.js';

const kinds = Object.entries(kindsOfPage);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The smallest screen that WCAG 2.2 asks for (1.4.10 Reflow). */
const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 720 };

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** All of them of one loaded page, as a reader sees it who changes the settings of the machine, or turns it. */
const looks: Readonly<Record<string, { readonly media: Media; readonly viewport: ViewportSize }>> = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, viewport: wide },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, viewport: wide },
  'with forced colours': { media: { colorScheme: 'light', forcedColors: 'active' }, viewport: wide },
  narrow: { media: { colorScheme: 'light', forcedColors: 'none' }, viewport: narrow },
};

describeInChromium('the site with every kind of page', (browser) => {
  let served: ServedFolder;
  let folder: string;
  let seen: WatchedPage;
  beforeAll(async () => {
    folder = await everyKindSite();
    served = await serveFolder(folder);
    seen = await openWatchedPage(browser(), served.origin);
  });
  afterAll(async () => {
    await seen?.close();
    await served?.close();
  });

  it('has a page of each kind', () => {
    expect(pagesToSee(folder)).toEqual(expect.arrayContaining(kinds.map(([, address]) => address)));
  });

  it.each(kinds)('is accessible on %s, whatever it looks like', async (_kind, address) => {
    await seen.page.goto(served.root + address);
    // The file of axe is run by the debugger, which no Content-Security-Policy forbids.
    await seen.page.evaluate(axe);
    const violations: string[] = [];
    for (const [look, { media, viewport }] of Object.entries(looks)) {
      await seen.page.emulateMedia(media);
      await seen.page.setViewportSize(viewport);
      violations.push(...(await violationsOf(seen.page)).map((violation) => `${look}: ${violation}`));
    }
    expect(violations).toEqual([]);
  });

  it('does nothing but show itself: no script, no failed or foreign request, no report', async () => {
    const watched = await openWatchedPage(browser(), served.origin);
    for (const address of pagesToSee(folder)) await watched.page.goto(served.root + address);
    expect(await watched.complaints()).toEqual([]);
    expect(served.missing).toEqual([]);
    await watched.close();
  });

  it('runs no script that gets into a page all the same', async () => {
    const watched = await openWatchedPage(browser(), served.origin);
    for (const [kind, address] of kinds) {
      await watched.page.goto(served.root + address);
      await watched.page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "run"';
        document.body.append(script);
      });
      expect(await watched.page.title(), kind).not.toBe('run');
      expect(await watched.complaints(), kind).toEqual([expect.stringContaining('Content Security Policy')]);
    }
    await watched.close();
  });

  it('fits on a screen of 320 pixels', async () => {
    const watched = await openWatchedPage(browser(), served.origin, { viewport: narrow });
    const tooWide: string[] = [];
    for (const [kind, address] of kinds) {
      await watched.page.goto(served.root + address);
      const width = await watched.page.evaluate(() => document.documentElement.scrollWidth);
      if (width > narrow.width) tooWide.push(`${kind}: ${width} px`);
    }
    await watched.close();
    expect(tooWide).toEqual([]);
  });

  it('mirrors a release from right to left inside a page from left to right', async () => {
    const watched = await openWatchedPage(browser(), served.origin);
    await watched.page.goto(served.root + kindsOfPage['a release from right to left']);
    const directions = await watched.page.evaluate(() =>
      ['html', 'h1', '.e-content', '.e-content li', 'footer'].map((selector) => {
        const element = document.querySelector(selector);
        return element === null ? null : getComputedStyle(element).direction;
      }),
    );
    expect(directions).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'ltr']);
    expect(await watched.page.locator('.e-content').getAttribute('lang')).toBe('ar');
    await watched.close();
  });

  it('has one h1, one main, and one e-content where there is a body', async () => {
    const watched = await openWatchedPage(browser(), served.origin);
    for (const [kind, address] of kinds) {
      await watched.page.goto(served.root + address);
      const counts = await watched.page.evaluate(() =>
        ['h1', 'main', '.e-content'].map((selector) => document.querySelectorAll(selector).length),
      );
      const hasBody = /^a (\w+ )?release/.test(kind) && kind !== 'a removed release';
      expect(counts, kind).toEqual([1, 1, hasBody || kind === 'an ordinary page' ? 1 : 0]);
    }
    await watched.close();
  });

  it('holds the body and only it in e-content', async () => {
    const watched = await openWatchedPage(browser(), served.origin);
    await watched.page.goto(served.root + kindsOfPage['a superseded release']);
    const text = await watched.page.locator('.e-content').textContent();
    expect(text?.trim()).toBe('Tarif air tahun 2019 ditetapkan sebesar 3.200 rupiah setiap meter kubik.');
    await watched.close();
  });

  it('prints a document with title, date, agency, address and text', async () => {
    const page = await (await browser().newContext()).newPage();
    await page.goto(served.root + kindsOfPage['a release with all there can be']);
    const text = textOfPdf(await page.pdf({ format: 'A4' })).replace(/\s/g, '');
    for (const words of [
      'Pasar ikan Sagara dibuka: 120 kios untuk nelayan',
      '20 Maret 2019',
      'Dinas Komunikasi dan Informatika Kabupaten Sagara',
      'https://siaran.sagara.example/releases/2019/03/pasar-ikan-sagara-dibuka/',
      'Nelayan tidak lagi menjual di pinggir jalan.',
      'Menurut sertifikat tahun 2011.',
    ]) {
      expect(text).toContain(words.replace(/\s/g, ''));
    }
    await page.context().close();
  });
});

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 200)} ${node.failureSummary}`),
  );
}
