import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInChromium } from './chromium.js';
import { everyKindSite, pagesToSee } from './every-kind-site.js';
import { type ServedFolder, serveFolder } from './serve-folder.js';
import { openWatchedPage } from './watched-page.js';

/** What the browser makes of every address on a page, whatever the base it was built for. */
interface PageLinks {
  readonly url: string;
  /** Absolute, as the browser resolves them; those to other hosts left out. */
  readonly targets: readonly string[];
  readonly ids: readonly string[];
}

describeInChromium('links', (browser) => {
  describe.each(['/', '/press/'])('under %s', (base) => {
    let served: ServedFolder;
    let folder: string;
    beforeAll(async () => {
      folder = await everyKindSite(base);
      served = await serveFolder(folder, base);
    });
    afterAll(() => served?.close());

    it('lead to a page or a file, and to a place on it', async () => {
      const pages = await linksOfPages(served.root, pagesToSee(folder), served.origin);
      expect(pages.flatMap((page) => page.targets).length).toBeGreaterThan(1000);

      const byUrl = new Map(pages.map((page) => [page.url, page]));
      const targets = new Set(pages.flatMap((page) => page.targets));
      const broken: string[] = [];
      for (const target of targets) {
        const [url = '', anchor] = target.split('#');
        const page = byUrl.get(url);
        if (page === undefined && !(await fetch(url)).ok) broken.push(target);
        if (anchor && !page?.ids.includes(decodeURIComponent(anchor))) broken.push(target);
      }
      expect(broken).toEqual([]);
      expect(served.missing).toEqual([]);
    });

    it('lead back to the site from the page for what is not there, however deep the address', async () => {
      const watched = await openWatchedPage(browser(), served.origin);
      const response = await watched.page.goto(`${served.root}tidak/ada/di-sini/`);
      expect(response?.status()).toBe(404);
      await watched.page.click('.brand');
      expect(watched.page.url()).toBe(served.root);
      await watched.close();
    });
  });

  it('work without a server, from the folder on a disk', async () => {
    const folder = await everyKindSite('/press/');
    const root = `${pathToFileURL(folder).href}/`;
    // The page for what is not there is shown by a server alone, and knows the base.
    const addresses = pagesToSee(folder).filter((address) => address !== '404.html');
    const files = addresses.map((address) =>
      address === '' || address.endsWith('/') ? `${address}index.html` : address,
    );
    const pages = await linksOfPages(root, files, 'file://');
    const targets = new Set(
      pages.flatMap((page) => page.targets.map((target) => target.split('#')[0] ?? '')),
    );
    expect([...targets].filter((target) => !target.startsWith(root))).toEqual([]);
    expect([...targets].filter((target) => !existsSync(fileURLToPath(target)))).toEqual([]);
    const folders = [...targets].filter((target) => target.endsWith('/'));
    expect(folders.filter((target) => !existsSync(fileURLToPath(`${target}index.html`)))).toEqual([]);
  });

  /** Reads the links of every page; a request that fails on the way (a stylesheet, an image) fails the test. */
  async function linksOfPages(
    root: string,
    addresses: readonly string[],
    origin: string,
  ): Promise<PageLinks[]> {
    const watched = await openWatchedPage(browser(), origin);
    const pages: PageLinks[] = [];
    for (const address of addresses) {
      await watched.page.goto(root + address);
      const { targets, ids } = await watched.page.evaluate(() => ({
        targets: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href),
        ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
      }));
      pages.push({
        url: root + address,
        targets: targets.filter((target) => target.startsWith(`${origin}/`)),
        ids,
      });
    }
    expect(await watched.complaints()).toEqual([]);
    await watched.close();
    return pages;
  }
});
