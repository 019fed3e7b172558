import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInChromium } from '../browser/chromium.js';
import { type ServedFolder, serveFolder } from '../browser/serve-folder.js';
import { openWatchedPage, type WatchedPage } from '../browser/watched-page.js';
import { filesUnder } from '../build/archive-folder.js';
import { hasSharedData, readHostileVectors } from '../shared-data.js';
import { openFiles } from './open-files.js';
import { searchSite } from './search-site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInChromium('the search page', (browser) => {
  let folder: string;
  let served: ServedFolder;
  beforeAll(async () => {
    folder = await searchSite('/press/', 'search: {engine: "https://suche.example/?q={query}&s={site}"}\n');
    served = await serveFolder(folder, '/press/');
  });
  afterAll(() => served?.close());

  const open = async (query = '', options: BrowserContextOptions = {}): Promise<WatchedPage> => {
    const watched = await openWatchedPage(browser(), served.origin, options);
    await watched.page.goto(`${served.root}search/${query}`);
    return watched;
  };

  it('finds while one types, under a base path, and does nothing that the policy forbids', async () => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole('searchbox').first().pressSequentially('tanggul pom');
    await settled(page, '1 siaran pers ditemukan.');
    expect(await titles(page)).toEqual(['Rapat koordinasi penanganan banjir']);
    expect(new URL(page.url()).search).toBe('?q=tanggul+pom');
    expect(await page.locator('#search-results time, #search-results .date').allTextContents()).toEqual([
      '9 Mei 2019',
    ]);
    await page.locator('mark').first().waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(['tanggul', 'pompa']);
    expect(await ownComplaints(watched)).toEqual([]);
    await watched.close();
  });

  it('opens a release at the passage', async () => {
    const watched = await open('?q=pedagang');
    const link = watched.page.getByRole('link', { name: 'Pasar ikan dibuka kembali' });
    await watched.page.locator('mark').first().waitFor();
    expect(await link.getAttribute('href')).toMatch(
      /\/press\/releases\/2019\/03\/pasar-ikan\/#:~:text=Pedagang%20menyambut/,
    );
    await link.click();
    await watched.page.waitForURL(/releases\/2019\/03\/pasar-ikan\//);
    expect(await watched.page.locator('h1').textContent()).toBe('Pasar ikan dibuka kembali');
    await watched.close();
  });

  it('keeps its state in the address: filters, order, back and forth', async () => {
    const watched = await open('?q=rapat');
    const { page } = watched;
    await settled(page, '3 siaran pers ditemukan.');
    await page.getByLabel('Tahun').selectOption('2019');
    await settled(page, '2 siaran pers ditemukan.');
    await page.getByLabel('Instansi').selectOption({ label: 'Dinas Perikanan' });
    await settled(page, '1 siaran pers ditemukan.');
    expect(new URL(page.url()).search).toBe('?q=rapat&year=2019&agency=dinas-perikanan');
    await page.goBack();
    await settled(page, '2 siaran pers ditemukan.');
    expect(await page.getByLabel('Instansi').inputValue()).toBe('');
    await page.goForward();
    await settled(page, '1 siaran pers ditemukan.');
    await page.reload();
    await settled(page, '1 siaran pers ditemukan.');
    expect(await page.getByLabel('Instansi').inputValue()).toBe('dinas-perikanan');
    await page.goto(`${served.root}search/?topic=Pasar&order=date`);
    await settled(page, '3 siaran pers ditemukan.');
    expect(await titles(page)).toEqual([
      'Bantuan perahu diserahkan',
      'Pasar ikan dibuka kembali',
      'افتتاح سوق الأسماك',
    ]);
    await watched.close();
  });

  it('shows no button for more results where there are none', async () => {
    const watched = await open();
    const more = watched.page.locator('#search-more');
    await watched.page.getByRole('searchbox').first().waitFor();
    expect(await more.isVisible()).toBe(false);
    await watched.page.goto(`${served.root}search/?q=panen`);
    await settled(watched.page, '14 siaran pers ditemukan.');
    expect(await more.isVisible()).toBe(true);
    expect(await watched.page.locator('#search-browse').isVisible()).toBe(false);
    await watched.close();
  });

  it('can be used with the keyboard alone', async () => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole('searchbox').first().focus();
    await page.keyboard.type('panen');
    await page.keyboard.press('Enter');
    await settled(page, '14 siaran pers ditemukan.');
    expect(await titles(page)).toHaveLength(10);
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.id === 'search-more')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 14);
    await page.waitForFunction(
      () => document.activeElement?.closest('li') === document.querySelectorAll('#search-results li')[10],
    );
    await watched.close();
  });

  it('is told to a screen reader as a search, a status and a list of headings', async () => {
    const watched = await open('?q=rapat+koordinasi');
    const { page } = watched;
    await settled(page, '2 siaran pers ditemukan.');
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain('- search:');
    expect(tree).toContain('- searchbox "Kata, atau frasa dalam tanda kutip": rapat koordinasi');
    expect(tree).toContain('- status: 2 siaran pers ditemukan.');
    expect(tree).toMatch(
      /- list:\s+- listitem:\s+- heading "Rapat koordinasi penanganan banjir" \[level=2\]/,
    );
    await watched.close();
  });

  it.each([
    ['light', { colorScheme: 'light' }, 'ltr'],
    ['dark', { colorScheme: 'dark' }, 'ltr'],
    ['right to left', { colorScheme: 'light' }, 'rtl'],
    ['narrow', { viewport: { width: 320, height: 640 } }, 'ltr'],
  ] as const)('is accessible %s, with results and without', async (_look, options, dir) => {
    const watched = await open('', options);
    const { page } = watched;
    const violations: string[] = [];
    for (const query of ['', '?q=pasar', '?q=zzzzzzzz']) {
      await page.goto(`${served.root}search/${query}`);
      if (query !== '')
        await page.waitForFunction(() =>
          /\.$/.test(document.querySelector('#search-status')?.textContent ?? ''),
        );
      await page.evaluate((direction) => document.documentElement.setAttribute('dir', direction), dir);
      violations.push(...(await violationsOf(page)));
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    expect(violations).toEqual([]);
    await watched.close();
  });

  it('offers what was perhaps meant, and searches what must have been meant', async () => {
    const watched = await open('?q=pembukaann');
    const { page } = watched;
    await settled(page, '«pembukaan»');
    expect(await titles(page)).toContain('Pasar ikan dibuka kembali');
    await watched.close();
  });

  it('gives what the same index gives here', async () => {
    const files = [...filesUnder(folder)].filter(([path]) => path.startsWith('search/'));
    const { index } = openFiles(files.map(([address, bytes]) => ({ address, bytes })));
    const watched = await open();
    for (const query of [
      'rapat',
      'menulis',
      'bantuan diserahkan',
      '"rapat koordinasi"',
      'سوق',
      'سوق الأسماك',
      'gabah',
      '2018',
      'xyzxyz',
    ]) {
      const { hits } = await index.find({ query, year: '', agency: '', topic: '', order: 'relevance' });
      const records = await Promise.all(hits.slice(0, 10).map((hit) => index.record(hit)));
      await ask(watched.page, query);
      expect(await titles(watched.page), query).toEqual(records.map((record) => record?.title));
    }
    await watched.close();
  });

  it('works where the host gives no ranges', async () => {
    const watched = await open();
    const { page } = watched;
    await page.route('**/*.bin', async (route) => {
      const headers = { ...route.request().headers() };
      delete headers.range;
      await route.continue({ headers });
    });
    await page.goto(`${served.root}search/?q=${encodeURIComponent('"rapat koordinasi"')}`);
    await settled(page, '2 siaran pers ditemukan.');
    await watched.close();
  });

  it('asks for the whole where what the host sent is not the range', async () => {
    const watched = await open();
    const { page } = watched;
    await page.route('**/*.bin', async (route) =>
      route.request().headers().range === undefined
        ? route.continue()
        : route.fulfill({ status: 206, body: Buffer.from('packed') }),
    );
    await page.goto(`${served.root}search/?q=${encodeURIComponent('"rapat koordinasi"')}`);
    await settled(page, '2 siaran pers ditemukan.');
    await watched.close();
  });

  it('asks again for what failed', async () => {
    const watched = await open();
    const { page } = watched;
    await page.route('**/*.bin', (route) => route.fulfill({ status: 404, body: 'not here' }));
    await page.goto(`${served.root}search/?q=gabah`);
    await settled(page, 'tidak dapat dimuat');
    await page.unroute('**/*.bin');
    await page.getByRole('button', { name: 'Cari' }).first().click();
    await settled(page, '14 siaran pers ditemukan.');
    await watched.close();
  });

  it.each(['comes', 'fails'])('shows nothing of an older query whose answer %s late', async (how) => {
    const watched = await open();
    const { page } = watched;
    const held = new Map<string, (() => Promise<void>)[]>([
      ['2019', []],
      ['2020', []],
    ]);
    await page.route(/\/search\/(?:2019|2020)\.[^/]*\.bin$/u, async (route) => {
      const year = /(\d{4})\.[^/]*$/u.exec(route.request().url())?.[1] ?? '';
      const waiting = held.get(year);
      const go = () => (how === 'fails' && year === '2020' ? route.abort() : route.continue());
      if (waiting === undefined) await go();
      else waiting.push(go);
    });
    const release = async (year: string): Promise<void> => {
      const waiting = held.get(year) ?? [];
      held.delete(year);
      await Promise.all(waiting.map((go) => go()));
      // Time to show what must not be shown, and nothing that a good page waits for.
      await page.waitForTimeout(400);
    };
    const isAsOfTheNewer = async (): Promise<void> => {
      expect(await page.locator('#search-status').textContent()).toBe('1 siaran pers ditemukan.');
      expect(await titles(page)).toEqual(['Lomba penulisan sejarah kampung']);
    };

    await page.evaluate(() => {
      history.pushState(null, '', `?q=${encodeURIComponent('"rapat koordinasi" panen')}`);
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect.poll(() => [...held.values()].map(({ length }) => length)).toEqual([1, 1]);
    // What is found so far is told only after a while.
    await page.waitForTimeout(300);
    await ask(page, 'lomba');
    await isAsOfTheNewer();
    await release('2019');
    await isAsOfTheNewer();
    await release('2020');
    await isAsOfTheNewer();
    await watched.close();
  });

  it('takes so many characters of a query and no more', async () => {
    const watched = await open(`?q=${'panen+'.repeat(1000)}`);
    await settledOrEmpty(watched.page);
    expect(await watched.page.getByRole('searchbox').first().inputValue()).toHaveLength(1000);
    await watched.close();
  });

  it('says what to do where the index or the script is missing, and without JavaScript', async () => {
    const watched = await open();
    const { page } = watched;
    await page.route('**/index.json', (route) => route.abort());
    await page.goto(`${served.root}search/?q=rapat`);
    await settled(page, 'tidak dapat dimuat');
    expect(await page.getByRole('link', { name: '2018' }).first().isVisible()).toBe(true);
    await page.unroute('**/index.json');
    await page.getByRole('button', { name: 'Cari' }).first().click();
    await settled(page, '3 siaran pers ditemukan.');
    await page.route('**/search.*.js', (route) => route.abort());
    await page.goto(`${served.root}search/?q=rapat`);
    expect(await page.locator('#search-needs-script').isVisible()).toBe(true);
    await watched.close();

    const plain = await browser().newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${served.root}search/`);
    expect(await still.locator('#search-needs-script').isVisible()).toBe(true);
    expect(await still.locator('form[data-search]').isVisible()).toBe(false);
    const form = still.locator('form[action="https://suche.example/"]');
    expect(await form.locator('input[name="q"]').isVisible()).toBe(true);
    expect(await form.locator('input[name="s"]').inputValue()).toBe('arsip.example');
    await still.locator('#search-browse').getByRole('link', { name: 'Juli' }).click();
    await still.waitForURL(/releases\/2018\/07\/$/);
    await plain.close();
  });

  it.skipIf(!hasSharedData)('takes any hostile query for words', async () => {
    const watched = await open();
    const elements = 'main :is(script, img, svg, iframe, object, embed, style, form, a, input)';
    await settledOrEmpty(watched.page);
    const usual = await watched.page
      .locator(`${elements}:not(#search-results *):not(#search-meant *)`)
      .count();
    for (const { id, payload } of readHostileVectors()) {
      await ask(watched.page, payload.slice(0, 1500));
      expect(
        await watched.page.locator(`${elements}:not(#search-results *):not(#search-meant *)`).count(),
        id,
      ).toBe(usual);
      expect(await ownComplaints(watched), id).toEqual([]);
    }
    await watched.close();
  });
});

async function settled(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('#search-status')?.textContent?.includes(wanted),
    text,
  );
}

async function settledOrEmpty(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-search]');
    const text = document.querySelector('#search-status')?.textContent ?? '';
    return form?.hidden === false && (text === '' || text.endsWith('.'));
  });
}

/** Goes to a query as the back button does: the address is read anew, without the page being loaded again. */
async function ask(page: Page, query: string): Promise<void> {
  await page.evaluate((words) => {
    history.pushState(null, '', `?q=${encodeURIComponent(words)}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await settledOrEmpty(page);
}

async function titles(page: Page): Promise<string[]> {
  return page.locator('#search-results h2').allTextContents();
}

/** The script of the page and the stemmers are what it may run; everything else is complained of. */
async function ownComplaints(watched: WatchedPage): Promise<string[]> {
  const complaints = await watched.complaints();
  return complaints.filter(
    (one) => !/^script: \S+\/search\/(?:search|stem-\w+)\.[\da-f]{8}\.js:1$/.test(one),
  );
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
