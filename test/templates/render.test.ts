import { gzipSync } from 'node:zlib';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.js';
import { plan } from '../../src/archive/plan.js';
import type { Article } from '../../src/body/article.js';
import type { Settings } from '../../src/content/settings.js';
import { escapeForScript } from '../../src/output/safe-json.js';
import { loadTemplates, type Templates } from '../../src/output/templates.js';
import { readInterfaceWords } from '../../src/output/words-of-interface.js';
import { date } from '../archive/make-release.js';
import {
  aboutPage,
  archiveOf,
  articleOf,
  bareRelease,
  bareSettings,
  emptyArchive,
  fullArchive,
  fullRelease,
  NO_ROOT,
  pageAt,
  settings,
  shownAs,
  wordsOf,
} from './specimens.js';

const BODY = '<p>Isi &amp; <b>tebal</b>.</p><h2>Bab</h2><table><tbody><tr><th>a</th></tr></tbody></table>';
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  }),
);

let full: Map<string, string>;
let empty: Map<string, string>;
beforeAll(() => {
  full = renderAll(fullArchive());
  empty = renderAll(emptyArchive());
});

describe('every page', () => {
  it('renders with full and with empty views, without a problem', () => {
    expect(full.size).toBe(20);
    expect(empty.size).toBe(5);
  });

  it('is valid HTML', async () => {
    for (const [address, html] of [...full, ...empty]) {
      const { results } = await validator.validateString(html);
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
      );
      expect(faults, address).toEqual([]);
    }
  });

  it('has one h1, a skip link to the one main, and headings without jumps', () => {
    for (const [address, html] of [...full, ...empty]) {
      const { document } = new JSDOM(html).window;
      expect(document.querySelectorAll('h1').length, address).toBe(1);
      expect(document.querySelector('.skip')?.getAttribute('href')).toBe(
        `#${document.querySelector('main')?.id}`,
      );
      const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) =>
        Number(tagName[1]),
      );
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? 0), `${address}: ${levels.join(' ')}`).toBeLessThanOrEqual(1);
      });
    }
  });

  it('has no blank attribute, no «null», no «undefined», no script but data', () => {
    for (const [address, html] of [...full, ...empty]) {
      expect(html, address).not.toMatch(
        /undefined|\[object|>null<|"null"| (?:href|src|datetime|content|lang)=""/,
      );
      // The one page that has a script of its own, and works without it.
      const own =
        address === 'search/' ? /<script type="module" src="search\.[0-9a-f]{8}\.js"><\/script>/ : /(?!)/;
      expect(
        html.replace(/<script type="application\/ld\+json">/g, '').replace(own, ''),
        address,
      ).not.toMatch(/<script|<style| style=| on\w+=/);
    }
  });

  it('stays under 15 KB beyond the text', () => {
    const html = full.get('releases/2018/12/full/') ?? '';
    const text = new JSDOM(html).window.document.body.textContent ?? '';
    expect(html.length - text.length).toBeLessThan(15_000);
  });

  it('links only addresses of the site, relative to itself', () => {
    const addresses = new Set(full.keys());
    for (const [address, html] of full) {
      if (address === '404.html') continue;
      for (const link of new JSDOM(html).window.document.querySelectorAll('a[href], link[href], img[src]')) {
        const href = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
        if (/^(?:https:\/\/siaran\.example|mailto:|#)/.test(href)) continue;
        const target = decodeURIComponent(new URL(href, `https://siaran.example/${address}`).pathname).slice(
          1,
        );
        expect(
          addresses.has(target) || /\.(?:css|js|json|svg|xml|csv|jsonl|png|pdf)$|annex$/.test(target),
          `${address}: ${href}`,
        ).toBe(true);
      }
    }
  });
});

describe('a release', () => {
  const page = () => new JSDOM(full.get('releases/2018/12/full/') ?? '').window.document;

  it('shows its parts in their order', () => {
    const order = [
      '.notice',
      '.agency',
      'h1',
      '.facts',
      '.lead-image',
      '.e-content',
      '.images',
      '.files',
      '.contacts',
      '.updates',
      '.citation',
      '.related',
      '.neighbours',
    ];
    const document = page();
    const found = [...document.querySelectorAll(order.join(','))].map((element) =>
      order.find((selector) => element.matches(selector)),
    );
    expect(found).toEqual(order);
  });

  it('is an h-entry with the body, and only it, in e-content', () => {
    const entry = page().querySelector('article.h-entry');
    expect(entry?.querySelectorAll('.e-content').length).toBe(1);
    expect(entry?.querySelector('.e-content')?.innerHTML).toBe(
      new JSDOM(BODY).window.document.body.innerHTML,
    );
    expect(entry?.querySelector('.p-name')?.textContent).toBe('Peresmian Pusat Layanan & «Terpadu»');
    expect(entry?.querySelector('.dt-published')?.getAttribute('datetime')).toBe('2018-12-14T08:08:05');
    expect(
      [...(entry?.querySelectorAll('.p-author.h-card') ?? [])].map(({ textContent }) => textContent),
    ).toEqual(['Pemerintah Kabupaten Badung', 'Diskominfo']);
    expect(entry?.querySelector('.u-url')?.getAttribute('href')).toBe(
      'https://siaran.example/releases/2018/12/full/',
    );
  });

  it('says in words what it holds', () => {
    const text = page().querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '';
    for (const words of [
      'Siaran pers ini telah digantikan oleh siaran pers yang lebih baru. Sejak Januari 2019.',
      'Alasan: Ada yang lebih baru.',
      '14 Desember 2018',
      'Nomor 480/1127',
      'Sambutan PDF, 1,2 MB',
      'annex 1 kB',
      'Foto: Humas',
      'Lisensi: CC BY 4.0',
      '17 Desember 2018 · Ralat',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('tells machines what it is', () => {
    const document = page();
    const meta = (name: string) =>
      document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
    expect(meta('description')).toBe('Layanan dari 14 perangkat daerah di satu tempat.');
    expect(meta('og:image')).toBe('https://siaran.example/releases/2018/12/foto%20satu.png');
    expect(meta('og:type')).toBe('article');
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://siaran.example/releases/2018/12/full/',
    );
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual({
      headline: '</script><b>',
    });
  });

  it('has a policy that lets nothing in but its own pictures and styles', () => {
    expect(page().querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' https://images.example; base-uri 'none'; form-action 'none'",
    );
  });

  it('leaves out what it does not have', () => {
    const bare = bareRelease({ date: date('') });
    const document = domOf(archiveOf([bare], [], bareSettings), bare.address);
    for (const selector of [
      '.notice',
      '.held',
      '.lead-image',
      '.files',
      '.contacts',
      '.updates',
      '.related',
      '.neighbours',
      'time',
      '[rel=canonical]',
      '[rel=alternate]',
      'dl',
    ]) {
      expect(document.querySelector(selector), selector).toBeNull();
    }
    expect(document.querySelector('.facts')?.textContent?.trim()).toBe('tanggal tidak diketahui');
  });

  it('that was removed has a title, a date, an agency, a notice and no body', () => {
    const removed = fullRelease({ status: 'removed' });
    const document = domOf(archiveOf([removed]), removed.address);
    expect(document.querySelector('.notice')?.textContent).toContain('telah dihapus');
    expect(document.querySelector('h1')?.textContent).toBe(removed.title);
    for (const selector of ['.e-content', 'figure', '.files', '.contacts'])
      expect(document.querySelector(selector)).toBeNull();
    expect(document.documentElement.outerHTML).not.toContain('Isi &amp;');
  });

  it('that is held wears a badge, and search engines are kept off', () => {
    const bare = bareRelease();
    const document = domOf(
      archiveOf([bare]),
      bare.address,
      shownAs(bare, 'publishDate', '2030-01-02T08:05:00'),
    );
    expect(document.querySelector('.held')?.textContent).toBe(
      'Belum terbit sampai 2 Januari 2030 pukul 08.05. Halaman ini hanya terlihat oleh Anda.',
    );
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('link[rel=canonical]')).toBeNull();
  });

  it('in Arabic in an Indonesian site says so on each of its parts, and the page stays Indonesian', () => {
    const arabic = fullRelease({ lang: 'ar', status: 'published' });
    const archive = archiveOf([arabic, bareRelease()]);
    const document = domOf(archive, arabic.address);
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['id', 'ltr']);
    for (const selector of [
      'h1',
      '.e-content',
      '.lead-image figure',
      'cite',
      '.p-location',
      '.updates p + p',
      '.files a',
    ]) {
      const element = document.querySelector(selector);
      expect([element?.getAttribute('lang'), element?.getAttribute('dir')], selector).toEqual(['ar', 'rtl']);
    }
    const link = domOf(archive, 'releases/2018/').querySelector('.entry a');
    expect([link?.getAttribute('lang'), link?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  });
});

describe('text from outside', () => {
  const hostile = `"><script>alert(1)</script>'&{{ 7 | times: 7 }}`;

  it('is text wherever it stands', () => {
    const release = fullRelease({
      title: hostile,
      agencies: [hostile],
      lang: hostile,
      location: hostile,
      reference: hostile,
      summary: hostile,
      topics: [hostile],
      people: [hostile],
      contacts: [hostile],
      collection: hostile,
      statusReason: hostile,
      supersededBy: hostile,
      images: [
        { path: `a/${hostile}.png`, alt: hostile, caption: hostile, credit: hostile, license: hostile },
      ],
      attachments: [{ path: `a/${hostile}.pdf`, size: 1, title: hostile, lang: hostile }],
      updates: [{ date: date('2018-12-17'), kind: 'update', note: hostile }],
    });
    const site: Settings = {
      ...settings,
      title: hostile,
      description: hostile,
      publisher: hostile,
      contact: hostile,
    };
    const archive = archiveOf([release], [{ ...aboutPage, title: hostile }], site);
    for (const [address, html] of renderAll(archive)) {
      const { document } = new JSDOM(html).window;
      expect(document.querySelectorAll('script:not([type])').length, address).toBe(0);
      expect(html, address).not.toContain('<script>');
      expect(html, address).not.toContain('49</');
    }
  });

  it('of a body is not touched', () => {
    const bare = bareRelease();
    const body = '<p>{{ site.title }} {% raw %} a  b &amp; <a href="x">\'</a></p>\n\n<pre>  \n\n </pre>';
    const { html } = templatesFor(settings).render(
      pageAt(archiveOf([bare]), bare.address),
      articleOf(body),
      null,
    );
    expect(html).toContain(`>${body}</div>`);
  });
});

describe('the site without words in its language', () => {
  it('is in English, and says where its own language begins', () => {
    const archive = archiveOf([bareRelease({ lang: 'ar' })], [], { ...settings, lang: 'ar' });
    const document = domOf(archive, 'releases/');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
    expect(document.querySelector('.brand span')?.getAttribute('lang')).toBe('ar');
    expect(document.querySelector('.entry a')?.getAttribute('dir')).toBe('rtl');
  });
});

describe('the style sheet', () => {
  it('has its hash in its name, the colours of the site at its end, and is small', () => {
    const plain = styles(settings);
    const coloured = styles({ ...settings, colours: { accent: '#123456', accentDark: '#abcdef' } });
    expect(plain.address).toMatch(/^assets\/siaran\.[0-9a-f]{8}\.css$/);
    expect(coloured.address).not.toBe(plain.address);
    expect(
      coloured.text.endsWith(
        ':root{--accent:#123456}\n@media (prefers-color-scheme:dark){:root{--accent:#abcdef}}\n',
      ),
    ).toBe(true);
    expect(plain.text).not.toMatch(/\/\*|url\(|@import/);
    expect(gzipSync(plain.text).length).toBeLessThan(6000);
  });

  it('is linked by every page', () => {
    for (const [address, html] of full) {
      const link = address === '404.html' ? '/' : '../'.repeat(address.split('/').length - 1);
      expect(html).toContain(`<link rel="stylesheet" href="${link}${styles(settings).address}">`);
    }
  });
});

function styles(ofSite: Settings): { address: string; text: string } {
  const asset = templatesFor(ofSite).assets.find(({ address }) => address.endsWith('.css'));
  return { address: asset?.address ?? '', text: Buffer.from(asset?.bytes ?? []).toString('utf8') };
}

function templatesFor(ofSite: Settings): Templates {
  const { words } = readInterfaceWords(NO_ROOT, ofSite.lang);
  if (words === null) throw new Error('no words');
  const { templates, problems } = loadTemplates(NO_ROOT, ofSite, words);
  expect(problems).toEqual([]);
  if (templates === null) throw new Error('no templates');
  return templates;
}

function renderAll(archive: Archive): Map<string, string> {
  const templates = templatesFor(archive.settings);
  const pages = plan(archive, wordsOf(archive.settings.lang));
  return new Map(
    pages.map((page) => [page.address, render(templates, page, page.body === null ? null : articleOf(BODY))]),
  );
}

function render(
  templates: Templates,
  page: Parameters<Templates['render']>[0],
  article: Article | null,
): string {
  const data = page.template === 'release' ? escapeForScript({ headline: '</script><b>' }) : null;
  const { html, problem } = templates.render(page, article, data);
  expect(problem).toBeNull();
  return html ?? '';
}

function domOf(archive: Archive, address: string, shown?: Parameters<typeof pageAt>[2]): Document {
  const page = pageAt(archive, address, shown);
  return new JSDOM(render(templatesFor(archive.settings), page, articleOf(BODY))).window.document;
}
