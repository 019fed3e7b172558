import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkFrom, relativeLink } from '../../src/archive/links.js';

describe('relativeLink', () => {
  it.each([
    ['', '', './'],
    ['', 'releases/', 'releases/'],
    ['releases/', '', '../'],
    ['releases/2018/12/x/', 'releases/2018/', '../../'],
    ['releases/2018/12/x/', 'releases/2018/12/y/', '../y/'],
    ['releases/2018/12/x/', 'assets/siaran.css', '../../../../assets/siaran.css'],
    ['releases/2018/12/x/', 'releases/2018/12/x/', './'],
    ['a/', 'a/b.pdf', 'b.pdf'],
    ['', 'feed.xml', 'feed.xml'],
    ['', 'releases/Surat Edaran No. 5 (2).pdf', 'releases/Surat%20Edaran%20No.%205%20(2).pdf'],
    ['', 'a?b#c%d.pdf', 'a%3Fb%23c%25d.pdf'],
    ['', '公報/年.pdf', '%E5%85%AC%E5%A0%B1/%E5%B9%B4.pdf'],
    ['x/', 'x/a:b.pdf', './a:b.pdf'],
    ['', 'a:b/', './a:b/'],
  ])('from «%s» to «%s» is «%s»', (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link);
  });

  const segment = fc
    .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
    .filter((text) => /^[^/\\]+$/.test(text) && !/^\.+$/.test(text));
  const folder = fc.array(segment, { maxLength: 5 }).map((parts) => parts.map((part) => `${part}/`).join(''));
  const file = fc.tuple(folder, fc.option(segment, { nil: '' })).map(([path, name]) => path + name);

  it('leads a browser from any page to any address, wherever the site lies', () => {
    fc.assert(
      fc.property(folder, file, fc.constantFrom('/', '/press/'), (from, to, base) => {
        const here = new URL(`https://site.example${base}${encode(from)}`);
        const there = new URL(relativeLink(from, to), here);
        expect(there.href).toBe(new URL(`https://site.example${base}${encode(to)}`).href);
      }),
    );
  });
});

describe('linkFrom', () => {
  it('begins at the base where the page answers for any address', () => {
    expect(linkFrom('404.html', 'releases/2018/', '/press/')).toBe('/press/releases/2018/');
    expect(linkFrom('404.html', '', '/')).toBe('/');
    expect(linkFrom('about/', 'releases/', '/press/')).toBe('../releases/');
  });
});

function encode(address: string): string {
  return address
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent),
    )
    .join('/');
}
