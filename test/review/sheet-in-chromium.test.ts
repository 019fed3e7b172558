import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { SheetLanguage } from '../../src/review/words/sheet-words.js';
import { applySignoff, makeReview } from '../../src/review.js';
import { describeInChromium } from '../browser/chromium.js';
import { openWatchedPage, type WatchedPage } from '../browser/watched-page.js';
import { archiveOfTwelve } from './imported-archive.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInChromium('the sign-off sheet, opened from the disk', (browser) => {
  let root = '';
  beforeAll(() => {
    root = archiveOfTwelve();
  });

  async function openSheet(lang: SheetLanguage, options: BrowserContextOptions = {}): Promise<WatchedPage> {
    await makeReview({ root, lang, onProgress: () => undefined });
    const watched = await openWatchedPage(browser(), 'file://', options);
    const address = pathToFileURL(join(root, 'review/index.html')).href;
    await watched.page.goto(address);
    // The sheet has frames and one script of its own; whatever else happens is noted.
    const isExpected = (noted: string): boolean =>
      noted.startsWith('frame in ') || noted.startsWith(`script: ${address}:`);
    return {
      ...watched,
      complaints: async () => (await watched.complaints()).filter((noted) => !isExpected(noted)),
    };
  }

  it('is signed by a person who follows its own words, and the archive takes the file', async () => {
    const { page, complaints, close } = await openSheet('en', { acceptDownloads: true });
    expect(await page.locator('#count').textContent()).toBe('0 of 12 decided');
    await page.getByRole('button', { name: 'Needs correction' }).click();
    expect(await page.locator('#message').textContent()).toBe('Write your initials first.');
    await page.getByLabel('Your initials').fill('KD');
    await page.getByRole('link', { name: /Anggaran 2018/u }).click();
    await page.getByRole('button', { name: 'Needs correction' }).click();
    await page.keyboard.type('Angka "120" salah, lihat aslinya');
    await page.getByLabel('Search in titles').fill('RAPAT kóordinasi');
    expect(await page.locator('#shown').textContent()).toBe('1 of 12 shown');
    expect(await shownTitle(page)).toBe('Rapat koordinasi');
    await page.getByRole('button', { name: 'Accept' }).click();
    expect(await page.locator('#count').textContent()).toBe('2 of 12 decided');

    await page.reload();
    expect(await page.locator('#count').textContent()).toBe('2 of 12 decided');
    expect(await page.getByRole('link', { name: /Rapat koordinasi/u }).textContent()).toContain(
      'accepted by KD',
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the decisions' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('signoff.csv');
    const csv = join(root, 'signoff.csv');
    writeFileSync(csv, readFileSync(await download.path()));
    expect(readFileSync(csv, 'utf8')).toBe(
      '\ufeffid,decision,initials,note\r\ntabel,needs correction,KD,"Angka ""120"" salah, lihat aslinya"\r\nrapat,accept,KD,\r\n',
    );
    expect(await complaints()).toEqual([]);
    await close();

    const result = applySignoff({ root, csv, at: '2026-11-24', onProgress: () => undefined });
    expect(result).toMatchObject({ ok: true, stats: { stored: 2 } });
    const again = await openSheet('en');
    expect(await again.page.locator('#count').textContent()).toBe('2 of 12 decided');
    expect(await again.page.locator('#note').inputValue()).toBe('');
    await again.close();
  });

  it('goes on from a file that somebody else saved', async () => {
    const csv = join(root, 'dari-teman.csv');
    writeFileSync(csv, '\ufeffid;decision;initials;note\r\npendek;Tolak;AB;"Tidak; lengkap"\r\nwxr;;;\r\n');
    const { page, close } = await openSheet('id');
    await page.locator('#open').setInputFiles(csv);
    await page.getByText('Diambil dari berkas: 1.').waitFor();
    await page.getByRole('link', { name: /Libur bersama/u }).click();
    expect(await page.locator('#now').textContent()).toBe('ditolak oleh AB');
    expect(await page.locator('#note').inputValue()).toBe('Tidak; lengkap');
    await close();
  });

  it('needs the keyboard alone', async () => {
    const { page, close } = await openSheet('id');
    const reached = new Set<string>();
    for (let count = 0; count < 120 && !reached.has('IFRAME'); count += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(
          'document.activeElement.id || document.activeElement.dataset.decision || document.activeElement.tagName',
        ),
      );
    }
    for (const control of [
      'initials',
      'save',
      'open',
      'search',
      'risk',
      'agency',
      'year',
      'undecided',
      'clear',
      'keys-on',
      'next',
      'undo',
      'note',
      'needs correction',
      'reject',
      'IFRAME',
    ])
      expect([...reached]).toContain(control);

    await page.locator('#initials').fill('KD');
    await page.locator('h1').click();
    await page.keyboard.press('j');
    expect(await shownTitle(page)).toBe('Kunjungan ke pasar');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Kunjungan ke pasar');
    await page.keyboard.press('s');
    expect(await shownTitle(page)).toBe('Anggaran 2018 menurut dinas');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#now').textContent()).toBe('disetujui oleh KD');
    await page.keyboard.press('t');
    await page.keyboard.type('jtsp');
    expect(await page.locator('#note').inputValue()).toBe('jtsp');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    expect(await page.locator('#now').textContent()).toBe('belum diputuskan');
    await page.keyboard.press('k');
    await page.keyboard.press('s');
    expect(await page.locator('#message').textContent()).toBe('Rekaman yang ditahan tidak dapat disetujui.');
    await page.locator('#keys-on').uncheck();
    await page.keyboard.press('j');
    expect(await shownTitle(page)).toBe('Pengumuman yang tidak lengkap');
    await close();
  });

  it('filters by reason, agency, year and what is not decided', async () => {
    const { page, close } = await openSheet('en');
    const shown = async (): Promise<string[]> =>
      page.locator('.list li:not([hidden]) .title').allTextContents();
    await page.getByLabel('Reason to look').selectOption('date');
    expect(await shown()).toEqual(['Libur bersama', 'Profil dinas']);
    await page.getByLabel('Year').selectOption('2019');
    expect(await shown()).toEqual(['Libur bersama']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Agency').selectOption('Dinas Sosial');
    expect(await shown()).toEqual(['Dari basis data']);
    await page.getByLabel('Search in titles').fill('xyz');
    expect(await page.locator('#shown').textContent()).toContain('Show all');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Only undecided ones').check();
    expect((await shown()).length).toBe(10);
    await close();
  });

  it('shows both sides: the original in a frame that loads nothing, and local pictures in the result', async () => {
    const { page, complaints, close } = await openSheet('en');
    await page.getByRole('link', { name: /Kunjungan ke pasar/u }).click();
    const original = page.frameLocator('article:not([hidden]) iframe').locator('body');
    expect(await original.textContent()).toContain('Picture, not loaded here: Pasar (/uploads/pasar.jpg)');
    const picture = page.locator('article:not([hidden]) .result img');
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      "document.querySelector('article:not([hidden]) .result img').naturalWidth === 60",
    );
    expect(await complaints()).toEqual([]);
    await close();
  });

  it.each([
    ['en', 'light', 1366],
    ['id', 'dark', 1366],
    ['id', 'light', 320],
  ] as const)('is accessible in %s, %s, %i pixels wide', async (lang, colorScheme, width) => {
    const { page, complaints, close } = await openSheet(lang, {
      colorScheme,
      viewport: { width, height: 700 },
    });
    await page.locator('#initials').fill('KD');
    for (const title of [/Pengumuman/u, /Rapat koordinasi/u, /Anggaran/u]) {
      await page.getByRole('link', { name: title }).click();
      await page.locator('article:not([hidden])').scrollIntoViewIfNeeded();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(await complaints()).toEqual([]);
    await close();
  });

  it('can be read without its script, and signed on paper', async () => {
    await makeReview({ root, lang: 'en', onProgress: () => undefined });
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(root, 'review/index.html')).href);
    expect(await page.locator('header noscript').innerText()).toContain('print the sheet');
    expect(await page.locator('article:visible').count()).toBe(12);
    expect(await page.locator('iframe:visible').count()).toBe(12);
    expect(await page.locator('button:visible').count()).toBe(0);
    await context.close();

    const printed = await openSheet('en');
    await printed.page.locator('#initials').fill('KD');
    await printed.page.getByLabel('Agency').selectOption('Dinas Keuangan');
    await printed.page.getByRole('button', { name: 'Reject' }).click();
    await printed.page.emulateMedia({ media: 'print' });
    const paper = await printed.page.locator('body').innerText();
    expect(paper).toMatch(/Anggaran 2018 menurut dinas[\s\S]*X\s+Reject\s+Initials KD[\s\S]*Signature/u);
    expect(paper).not.toContain('Rapat koordinasi\n');
    expect(paper).not.toContain('Save the decisions');
    await printed.close();
  });
});

const shownTitle = async (page: Page): Promise<string | null> =>
  page.locator('article:not([hidden]) h2').textContent();

/** The file of axe is run by the debugger, which no Content-Security-Policy forbids. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations }: AxeResults = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"], iframes: false })',
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
