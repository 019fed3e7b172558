import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isPlain, judgePlain } from '../fuzz/judge-plain.js';
import { type NearlyPlainBody, nearlyPlainBody } from '../fuzz/plain-bodies.js';

function judged(text: string, given: Partial<NearlyPlainBody> = {}): string {
  return judgePlain(bodyOf(text, given));
}

function bodyOf(text: string, given: Partial<NearlyPlainBody> = {}): NearlyPlainBody {
  return { text, format: 'markdown', lang: 'en', title: 'The title', ...given };
}

test('the shortcut for plain prose gives the article of the whole road, byte for byte, or none', () => {
  const verdicts = { 'not plain': 0, equal: 0, different: 0 };
  const property = fc.property(nearlyPlainBody, (body) => {
    const verdict = judgePlain(body);
    verdicts[verdict] += 1;
    expect(verdict).not.toBe('different');
  });
  fc.assert(property, { seed: 20_181_212, numRuns: 4_000 });
  // A property that never met plain prose would say nothing.
  expect(verdicts.equal).toBeGreaterThan(500);
});

/** Every unit of UTF-16; of the ideographs and syllables, which are tens of thousands alike, one in fifty. */
const characters = Array.from({ length: 0x10000 }, (_, unit) => unit)
  .filter((unit) => unit < 0x3400 || unit >= 0xd700 || unit % 50 === 0)
  .map((unit) => String.fromCharCode(unit));

describe('every character that the shortcut takes does there what it does on the whole road', () => {
  it.each<[string, (character: string) => string]>([
    ['inside a word', (character) => `kata${character}kata`],
    ['twice', (character) => `kata${character}${character}kata`],
    ['alone', (character) => `kata ${character} kata`],
    ['as a paragraph', (character) => character],
    ['at the beginning of a paragraph', (character) => `${character}kata`],
    ['at the beginning of a line', (character) => `kata\n${character}kata`],
    ['at the end of a line', (character) => `kata${character}\nkata`],
    ['between two of itself on two lines', (character) => `${character}${character}\n${character}`],
  ])('%s', (_, place) => {
    const taken = characters.map(place).filter((text) => isPlain(bodyOf(text)));
    expect(taken.length).toBeGreaterThan(3_000);
    for (let from = 0; from < taken.length; from += 1_000)
      expect(judged(taken.slice(from, from + 1_000).join('\n\n'))).toBe('equal');
  });
});

describe('plain prose takes the shortcut', () => {
  it.each([
    ['words', 'Satu dua tiga.\n\nEmpat lima enam.'],
    ['no line end at the end, many at the beginning', '\n\n\nSatu dua'],
    ['lines that go on', 'Satu dua\ntiga empat\n\nlima\n'],
    ['the line ends of Windows', 'Satu\r\ndua\r\n\r\ntiga\r\n'],
    ['quotation marks and dashes', '“Satu” – kata ‘dua’… «tiga» "empat" \'lima\' — (enam)'],
    ['accents', 'L’été a été créé à Besançon, où ﬁn'],
    ['other scripts', 'السلام عليكم\n\nУкраїна\n\nไทย\n\n漢字、仮名です。「はい」\n\n한국'],
    ['numbers and signs of money', '12 orang, 5% dari Rp 1.000.000,00; €3/$4 +5 °C #7 10:30 -2'],
    ['an ampersand between blanks', 'Health & Safety'],
    ['a year at the beginning of a line, without a full stop', '2018 adalah tahun\n2019'],
  ])('%s', (_, text) => {
    expect(judged(text)).toBe('equal');
  });

  it('where the front matter names no format too', () => {
    expect(judged('Satu dua', { format: null })).toBe('equal');
  });
});

describe('what is nearly plain prose goes the whole road', () => {
  it.each([
    ['nothing', ''],
    ['line ends alone', '\n\n'],
    ['emphasis', 'Satu *dua*'],
    ['underscores', 'Satu _dua_'],
    ['code', 'Satu `dua`'],
    ['a heading', '# Satu'],
    ['a heading behind a line', 'Satu\n## Dua'],
    ['an underline of a heading', 'Satu\n==='],
    ['a rule, or an underline', 'Satu\n---'],
    ['an item', '- satu'],
    ['an item with a plus sign', '+ satu'],
    ['a numbered item', '1. satu'],
    ['a numbered item behind a line', 'Satu\n1) dua'],
    ['a typed bullet', '• satu'],
    ['a typed bullet behind a line', 'satu\n· dua'],
    ['a quotation', '> satu'],
    ['a fence', '~~~\nsatu\n~~~'],
    ['a table', 'a | b\n--- | ---'],
    ['a link', '[satu](https://a.example/)'],
    ['a definition', '[satu]: /a'],
    ['a bare address', 'Lihat https://a.example/ di sini'],
    ['a bare address without a scheme', 'Lihat www.a.example'],
    ['a mail address', 'Tulis ke a@b.example'],
    ['a tag', 'Satu <b>dua</b>'],
    ['a lone sign of a tag', '5 < 6'],
    ['a character reference', 'Satu &amp; dua'],
    ['an ampersand that touches a letter', 'R&D'],
    ['an escape', 'Satu \\* dua'],
    ['a hard break of two blanks', 'Satu  \ndua'],
    ['a hard break of a backslash', 'Satu\\\ndua'],
    ['two blanks', 'Satu.  Dua'],
    ['a blank at the end of a line', 'Satu \ndua'],
    ['a blank at the beginning of a line', ' Satu'],
    ['a line of blanks', 'Satu\n \ndua'],
    ['a tab', 'Satu\tdua'],
    ['a no-break space', '5\u00A0%'],
    ['a soft hyphen', 'sa\u00ADtu'],
    ['a zero-width space', 'sa\u200Btu'],
    ['a byte order mark', '\uFEFFSatu'],
    ['a control', 'sa\u0007tu'],
    ['a line separator', 'satu\u2028dua'],
    ['a lone carriage return', 'satu\rdua'],
    ['a lone half of a character', 'satu\uD800'],
    ['misread characters', 'officeâ\u0080\u0099s, MarÃ©'],
    ['a line end between ideographs', '漢字\n仮名'],
    ['the title', 'The title\n\nSatu'],
    [
      'the title behind short lines',
      'PRESS RELEASE\n\nJakarta\n\n“THE TITLE.”\n\nSatu'.replace(/[“”]/gu, ''),
    ],
  ])('%s', (_, text) => {
    expect(judged(text)).toBe('not plain');
  });

  it('legacy HTML', () => {
    expect(judged('Satu dua', { format: 'html' })).toBe('not plain');
  });
});
