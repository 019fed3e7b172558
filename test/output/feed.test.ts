import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/content/release.js';
import { agencyFeed, FEED_LENGTH, releasesOfFeed, siteFeed } from '../../src/output/feed.js';
import type { LocatedSettings } from '../../src/output/located.js';
import { date, release, SETTINGS } from '../archive/make-release.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { article } from './make-article.js';
import { parseXml, textOf } from './parse-xml.js';

const SITE: LocatedSettings = { ...SETTINGS, origin: 'https://siaran.example' };
const ATOM = 'http://www.w3.org/2005/Atom';
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u;

function feedOf(releases: readonly Release[], settings = SITE, html = '<p>Isi.</p>'): Element {
  const file = siteFeed(
    settings,
    releases.map((each) => ({ release: each, article: article(html) })),
  );
  return parseXml(file.content).documentElement;
}

function entriesOf(feed: Element): Element[] {
  return [...feed.children].filter(({ localName }) => localName === 'entry');
}

function linkOf(element: Element | undefined, rel: string): Element | undefined {
  return [...(element?.children ?? [])].find(
    (child) => child.localName === 'link' && child.getAttribute('rel') === rel,
  );
}

describe('the Atom feed', () => {
  const feed = feedOf([
    release({
      name: 'b',
      date: '2021-02-02 08:08:05',
      topics: ['Kesehatan'],
      summary: 'Ringkas.',
      agencies: ['A', 'B'],
    }),
    release({ name: 'a', date: '2018-12-12' }),
  ]);
  const [first, second] = entriesOf(feed);

  it('has what RFC 4287 wants of a feed', () => {
    expect([feed.namespaceURI, feed.localName, feed.getAttribute('xml:lang')]).toEqual([ATOM, 'feed', 'id']);
    expect(textOf(feed, 'id')).toBe('https://siaran.example/feed.xml');
    expect(textOf(feed, 'title')).toBe('Siaran Pers Badung');
    expect(textOf(feed, 'subtitle')).toBe('Arsip siaran pers');
    expect(linkOf(feed, 'self')?.getAttribute('href')).toBe('https://siaran.example/feed.xml');
    expect(linkOf(feed, 'alternate')?.getAttribute('href')).toBe('https://siaran.example/');
  });

  it('was updated when its newest entry was, not when it was built', () => {
    expect(textOf(feed, 'updated')).toBe('2021-02-02T08:08:05+08:00');
  });

  it('has what RFC 4287 wants of an entry', () => {
    expect(textOf(first, 'title')).toBe('Title of b');
    expect(textOf(first, 'id')).toBe('tag:siaran.example,2021:releases/b/');
    expect(textOf(first, 'published')).toBe('2021-02-02T08:08:05+08:00');
    expect(textOf(first, 'summary')).toBe('Ringkas.');
    expect(first?.getAttribute('xml:lang')).toBe('id');
    expect(linkOf(first, 'alternate')?.getAttribute('href')).toBe('https://siaran.example/releases/b/');
    expect([...(first?.querySelectorAll('author') ?? [])].map((author) => textOf(author, 'name'))).toEqual([
      'A',
      'B',
    ]);
    expect(first?.querySelector('category')?.getAttribute('term')).toBe('Kesehatan');
  });

  it('holds the whole text as HTML', () => {
    const content = first?.querySelector('content');
    expect([content?.getAttribute('type'), content?.textContent]).toEqual(['html', '<p>Isi.</p>']);
  });

  it('gives a day without a time its midnight in the zone of the site, so that no reader there sees another day', () => {
    expect(textOf(second, 'updated')).toBe('2018-12-12T00:00:00+08:00');
  });

  it.each([
    ['2018-12', '2018-12-01T00:00:00+08:00'],
    ['2018', '2018-01-01T00:00:00+08:00'],
    ['1890-05-01', '1890-05-01T00:00:00+07:57'],
  ])('dates %s as %s', (written, moment) => {
    expect(textOf(entriesOf(feedOf([release({ date: written })]))[0], 'updated')).toBe(moment);
  });

  it('was updated by the latest note of change or change of status', () => {
    const changed = release({
      updates: [
        { date: date('2020-01-01'), kind: 'correction', note: 'x' },
        { date: date('2019-01-01'), kind: 'update', note: 'y' },
      ],
      statusDate: date('2021-05'),
    });
    const one = feedOf([changed]);
    expect(textOf(one, 'updated')).toBe('2021-05-01T00:00:00+08:00');
    expect(textOf(entriesOf(one)[0], 'updated')).toBe('2021-05-01T00:00:00+08:00');
    expect(textOf(entriesOf(one)[0], 'published')).toBe('2018-12-12T00:00:00+08:00');
  });

  it('makes absolute links of the links in the text', () => {
    const html = '<p><a href="../b/">b</a> <img src="foto.jpg" alt="x"></p>';
    const content = entriesOf(feedOf([release({ name: '2018/a' })], SITE, html))[0]?.querySelector(
      'content',
    )?.textContent;
    expect(content).toContain('href="https://siaran.example/releases/2018/b/"');
    expect(content).toContain('src="https://siaran.example/releases/2018/a/foto.jpg"');
  });

  it('knows where the site lies', () => {
    const below = feedOf([release({ name: 'é' })], { ...SITE, base: '/press/' });
    expect(linkOf(below, 'self')?.getAttribute('href')).toBe('https://siaran.example/press/feed.xml');
    expect(linkOf(entriesOf(below)[0], 'alternate')?.getAttribute('href')).toBe(
      'https://siaran.example/press/releases/%C3%A9/',
    );
  });

  it.each([
    [null, 'https://siaran.example:8080', 'releases/2018/x/', 'tag:siaran.example,2018:releases/2018/x/'],
    ['badung.go.id', 'https://siaran.example', 'b-17', 'tag:badung.go.id,2018:b-17'],
    [
      null,
      'https://siaran.example',
      'node/17?x=1#y é<',
      'tag:siaran.example,2018:node/17%3Fx=1%23y%20%C3%A9%3C',
    ],
  ])('names an entry by authority, year and id (RFC 4151): %s %s %s', (tagAuthority, origin, id, tag) => {
    const one = feedOf([release({ id })], { ...SITE, tagAuthority, origin });
    expect(textOf(entriesOf(one)[0], 'id')).toBe(tag);
  });

  it('lists attachments as enclosures', () => {
    const attachment = { path: 'releases/2018/Surat Edaran.pdf', size: 1234, title: 'Surat', lang: 'id' };
    const link = linkOf(entriesOf(feedOf([release({ attachments: [attachment] })]))[0], 'enclosure');
    expect(link?.getAttribute('href')).toBe('https://siaran.example/releases/2018/Surat%20Edaran.pdf');
    expect([link?.getAttribute('length'), link?.getAttribute('title')]).toEqual(['1234', 'Surat']);
  });

  it('says nothing of a removed release but its title, date and agency', () => {
    const attachments = [{ path: 'rahasia.pdf', size: 1, title: null, lang: null }];
    const removed = release({ status: 'removed', summary: 'rahasia', topics: ['rahasia'], attachments });
    const entry = entriesOf(feedOf([removed], SITE, '<p>rahasia</p>'))[0];
    expect(entry?.outerHTML).not.toContain('rahasia');
    expect(textOf(entry, 'title')).toBe('Title of x');
  });

  it('holds the newest fifty that have a date', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      release({ name: `r${index}`, date: index === 3 ? '' : '2018-12-12' }),
    );
    expect(releasesOfFeed(many)).toEqual(many.filter((_, index) => index !== 3).slice(0, FEED_LENGTH));
    expect(entriesOf(feedOf(many))).toHaveLength(FEED_LENGTH);
    expect(entriesOf(feedOf([release({ date: '' })]))).toHaveLength(0);
  });

  it('is valid without entries, for its page links to it', () => {
    const empty = feedOf([]);
    expect(textOf(empty, 'updated')).toMatch(RFC_3339);
    expect(textOf(empty.querySelector('author'), 'name')).toBe('Siaran Pers Badung');
  });

  it.each([
    ['2018-07-01', 'Europe/Berlin', '+02:00'],
    ['2018-12-12', 'Europe/Berlin', '+01:00'],
    ['2018-12-12', 'America/St_Johns', '-03:30'],
    ['2018-12-12', 'UTC', '+00:00'],
    ['2018-12-12', 'Asia/Kathmandu', '+05:45'],
    ['2024-10-27', 'Europe/Berlin', '+02:00'],
    ['2024-10-27 12:00:00', 'Europe/Berlin', '+01:00'],
    ['2024-03-31 03:00:00', 'Europe/Berlin', '+02:00'],
    ['2024-03-10 01:00:00', 'America/New_York', '-05:00'],
    ['2024-03-10 04:00:00', 'America/New_York', '-04:00'],
  ])('%s in %s is %s', (written, timeZone, offset) => {
    const updated = textOf(feedOf([release({ date: written })], { ...SITE, timeZone }), 'updated');
    expect(updated?.slice(19)).toBe(offset);
  });

  it.each(HOSTILE_TEXTS)('is well-formed with %j in every text', (text) => {
    const hostile = release({ title: text, summary: text, topics: [text], agencies: [text], id: text });
    const settings = { ...SITE, title: text, description: text, publisher: text };
    const one = feedOf([hostile], settings, `<p>${text.replace(/[&<>"]/gu, '')}</p>`);
    const names = new Set([...one.querySelectorAll('*')].map(({ localName }) => localName));
    const allowed = [
      'id',
      'title',
      'subtitle',
      'updated',
      'author',
      'name',
      'link',
      'entry',
      'published',
      'category',
      'summary',
      'content',
    ];
    expect([...names].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(textOf(entriesOf(one)[0], 'id')).toMatch(/^tag:siaran\.example,2018:[\w.~!*'();:@=+$,&/%-]+$/u);
  });

  it('is a feed of an agency under its own address', () => {
    const file = agencyFeed(SITE, { id: 'dinas-x', name: 'Dinas X' }, [
      { release: release(), article: article('<p>y</p>') },
    ]);
    const own = parseXml(file.content).documentElement;
    expect(file.address).toBe('agencies/dinas-x/feed.xml');
    expect([textOf(own, 'title'), textOf(own, 'subtitle')]).toEqual(['Dinas X', 'Siaran Pers Badung']);
    expect(textOf(own, 'id')).toBe('https://siaran.example/agencies/dinas-x/feed.xml');
    expect(linkOf(own, 'alternate')?.getAttribute('href')).toBe('https://siaran.example/agencies/dinas-x/');
    expect(entriesOf(own)).toHaveLength(1);
  });
});
