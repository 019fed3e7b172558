import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { convertAndCheck } from '../body/words/convert-and-check.js';
import { builtSite, pagesUnder, temporaryFolder, writeFiles } from '../build/archive-folder.js';
import { type HostileVector, hasSharedData, readHostileVectors } from '../shared-data.js';
import { describeInChromium } from './chromium.js';
import { type HostileParts, hostileArchive, nameOf } from './hostile-archive.js';
import { complaintsOfPages } from './open-in-frames.js';
import { type Markup, readMarkup } from './read-markup.js';
import { serveFolder } from './serve-folder.js';

const vectors: readonly HostileVector[] = hasSharedData ? readHostileVectors() : [];
const name = hasSharedData ? 'hostile releases' : 'hostile releases (skipped: no ../shared/data)';
const fiveMinutes = 300_000;

describeInChromium(name, (browser) => {
  let harmless: string;
  beforeAll(async () => {
    harmless = await builtSite(archiveOf({ texts: false, body: null }));
  });

  it.skipIf(!hasSharedData)(
    'as title, agency and alternative text stay text: every page is made of the same elements as with harmless words',
    async () => {
      const hostile = await builtSite(archiveOf({ texts: true, body: null }));
      // The pages of agencies have other addresses, which begin alike and so stand in the same order.
      const pages = pagesUnder(hostile);
      const expected = await markupOf(browser(), harmless, pagesUnder(harmless));
      const actual = await markupOf(browser(), hostile, pages);
      const outside = (markup: Markup | undefined) => markup?.outside.join(' ');
      expect(actual.length).toBe(expected.length);
      expect(pages.filter((_, index) => outside(actual[index]) !== outside(expected[index]))).toEqual([]);

      // The pages of releases are opened below, where their bodies are hostile too; an agency's year shows nothing that the
      // agency's own page does not.
      const seen = pages.filter((address) => !/^releases\/2018\/12\/v-|^agencies\/.+\/2018\/$/.test(address));
      expect(seen.length).toBeGreaterThan(vectors.length);
      expect(await complaintsOf(browser(), hostile, seen)).toEqual([]);
    },
    fiveMinutes,
  );

  it.skipIf(!hasSharedData).each(['markdown', 'html'] as const)(
    'as a body in %s do nothing, in an archive whose texts are hostile too',
    async (body) => {
      const usual = new Set((await markupOf(browser(), harmless, [addressOf(0)]))[0]?.outside);
      const root = archiveOf({ texts: true, body });
      const refused = refusedAs(body);
      for (const refusedName of refused) rmSync(join(root, `content/releases/2018/12/${refusedName}.md`));
      // A body whose end is swallowed is refused by name; were it many, nothing would be tried here.
      expect(refused.length).toBeLessThan(vectors.length / 8);
      const folder = await builtSite(root);
      const built = vectors.filter((_, index) => !refused.includes(nameOf(index)));
      const addresses = built.map((vector) => addressOf(vectors.indexOf(vector)));
      const markup = await markupOf(browser(), folder, addresses);

      expect(markup.flatMap(({ outside }) => outside.filter((element) => !usual.has(element)))).toEqual([]);
      const survived = built.flatMap(({ id, must_not_survive }, index) => {
        const inside = markup[index]?.inside ?? [];
        const found = inside.filter((thing) => must_not_survive.includes(thing) || isNeverAllowed(thing));
        return found.map((thing) => `${id}: ${thing}`);
      });
      expect(survived).toEqual([]);
      expect(await complaintsOf(browser(), folder, addresses)).toEqual([]);
    },
    fiveMinutes,
  );
});

function archiveOf(parts: HostileParts): string {
  const root = temporaryFolder();
  writeFiles(root, hostileArchive(vectors, parts));
  return root;
}

function addressOf(index: number): string {
  return `releases/2018/12/${nameOf(index)}/`;
}

/**
 * The names of releases whose body is refused by name, since it swallows its own end. Were there others that a build refuses,
 * it would stop.
 */
function refusedAs(body: 'markdown' | 'html'): string[] {
  return vectors.flatMap(({ payload }, index) => {
    const { problems } = convertAndCheck(payload, { format: body });
    return problems.some(({ code }) => code === 'markup-unclosed') ? [nameOf(index)] : [];
  });
}

async function markupOf(browser: Browser, folder: string, addresses: readonly string[]): Promise<Markup[]> {
  const page = await browser.newPage();
  const markup: Markup[] = [];
  for (const address of addresses) {
    const file = address.endsWith('/') || address === '' ? `${address}index.html` : address;
    markup.push(await readMarkup(page, readFileSync(join(folder, file), 'utf8')));
  }
  await page.close();
  return markup;
}

async function complaintsOf(
  browser: Browser,
  folder: string,
  addresses: readonly string[],
): Promise<string[]> {
  const { origin, root, close } = await serveFolder(folder);
  const found = await complaintsOfPages(
    browser,
    origin,
    `${root}robots.txt`,
    addresses.map((address) => root + address),
  );
  await close();
  return found;
}

/** What no body may hold, whatever the vector. */
function isNeverAllowed(thing: string): boolean {
  if (thing.startsWith('url-scheme:')) return !/:(https?|mailto|tel)$/.test(thing);
  return thing === 'element:script' || thing.startsWith('attribute:on') || thing === 'attribute:style';
}
