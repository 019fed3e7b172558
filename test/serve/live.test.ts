import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServedSite } from '../../src/serve/answer.js';
import { type SiteServer, serveSite } from '../../src/serve.js';
import { describeInChromium } from '../browser/chromium.js';
import { temporaryFolder } from '../build/archive-folder.js';

const page = (words: string): string => `<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<link rel="icon" href="icon.svg"><title>x</title></head><body><h1>${words}</h1></body></html>`;

describeInChromium('a page that is served', (browser) => {
  let folder: string;
  let server: SiteServer;

  beforeEach(async () => {
    folder = temporaryFolder();
    write('satu');
    server = await serveSite('127.0.0.1', [0], served({}));
  });

  afterEach(() => server.close());

  function write(words: string): void {
    fs.writeFileSync(path.join(folder, 'index.html'), page(words));
    fs.writeFileSync(path.join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  }

  function widthOfPicture(tab: Page): Promise<number> {
    return tab.evaluate(() => document.querySelector('img')?.naturalWidth ?? -1);
  }

  function served(parts: Partial<ServedSite>): ServedSite {
    return { folder, ahead: null, base: '/press/', version: 'a-1', problems: null, ...parts };
  }

  it('reloads itself, shows what is wrong until it is put right, and breaks no policy', async () => {
    const context = await browser().newContext();
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));

    await tab.goto(`http://127.0.0.1:${server.port}/press/`);
    expect(await tab.textContent('h1')).toBe('satu');

    await tab.evaluate(() => {
      document.body.dataset.stays = 'yes';
    });
    server.show(served({ version: 'a-2' }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await tab.getAttribute('body', 'data-stays'), 'a build that changed another page').toBe('yes');

    write('dua');
    server.show(served({ version: 'a-2' }));
    await tab.waitForSelector('h1:text("dua")');

    server.show(served({ version: 'a-3', problems: 'x.md:3:7: error: <b>«10/12/2018»</b>' }));
    await tab.waitForSelector('.siaran-problems');
    expect(await tab.textContent('.siaran-problems pre')).toBe('x.md:3:7: error: <b>«10/12/2018»</b>');
    const place = await tab
      .locator('.siaran-problems')
      .evaluate((element) => getComputedStyle(element).position);
    expect(place).toBe('fixed');
    expect(await tab.textContent('h1')).toBe('dua');

    write('tiga');
    server.show(served({ version: 'a-4' }));
    await tab.waitForSelector('h1:text("tiga")');
    expect(await tab.locator('.siaran-problems').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows a page before its picture is there, and the picture when it is', async () => {
    const context = await browser().newContext();
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${server.port}/press/`);
    const ahead = path.join(folder, 'stage');
    fs.mkdirSync(ahead);
    const withPicture = page('<img src="new.svg" alt="">dua');
    fs.writeFileSync(path.join(ahead, 'index.html'), withPicture);
    server.show(served({ ahead }));
    await tab.waitForSelector('h1:text("dua")');
    await expect.poll(() => widthOfPicture(tab)).toBe(0);
    fs.writeFileSync(path.join(folder, 'index.html'), withPicture);
    fs.writeFileSync(
      path.join(folder, 'new.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
    );
    server.show(served({ version: 'a-2' }));
    await expect.poll(() => widthOfPicture(tab)).toBe(30);
    await context.close();
  });

  it('goes back to the page that is published, and says why, where a build is refused', async () => {
    const context = await browser().newContext();
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${server.port}/press/`);
    const ahead = path.join(folder, 'stage');
    fs.mkdirSync(ahead);
    fs.writeFileSync(path.join(ahead, 'index.html'), page('dua'));
    server.show(served({ ahead }));
    await tab.waitForSelector('h1:text("dua")');
    fs.rmSync(ahead, { recursive: true });
    server.show(served({ version: 'a-2', problems: 'x.md:3: error: no such image' }));
    await tab.waitForSelector('.siaran-problems');
    expect(await tab.textContent('h1')).toBe('satu');
    await context.close();
  });

  it('appears by itself when the first build comes right', async () => {
    const never = path.join(folder, 'never');
    server.show(served({ folder: never, version: 'b-1', problems: 'error: no date' }));
    const context = await browser().newContext();
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${server.port}/press/about/`);
    expect(await tab.textContent('pre')).toBe('error: no date');
    server.show(served({ folder: never, version: 'b-2', problems: 'error: no title' }));
    await tab.waitForSelector('pre:text("error: no title")');
    fs.mkdirSync(path.join(folder, 'about'));
    fs.writeFileSync(path.join(folder, 'about', 'index.html'), page('tentang'));
    server.show(served({ version: 'b-3' }));
    await tab.waitForSelector('h1:text("tentang")');
    await context.close();
  });
});
