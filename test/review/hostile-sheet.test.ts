import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { makeReview } from '../../src/review.js';
import { describeInChromium } from '../browser/chromium.js';
import { openWatchedPage } from '../browser/watched-page.js';
import { hasSharedData, readHostileVectors } from '../shared-data.js';
import { counts, importedArchive, type MadeRecord, siteOf } from './imported-archive.js';

/** Ways out of an attribute, an element, a frame's document, a script of JSON; and ways to the network. */
const own = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '"></iframe><script>alert(1)</script>',
  '</script><script>alert(1)</script><!--<script>',
  '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
  '</pre></style></title></textarea><script>parent.alert(1)</script>',
  '<a href="javascript:alert(1)" autofocus onfocus=alert(1)>x</a>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/"><base href=https://evil.example/>',
  '<link rel=stylesheet href=https://evil.example/a.css><style>@import "https://evil.example/b.css"</style>',
  '<iframe src=https://evil.example/></iframe><object data=https://evil.example/></object>',
  '<img src=https://evil.example/a.png srcset="https://evil.example/b.png 2x"><video poster=https://evil.example/c>',
  '<svg><use href="https://evil.example/#x"/><image href="https://evil.example/d.png"/></svg>',
  '<form action=https://evil.example/><button autofocus formaction=javascript:alert(1)>x</button></form>',
  '<body background=https://evil.example/e.png style="background:url(https://evil.example/f.png)">',
  '![x](https://evil.example/g.png) [x](javascript:alert(1))',
  '\u2028\u2029</SCRIPT ><SCRIPT>alert(1)</SCRIPT>',
];

/** A payload everywhere that the old system has a say. */
function hostileRecord(payload: string, index: number, extension: MadeRecord['extension']): MadeRecord {
  const id = `v${index}-${payload}`;
  const firing = { rule: payload, line: 1, subject: 'words', text: payload, to: payload } as const;
  return {
    record: {
      id,
      title: payload,
      agency: payload,
      writtenDate: payload,
      date: index % 2 === 0 ? '2018-12-12' : payload,
      status: index % 3 === 0 ? 'quarantined' : 'imported',
      before: counts(60, { images: 2 }),
      after: counts(60),
      dropped: [firing],
      added: [firing],
      repairs: [{ field: payload, kind: payload, from: payload, to: payload }],
      files: [{ path: payload, sha256: payload, from: payload }],
      filesMissing: [payload],
      problems: [{ code: 'x', severity: 'error', line: 1, message: payload, help: payload }],
    },
    extension,
    original: payload,
    body: payload,
  };
}

function archiveOf(payloads: readonly string[]): string {
  const records = payloads.flatMap((payload, index) => [
    hostileRecord(payload, 2 * index, 'html'),
    hostileRecord(payload, 2 * index + 1, 'json'),
    benign(payload, index),
  ]);
  return importedArchive([{ name: payloads[0] ?? '', format: 'html', records }], siteOf(payloads[1] ?? ''));
}

/** A release that can be read, with the payload as its text and its original. */
function benign(payload: string, index: number): MadeRecord {
  return {
    record: { id: `b${index}` },
    extension: 'html',
    original: payload,
    body: payload,
    more: `summary: ${JSON.stringify(payload.replace(/[\p{Cc}\s]+/gu, ' '))}\nformat: html\n`,
  };
}

describeInChromium('a sheet of hostile records', (browser) => {
  async function complaintsOn(payloads: readonly string[]): Promise<string[]> {
    const root = archiveOf(payloads);
    const { ok, stats } = await makeReview({ root, lang: 'en', onProgress: () => undefined });
    expect({ ok, records: stats.records }).toEqual({ ok: true, records: payloads.length * 3 });
    const noted: string[] = [];
    for (let part = 1; part <= stats.pages; part += 1) {
      const watched = await openWatchedPage(browser(), 'file://');
      const address = pathToFileURL(
        join(root, 'review', part === 1 ? 'index.html' : `page-${part}.html`),
      ).href;
      await watched.page.goto(address);
      // Every original is loaded at once, and every control is used that shows a text of the records.
      const originals = await watched.page.evaluate(loadOriginals);
      expect(originals.loaded).toBeGreaterThan(payloads.length / 2);
      expect(originals.unconfined).toBe(0);
      // What a frame of another origin does is told by a process of its own, which nothing waits for.
      await watched.page.waitForTimeout(1000);
      await watched.page.locator('#initials').fill('"><script>alert(1)</script>');
      await watched.page.keyboard.press('Tab');
      await watched.page.getByRole('button', { name: 'Reject' }).click();
      await watched.page.locator('#note').fill('</textarea><img src=x onerror=alert(1)>');
      await watched.page.getByRole('button', { name: 'Next' }).click();
      const all = await watched.complaints();
      noted.push(
        ...all.filter((one) => !one.startsWith('frame in ') && !one.startsWith(`script: ${address}:`)),
      );
      expect(all.filter((one) => one.startsWith('script: '))).toHaveLength(1);
      await watched.close();
    }
    return noted;
  }

  it('runs nothing, asks nobody, and lets no record into another', async () => {
    expect(await complaintsOn(own)).toEqual([]);
  }, 120_000);

  const name = hasSharedData ? 'the collected vectors' : 'the collected vectors (skipped: no ../shared/data)';
  it.skipIf(!hasSharedData)(
    name,
    async () => {
      expect(await complaintsOn(readHostileVectors().map(({ payload }) => payload))).toEqual([]);
    },
    300_000,
  );
});

/**
 * Shows every original in its frame, as a reader does who opens one after the other, and gives how many have loaded, and how
 * many of these the sheet can look into: a frame that is sandboxed has an origin of its own, which nobody else has.
 */
async function loadOriginals(): Promise<{ readonly loaded: number; readonly unconfined: number }> {
  for (const article of document.querySelectorAll('article')) article.hidden = false;
  for (const details of document.querySelectorAll('details')) details.open = true;
  const frames: HTMLIFrameElement[] = [];
  const loaded: Promise<unknown>[] = [];
  for (const waiting of document.querySelectorAll('noscript.frame')) {
    waiting.insertAdjacentHTML('afterend', waiting.textContent.replace('loading="lazy"', ''));
    const frame = waiting.nextElementSibling;
    loaded.push(new Promise((resolve) => frame?.addEventListener('load', resolve)));
    if (frame instanceof HTMLIFrameElement) frames.push(frame);
  }
  await Promise.all(loaded);
  const unconfined = frames.filter((frame) => frame.contentDocument !== null || frame.sandbox.length > 0);
  return { loaded: frames.length, unconfined: unconfined.length };
}
