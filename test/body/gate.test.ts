import { describe, expect, it } from 'vitest';
import { isLegacyHtml } from '../../src/body/is-legacy-html.js';
import { parseMarkdown } from '../../src/body/markdown-road.js';
import { cleanBody } from './clean/clean-body.js';

/** Emphasis of Markdown; inside raw HTML, two stars. */
const sign = '*tanda*';

type Road = 'html' | 'markdown';

// Whether a body is legacy HTML, as PRODUCT.md says it, sentence by sentence.
const cases: readonly (readonly [what: string, text: string, road: Road])[] = [
  ['one raw block', `<p>Satu ${sign}</p>`, 'html'],
  ['raw blocks alone', `<p>Satu</p>\n\n<div>Dua ${sign}</div>`, 'html'],
  ['raw blocks of any kind', `<section>Satu ${sign}</section>`, 'html'],
  ['a comment first', `<!-- wp:paragraph -->\n<p>Satu ${sign}</p>\n<!-- /wp:paragraph -->`, 'html'],
  ['comments between', `<p>Satu</p>\n\n<!-- x -->\n\n<p>${sign}</p>`, 'html'],
  ['capitals', `<P ALIGN="LEFT">Satu ${sign}</P>`, 'html'],
  ['blanks before the tag', `  <p>Satu ${sign}</p>`, 'html'],
  ['tabs before the tag, as old systems indent', `\t\t<p>Satu ${sign}</p>`, 'html'],
  ['a zero-width space before the tag', `\u200B<h2>\u200BSatu</h2>\n<p>${sign}</p>`, 'html'],
  ['a byte order mark before the tag', `\uFEFF<p>Satu ${sign}</p>`, 'html'],
  ['a blank line inside the block', `<p>Satu\n\ndua</p>`, 'html'],
  ['bare text after a block', `<p>Satu</p>\n\nDua tiga`, 'html'],
  ['a bare address after a block', `<p>Satu</p>\n\nhttps://a.example/x`, 'html'],
  ['HTML with indented lines', `<div>\n    <p>Satu</p>\n\n    <p>dua</p>\n</div>`, 'html'],
  ...['p', 'div', 'table', 'h1', 'h6', 'ul', 'ol', 'blockquote', 'center'].map(
    (name) => [`begins with ${name}`, `<${name}>Satu</${name}>\n\nDua`, 'html'] as const,
  ),
  ['no HTML', `Satu ${sign}`, 'markdown'],
  ['nothing', '', 'markdown'],
  ['a heading after a block', `<p>Satu</p>\n\n# Dua ${sign}`, 'markdown'],
  ['a list after a block', `<p>Satu</p>\n\n- dua ${sign}`, 'markdown'],
  ['a quotation after a block', `<p>Satu</p>\n\n> dua ${sign}`, 'markdown'],
  ['code after a block', `<p>Satu</p>\n\n\`\`\`\ndua\n\`\`\`\n\n${sign}`, 'markdown'],
  ['text before a block', `Satu ${sign}\n\n<p>Dua</p>`, 'markdown'],
  ['a block of another kind and text', `<section>Satu</section>\n\nDua ${sign}`, 'markdown'],
  ['inline HTML first', `<strong>SACRAMENTO</strong> – ${sign}`, 'markdown'],
  ['a name that only begins like a block', `<pekan>Satu ${sign}`, 'markdown'],
];

describe('whether a body is legacy HTML, where the front matter does not say', () => {
  it.each(cases)('%s', (_, text, road) => {
    expect(isLegacyHtml(parseMarkdown(text)) ? 'html' : 'markdown').toBe(road);
    // The converter takes the road that the gate names.
    const given = { format: null, title: 'x' };
    expect(cleanBody(text, given).html).toBe(cleanBody(text, { ...given, format: road }).html);
  });
});

it('does what the front matter says', () => {
  expect(cleanBody(`Satu ${sign}`, { format: 'html' }).html).toBe('<p>Satu *tanda*</p>');
  expect(cleanBody(`<p>Satu</p>\n\n${sign}`, { format: 'markdown' }).html).toBe(
    '<p>Satu</p><p><em>tanda</em></p>',
  );
});

it('forgives a missing file in legacy HTML alone', () => {
  const severity = (text: string): unknown => cleanBody(text, { format: null }).problems[0]?.severity;
  expect(severity('<p><a href="x.pdf">x</a></p>')).toBe('warning');
  expect(severity('[x](x.pdf)')).toBe('error');
});
