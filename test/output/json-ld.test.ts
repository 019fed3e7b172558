import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/content/release.js';
import { newsArticle } from '../../src/output/json-ld.js';
import { escapeForScript } from '../../src/output/safe-json.js';
import { date, release, SETTINGS } from '../archive/make-release.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

const IMAGE = { path: 'releases/2018/foto besar.jpg', alt: null, caption: null, credit: null, license: null };

function dataOf(
  wishes: Partial<Release>,
  settings = SETTINGS,
  summary: string | null = null,
): Record<string, unknown> {
  return JSON.parse(newsArticle(settings, { ...release(), ...wishes }, summary));
}

describe('schema.org data', () => {
  it('is a NewsArticle of the agency', () => {
    const full: Partial<Release> = {
      title: 'Judul',
      date: date('2021-02-02 08:08:05'),
      agencies: ['Dinas A', 'Dinas B'],
      topics: ['Kesehatan'],
      location: 'Mangupura',
      reference: '12/HMS/2021',
      images: [IMAGE],
      updates: [{ date: date('2021-03-01'), kind: 'correction', note: 'x' }],
    };
    expect(dataOf(full, { ...SETTINGS, publisher: 'Badung', base: '/press/' }, 'Ringkas.')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Judul',
      description: 'Ringkas.',
      datePublished: '2021-02-02T08:08:05+08:00',
      dateModified: '2021-03-01',
      inLanguage: 'id',
      author: [
        { '@type': 'GovernmentOrganization', name: 'Dinas A' },
        { '@type': 'GovernmentOrganization', name: 'Dinas B' },
      ],
      publisher: { '@type': 'GovernmentOrganization', name: 'Badung' },
      url: 'https://siaran.example/press/releases/x/',
      mainEntityOfPage: 'https://siaran.example/press/releases/x/',
      image: ['https://siaran.example/press/releases/2018/foto%20besar.jpg'],
      keywords: ['Kesehatan'],
      identifier: '12/HMS/2021',
      contentLocation: { '@type': 'Place', name: 'Mangupura' },
    });
  });

  it('leaves out what there is not', () => {
    expect(Object.keys(dataOf({ date: date('') }, { ...SETTINGS, origin: null })).sort()).toEqual([
      '@context',
      '@type',
      'author',
      'headline',
      'inLanguage',
      'publisher',
    ]);
  });

  it.each([
    ['2018-12-12', '2018-12-12'],
    ['2018-12', '2018-12'],
    ['2018', '2018'],
    ['', undefined],
  ])('dates «%s» as exactly as it is', (written, published) => {
    expect(dataOf({ date: date(written) })).toMatchObject(
      published === undefined ? {} : { datePublished: published },
    );
    expect(dataOf({ date: date(written) })).not.toHaveProperty('dateModified');
  });

  it('names the status that is not the usual one, and describes nothing that was removed', () => {
    expect(dataOf({ status: 'withdrawn', statusDate: date('2020-01-01') })).toMatchObject({
      creativeWorkStatus: 'withdrawn',
      dateModified: '2020-01-01',
    });
    expect(
      newsArticle(SETTINGS, release({ status: 'removed', images: [IMAGE], topics: ['topik'] }), 'rahasia'),
    ).not.toMatch(/rahasia|foto|topik/u);
  });
});

describe('escapeForScript', () => {
  /** Whether a browser reads, from a page that holds the JSON in a script element, this value and nothing else. */
  function expectToStayInside(value: string): void {
    const json = escapeForScript({ value });
    const page = new JSDOM(
      `<!doctype html><body><script type="application/ld+json">${json}</script><p id="after">x</p>`,
    );
    const { document } = page.window;
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual({ value });
    expect([...document.body.children].map(({ localName }) => localName)).toEqual(['script', 'p']);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
  }

  it.each(HOSTILE_TEXTS)('keeps %j inside its element', expectToStayInside);

  it('does so with any text', () => {
    const piece = fc.constantFrom(
      '</script',
      '<!--',
      '<script',
      '-->',
      '>',
      '/',
      ' ',
      '\u2028',
      '\\',
      '"',
      '\ud800',
      'x',
      '<',
      '&',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        expectToStayInside,
      ),
      { numRuns: 60 },
    );
  });
});
