import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInChromium } from '../browser/chromium.js';
import { type ServedFolder, serveFolder } from '../browser/serve-folder.js';
import { openWatchedPage } from '../browser/watched-page.js';
import { builtSite, temporaryFolder, writeFiles } from '../build/archive-folder.js';
import { hasSharedData, readHostileVectors } from '../shared-data.js';

const payloads = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</mark><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '"><svg onload=alert(1)>',
  '<a href="javascript:alert(1)">klik</a>',
  '&lt;b&gt;tebal&lt;/b&gt;',
  '{{ site.title }} {% raw %}',
  '<style>*{display:none}</style>',
  ...(hasSharedData ? readHostileVectors().map(({ payload }) => payload) : []),
]
  // On one line of the front matter, and no longer than a title may be.
  .map((payload) =>
    payload
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\s]+/gu, ' ')
      .slice(0, 150)
      .trim(),
  )
  .filter((payload, index, all) => payload !== '' && all.indexOf(payload) === index);

const titleOf = (payload: string, number: number): string => `Penanda ${number} ${payload} habis`;
const agencyOf = (payload: string, number: number): string => `Dinas ${number} ${payload} habis`;

describeInChromium('results of the search', (browser) => {
  let served: ServedFolder;
  beforeAll(async () => {
    const root = temporaryFolder();
    const files = payloads.map((payload, number): [string, string] => {
      const [title, agency, topic] = [
        titleOf(payload, number),
        agencyOf(payload, number),
        `Topik ${number} ${payload}`,
      ];
      const head = JSON.stringify({ title, date: '2019-05-09', agency, topics: [topic], lang: 'id' });
      // Names of files as people write them, too.
      const name = number % 2 === 0 ? `Rapat ke ${number} é` : `rapat-${number}`;
      const text = `Penanda di awal. \`${payload.replaceAll('`', ' ')}\` dan penutup.`;
      return [`content/releases/2019/05/${name}.md`, `---\n${head}\n---\n\n${text}\n`];
    });
    writeFiles(root, {
      'content/site.yml': 'title: Arsip Uji\nlang: id\ntimeZone: Asia/Makassar\n',
      ...Object.fromEntries(files),
    });
    served = await serveFolder(await builtSite(root));
  });
  afterAll(() => served?.close());

  it('show hostile titles, agencies and texts as text, and lead to their pages', {
    timeout: 120_000,
  }, async () => {
    const watched = await openWatchedPage(browser(), served.origin);
    const { page } = watched;
    await page.goto(`${served.root}search/?q=penanda&order=date`);
    const results = page.locator('#search-results li');
    await results.first().waitFor();
    const more = page.locator('#search-more');
    while (await more.isVisible()) {
      const before = await results.count();
      await more.click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('#search-results li').length > count,
        before,
      );
    }
    const shown = await page.locator('#search-results h2').allTextContents();
    expect([...shown].sort()).toEqual(payloads.map(titleOf).sort());
    const abouts = await page.locator('#search-results .note').allTextContents();
    expect([...abouts].sort()).toEqual(payloads.map(agencyOf).sort());
    await page.locator('#search-results mark').first().waitFor();
    expect(await page.locator('#search-results :not(li, h2, a, p, mark)').count()).toBe(0);
    expect(await page.locator('select option > *').count()).toBe(0);

    const links = await page
      .locator('#search-results a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links) {
      const answer = await page.request.get(link.replace(/#.*$/u, ''));
      expect(answer.status(), link).toBe(200);
    }
    const complaints = await watched.complaints();
    expect(complaints.filter((one) => !/^script: \S+\/search\/\S+\.js:1$/u.test(one))).toEqual([]);
    await watched.close();
  });
});
