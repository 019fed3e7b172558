import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/archive/arrange.js';
import type { Release } from '../../src/content/release.js';
import type { LocatedSettings } from '../../src/output/located.js';
import { SITEMAP_LENGTH, sitemaps } from '../../src/output/sitemap.js';
import { date, release, SETTINGS } from '../archive/make-release.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { parseXml, textOf } from './parse-xml.js';

const SITE: LocatedSettings = { ...SETTINGS, origin: 'https://siaran.example' };

function filesOf(releases: readonly Release[], others: readonly string[] = [''], settings = SITE) {
  const { archive } = arrange(releases, [], settings);
  return sitemaps(settings, archive, others).map(({ address, content }) => {
    const root = parseXml(content).documentElement;
    const entries = [...root.children].map((entry) => [textOf(entry, 'loc'), textOf(entry, 'lastmod')]);
    return { address, name: root.localName, namespace: root.namespaceURI, entries };
  });
}

describe('sitemaps', () => {
  const releases = [
    release({
      name: '2019/a',
      date: '2019-03-01',
      updates: [{ date: date('2020-02-02'), kind: 'correction', note: 'x' }],
    }),
    release({ name: '2018/b', date: '2018-12-12' }),
    release({ name: '2018/c', date: '2018-12' }),
    release({ name: '2018/gone', date: '2018-01-01', status: 'removed' }),
    release({ name: 'd', date: '' }),
  ];
  const files = filesOf(releases, ['releases/2018/', '', '404.html', 'about/']);

  it('are an index and a file of each year, of the undated and of all other pages', () => {
    expect(files.map(({ address, name, namespace }) => [address, name, namespace])).toEqual([
      ['sitemap.xml', 'sitemapindex', 'http://www.sitemaps.org/schemas/sitemap/0.9'],
      ['sitemaps/pages.xml', 'urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'],
      ['sitemaps/2019.xml', 'urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'],
      ['sitemaps/2018.xml', 'urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'],
      ['sitemaps/undated.xml', 'urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'],
    ]);
  });

  it('date a file by its last change', () => {
    expect(files[0]?.entries).toEqual([
      ['https://siaran.example/sitemaps/pages.xml', null],
      ['https://siaran.example/sitemaps/2019.xml', '2020-02-02'],
      ['https://siaran.example/sitemaps/2018.xml', '2018-12-12'],
      ['https://siaran.example/sitemaps/undated.xml', null],
    ]);
  });

  it('date a release by its last exact day, and leave out what was removed', () => {
    expect(files[2]?.entries).toEqual([['https://siaran.example/releases/2019/a/', '2020-02-02']]);
    expect(files[3]?.entries).toEqual([
      ['https://siaran.example/releases/2018/b/', '2018-12-12'],
      ['https://siaran.example/releases/2018/c/', null],
    ]);
    expect(files[4]?.entries).toEqual([['https://siaran.example/releases/d/', null]]);
  });

  it('list other pages in a fixed order, and no error page', () => {
    expect(files[1]?.entries.map(([location]) => location)).toEqual([
      'https://siaran.example/',
      'https://siaran.example/about/',
      'https://siaran.example/releases/2018/',
    ]);
  });

  it('know where the site lies', () => {
    const [index, , year] = filesOf([release({ name: 'é & b' })], [''], { ...SITE, base: '/press/' });
    expect(index?.entries[0]).toEqual(['https://siaran.example/press/sitemaps/pages.xml', null]);
    expect(year?.entries).toEqual([['https://siaran.example/press/releases/%C3%A9%20&%20b/', '2018-12-12']]);
  });

  it('hold no more than the protocol allows, the oldest in the file that keeps its name', () => {
    const many = Array.from({ length: SITEMAP_LENGTH + 1 }, (_, index) =>
      release({ name: `r${String(index).padStart(6, '0')}` }),
    );
    const [index, , first, second] = sitemaps(SITE, arrange(many, [], SITE).archive, ['']);
    const locations = (content = '') =>
      [...content.matchAll(/<loc>[^<]*\/([^/<]+)\/?<\/loc>/gu)].map(([, name]) => name);
    expect(locations(index?.content)).toEqual(['pages.xml', '2018.xml', '2018-2.xml']);
    expect([first?.address, locations(first?.content).length]).toEqual(['sitemaps/2018.xml', SITEMAP_LENGTH]);
    expect([second?.address, locations(second?.content)]).toEqual(['sitemaps/2018-2.xml', ['r000000']]);
  });

  it.each(HOSTILE_TEXTS)('are well-formed with %j in an address', (text) => {
    const [, , year] = filesOf([release({ name: text.replaceAll('/', '') })]);
    expect(year?.entries).toHaveLength(1);
  });
});
