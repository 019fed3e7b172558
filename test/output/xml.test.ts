import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branch, escapeXml, leaf, xmlDocument } from '../../src/output/xml.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { parseXml } from './parse-xml.js';

/** What XML 1.0 allows of a text (2.2, «Char»), written otherwise than in the module. */
function allowedOf(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === 0x9 || code === 0xa || code === 0xd) return true;
      return (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
    })
    .join('');
}

/** Of any text; in an attribute a parser makes blanks of tabs and line ends. */
function expectToComeThrough(text: string): void {
  const parsed = parseXml(xmlDocument(branch('r', { a: text }, [leaf('t', {}, text)])));
  expect(parsed.querySelector('t')?.textContent).toBe(allowedOf(text));
  expect(parsed.documentElement.getAttribute('a')?.replace(/[\t\n\r]/gu, ' ')).toBe(
    allowedOf(text).replace(/[\t\n\r]/gu, ' '),
  );
  expect(parsed.querySelectorAll('*')).toHaveLength(2);
}

describe('XML', () => {
  it.each(HOSTILE_TEXTS)('is well-formed and says the same: %j', (text) => expectToComeThrough(text));

  it('is so for any text', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'&<>"\'\r\n]-\u0000\u000b\ufffe\ud800\udfff'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(fc.property(fc.string({ unit }), expectToComeThrough), { numRuns: 300 });
  });

  it.each([
    ['Rapat & Temu <Warga>', 'Rapat &amp; Temu &lt;Warga&gt;'],
    [`"x" 'y'`, '&quot;x&quot; &apos;y&apos;'],
    ['a\u0000b\u000bc\ud800d\uffffe', 'abcde'],
    ['a\r\nb\tc', 'a&#13;\nb\tc'],
    ['😀', '😀'],
  ])('escapes %j', (text, escaped) => expect(escapeXml(text)).toBe(escaped));

  it('leaves out attributes that are null', () => {
    expect(leaf('a', { b: null, c: '1' }, '')).toBe('<a c="1"/>');
  });
});
