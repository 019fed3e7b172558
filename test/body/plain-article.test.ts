import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionOf } from '../../src/body/conversion.js';
import { writeMarkdown } from '../../src/body/write-markdown/write-markdown.js';
import { bodyOf as bodyOfCorpus } from '../bench/corpus/corpus.js';
import { factsOf } from '../bench/corpus/facts.js';
import { isPlain, judgePlain, judgeSource, sourceOf, surroundings } from '../fuzz/judge-plain.js';
import { type NearlyPlainBody, nearlyPlainBody } from '../fuzz/plain-bodies.js';
import { nearlyPlainMarkdown } from '../fuzz/plain-markdown.js';
import { hasSharedData, readLegacyRecords, readMarkdownReleases } from '../shared-data.js';

function judged(text: string, given: Partial<NearlyPlainBody> = {}): string {
  return judgePlain(bodyOf(text, given));
}

function bodyOf(text: string, given: Partial<NearlyPlainBody> = {}): NearlyPlainBody {
  return { text, format: 'markdown', lang: 'en', title: 'The title', ...given };
}

describe('the shortcut for plain Markdown gives the article of the whole road, byte for byte, or none', () => {
  // A property that met few bodies that take it would say nothing.
  it.each([
    { of: 'plain prose and its neighbours', bodies: nearlyPlainBody, numRuns: 3_000, leastTaken: 500 },
    { of: 'Markdown of all kinds', bodies: nearlyPlainMarkdown, numRuns: 4_000, leastTaken: 600 },
  ])('$of', { timeout: 120_000 }, ({ bodies, numRuns, leastTaken }) => {
    let taken = 0;
    const property = fc.property(bodies, (body) => {
      const verdict = judgePlain(body);
      if (verdict === 'equal') taken += 1;
      expect(verdict).not.toBe('different');
    });
    fc.assert(property, { seed: 20_181_212, numRuns });
    expect(taken).toBeGreaterThan(leastTaken);
  });

  it('the rich and the plain bodies of the benchmark: all take it', () => {
    for (const kind of ['rich', 'plain'] as const) {
      const corpus = { kind, size: 10_000, seed: 'siaran' };
      for (let index = 0; index < 10_000; index += 200) {
        const facts = factsOf(corpus.seed, index, corpus.size);
        expect(judged(bodyOfCorpus(corpus, facts), { title: facts.title })).toBe('equal');
      }
    }
  });

  it.skipIf(!hasSharedData)('what import writes of the real releases beside the repository', () => {
    let taken = 0;
    for (const { body_html: html, title, lang } of readLegacyRecords()) {
      if (html === undefined) continue;
      const legacy = { ...sourceOf(bodyOf(html, { title, lang, format: 'html' })), isImported: true };
      const { text } = writeMarkdown(conversionOf(legacy, surroundings).tree);
      const verdict = judgeSource({ ...legacy, text, format: null });
      if (verdict === 'equal') taken += 1;
      expect([title, verdict]).not.toContain('different');
    }
    expect(taken).toBeGreaterThan(70);
  });

  it.skipIf(!hasSharedData)('the real Markdown beside the repository', () => {
    for (const { name, text } of readMarkdownReleases()) {
      const [, body = ''] = /^---\r?\n[\s\S]*?\n---\r?\n([\s\S]*)$/u.exec(text) ?? [];
      // Few as they stand, but many a block of them.
      for (const part of [body, ...body.split(/(?:\r?\n){2,}/u)])
        expect([name, part, judged(part)]).not.toContain('different');
    }
  });
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

describe('every sign that may stand somewhere means there what it means on the whole road', () => {
  const signs = [...'*_[]()\\&<.:!-"a漢 \n', '**', '](https://a.example/)'];

  it('three of them side by side, between words', { timeout: 240_000 }, () => {
    let taken = 0;
    for (const first of signs)
      for (const second of signs)
        for (const third of signs) {
          const verdict = judged(`kata *kata${first}${second}${third}kata* [kata](https://a.example/)`);
          if (verdict === 'equal') taken += 1;
          expect([first, second, third, verdict]).not.toContain('different');
        }
    expect(taken).toBeGreaterThan(400);
  });
});

describe('plain Markdown takes the shortcut', () => {
  it.each([
    ['words', 'Satu dua tiga.\n\nEmpat lima enam.'],
    ['no line end at the end, many at the beginning', '\n\n\nSatu dua'],
    ['lines that go on', 'Satu dua\ntiga empat\n\nlima\n'],
    ['the line ends of Windows', 'Satu\r\ndua\r\n\r\ntiga\r\n'],
    ['quotation marks and dashes', '“Satu” – kata ‘dua’… «tiga» "empat" \'lima\' — (enam)'],
    ['accents', 'L’été a été créé à Besançon, où ﬁn'],
    ['other scripts', 'السلام، عليكم\n\nУкраїна\n\nไทย\n\n漢字、仮名です。「はい」\n\n한국'],
    ['numbers and signs of money', '12 orang, 5% dari Rp 1.000.000,00; €3/$4 +5 °C #7 10:30 -2'],
    ['ampersands', 'Health & Safety, R&D, AT&T &copy'],
    ['a year at the beginning of a line, without a full stop', '2018 adalah tahun\n2019'],
    ['a dash at the beginning of a line', '– Nama'],
    ['emphasis', 'Satu **dua tiga**, *empat* (_lima_) __enam:__ tujuh.'],
    ['both kinds of emphasis', '***Satu*** **_dua_** *__Tiga:__ empat*'],
    ['emphasis over several lines', '**Satu\ndua**'],
    ['a sign between blanks', '2 * 3 _ 4'],
    ['links', 'Satu [dua **tiga**](https://a.example/b_c?d=1&e=2#f) **[empat](mailto:a@b.example)**'],
    [
      'a link worded by its address',
      '[www.a.example](http://www.a.example/) [https://a.example](https://a.example/)',
    ],
    ['a link to a host without a path', '[satu](https://a.example)'],
    ['addresses in angle brackets', 'Lihat <https://a.example/b> atau <a.b@c.example>.'],
    ['bare addresses', 'Lihat https://a.example/b, atau\nhttp://www.a.example.'],
    ['brackets', 'Satu [sic] dua [...]'],
    ['escapes', '1\\. Satu \\*dua\\* \\[tiga] snake\\_case a \\< b \\& c \\\\ a\\@b.example'],
    ['hard breaks', 'Satu\\\ndua\\\n**tiga**'],
    ['headings', '## Satu\n\n### Dua: *tiga*\n\n## 4. Empat\n\nlima'],
    ['a list', '- satu\n- **dua:** tiga\n- [empat](https://a.example/)'],
    ['a list with blank lines', '* satu\n\n* dua\n\n\n* tiga'],
    ['a numbered list', '1. satu\n2. dua'],
    ['a numbered list that begins elsewhere', '7) satu\n7) dua'],
    ['two lists', '- satu\n\n* dua\n\n1. tiga'],
    ['a table', '| a | b |\n| --- | --- |\n| **c** | 1. |\n| - |  |'],
    ['a quotation', '> Satu *dua*\n> tiga.\n>\n> – Nama'],
    ['a rule', 'Satu\n\n---\n\ndua'],
  ])('%s', (_, text) => {
    expect(judged(text)).toBe('equal');
  });

  it('where the front matter names no format too', () => {
    expect(judged('Satu <https://a.example/>', { format: null })).toBe('equal');
  });
});

describe('what is nearly plain Markdown goes the whole road', () => {
  it.each([
    ['nothing', ''],
    ['line ends alone', '\n\n'],
    ['emphasis inside a word', 'Sa*t*u'],
    ['emphasis that begins inside a word', 'Satu_dua tiga_ empat'],
    ['emphasis that could end or begin', 'Satu "*"dua"*" tiga'],
    ['emphasis that is not closed', 'Satu *dua'],
    ['emphasis closed by other signs', 'Satu *dua**'],
    ['emphasis that crosses another', '*Satu **dua* tiga**'],
    ['emphasis inside its like', '*Satu _dua_ tiga*'],
    ['emphasis beside its like', '*Satu*_dua_'],
    ['emphasis that crosses a link', '*Satu [dua*](https://a.example/)'],
    ['code', 'Satu `dua`'],
    ['a heading of the first level', '# Satu'],
    ['a heading that leaves out a level', '## Satu\n\n#### Dua'],
    ['a body that begins at the third level', '### Satu'],
    ['a heading with signs behind it', '## Satu ##'],
    ['a heading behind a line', 'Satu\n## Dua'],
    ['a heading before a line', '## Satu\ndua'],
    ['an underline of a heading', 'Satu\n==='],
    ['a rule, or an underline', 'Satu\n---'],
    ['an item with nothing in it', '-'],
    ['an item of two lines', '- satu\n  dua'],
    ['an item with a list in it', '- satu\n  - dua'],
    ['an item with a second paragraph', '- satu\n\n  dua'],
    ['an item that is a heading', '- ## Satu'],
    ['a numbered item behind a line', 'Satu\n1) dua'],
    ['an item with an asterisk behind a line', 'Satu\n* dua'],
    ['two numbered lists in a row', '1. satu\n\n2) dua'],
    ['lists with other signs in one block', '- satu\n* dua'],
    ['a typed bullet', '• satu'],
    ['a typed bullet behind a line', 'satu\n· dua'],
    ['typed hyphens', '\\- satu\n\n\\- dua'],
    ['a quotation with a list in it', '> - satu'],
    ['a quotation that goes on without its sign', '> satu\ndua'],
    ['a fence', '~~~\nsatu\n~~~'],
    ['a table without lines at its edges', 'a | b\n--- | ---'],
    ['a table of one column', '| a |\n| --- |\n| b |'],
    ['a table without rows', '| a | b |\n| --- | --- |'],
    ['a table that says how its columns stand', '| a | b |\n| --- | --: |\n| c | d |'],
    ['a row with a cell too few', '| a | b |\n| --- | --- |\n| c |'],
    ['a row with empty cells alone', '| a | b |\n| --- | --- |\n|  |  |'],
    ['a cell with an escaped line', '| a | b |\n| --- | --- |\n| c \\| d | e |'],
    ['a line behind an escaped backslash', '| a | b |\n| --- | --- |\n| c \\\\| d |'],
    ['a link to a file', '[satu](a.pdf)'],
    ['a link to a place in the text', '[satu](#a)'],
    ['a link that is written otherwise on its page', '[satu](HTTPS://a.example/)'],
    ['a link to what was brought in', '[satu](https://old.example/moved)'],
    ['a link to what is held', '[satu](https://old.example/held#a)'],
    ['a link with a title', '[satu](https://a.example/ "dua")'],
    ['a link with a blank inside its edge', '[satu ](https://a.example/)'],
    ['a link without words', '[](https://a.example/)'],
    ['a link by reference', '[satu][a]\n\n[a]: https://a.example/'],
    ['a definition', '[satu]: /a'],
    ['a picture', '![satu](https://a.example/b.png)'],
    ['a bare address that touches a word', 'Lihat (https://a.example/)'],
    ['a bare address without a scheme', 'Lihat www.a.example'],
    ['a bare address behind an open bracket', '[satu https://a.example/ dua]'],
    ['a mail address', 'Tulis ke a@b.example'],
    ['a tag', 'Satu <b>dua</b>'],
    ['a lone sign of a tag', '5 < 6'],
    ['a character reference', 'Satu &amp; dua'],
    ['a hard break of two blanks', 'Satu  \ndua'],
    ['a hard break at the beginning of emphasis', 'Satu *\\\ndua*'],
    ['two hard breaks', 'Satu\\\n\\\ndua'],
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
    ['misread characters, one of them escaped', 'Marã»'],
    ['a line end between ideographs', '漢字\n仮名'],
    ['the title', 'The title\n\nSatu'],
    ['the title as a heading', '## The *title*\n\nSatu'],
    ['the title on a line of a paragraph', 'Satu\\\nThe title\\\ndua'],
    ['the title behind short lines', 'PRESS RELEASE\n\nJakarta\n\nTHE TITLE.\n\nSatu'],
  ])('%s', (_, text) => {
    expect(judged(text)).toBe('not plain');
  });

  it('legacy HTML', () => {
    expect(judged('Satu dua', { format: 'html' })).toBe('not plain');
  });
});
