import * as fc from 'fast-check';

/** A body made of what goes wrong in real releases, and of what nobody would write. */
export interface RandomBody {
  readonly text: string;
  readonly format: 'markdown' | 'html' | null;
  readonly lang: string;
  readonly title: string;
}

const title = 'Wabup Suiasa Memimpin Rapat';

/** Runs of characters that have made programs lose or join words. */
const characters = [
  'kata',
  'Rapat Koordinasi',
  'one agency',
  'se-Kabupaten',
  'a',
  'I',
  '12',
  '2018. Rapat',
  '1) satu',
  'm2',
  '10',
  '%',
  'Rp',
  '5 %',
  ' ',
  '  ',
  '\u00A0',
  ' \u00A0 ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u000B',
  '\u0085',
  '\u2028',
  '\u3000',
  '\u202F',
  '    ',
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '\u200D',
  '\u200F',
  '\u202E',
  '\u0000',
  '\u0007',
  '\u0096',
  '\uFFFE',
  '\uFDD0',
  '\uFDD1',
  '\uD800',
  '\uDC00',
  'officeâ\u0080\u0099s',
  'Â\u00A0',
  'MarÃ\u00ADa',
  'FrÃ\u00ADas',
  'Ã',
  '©',
  'Ã\u0083Â©',
  'ï·\u0090',
  'é',
  '«',
  'â\u0080\u0094',
  'السلام',
  'عليكم',
  '漢字',
  '仮名',
  'です。',
  '한국',
  'ไทย',
  'ไทย\u200Bไทย',
  '👨‍👩‍👧',
  '🇮🇩',
  'e\u0301',
  'ﬁ',
  'Straße',
  'İ',
  '&amp;',
  '&nbsp;',
  '&lt;',
  '&lt;b&gt;',
  '&#8217;',
  '&#150;',
  '&#0;',
  '&bogus;',
  '&copy',
  '&',
  '&#x202e;',
  '&shy;',
  '&ensp;',
  '"',
  "'",
  '“',
  '”',
  '…',
  '–',
  '#',
  '# # #',
  '-30-',
  '*',
  '**',
  '_',
  '__',
  '`',
  '~~',
  '~',
  '\\',
  '|',
  '[',
  ']',
  '(',
  ')',
  '!',
  '>',
  '<',
  'a < b',
  'a<b',
  '<3',
  '{{ x }}',
  '{% y %}',
  '{:start="2"}',
  '(10/12)',
  'http://a.example/b',
  'www.a.example',
  'x@y.example',
  '$',
  '^',
  title,
  `${title}.`,
  title.toUpperCase(),
  'Press Release',
  '- ',
  '• ',
  '· ',
  '•kata',
  '·kata',
  '\n- ',
  '\n• ',
  '\n· ',
] as const;

const inlineNames = [
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'span',
  'font',
  'a',
  'sup',
  'sub',
  'small',
  'o:p',
  'code',
  'q',
  'abbr',
  'mark',
  'label',
  'ruby',
  'rt',
  'nobr',
  'big',
  'bdo',
  'cite',
  'tt',
  'strike',
  'acronym',
  'ins',
  'del',
  'time',
] as const;
const blockNames = [
  'p',
  'div',
  'center',
  'h1',
  'h2',
  'h4',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'caption',
  'blockquote',
  'pre',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'section',
  'address',
  'fieldset',
  'legend',
  'details',
  'summary',
  'form',
  'menu',
  'dir',
  'xmp',
  'listing',
  'noscript',
  'header',
] as const;
const oddNames = [
  'select',
  'option',
  'optgroup',
  'button',
  'textarea',
  'title',
  'iframe',
  'noembed',
  'noframes',
  'object',
  'video',
  'audio',
  'canvas',
  'svg',
  'math',
  'mi',
  'template',
  'script',
  'style',
  'marquee',
  'html',
  'head',
  'body',
  'frameset',
  'Nama',
  'x-y',
  'foreignObject',
  'desc',
  'applet',
  'datalist',
  'image',
  'plaintext',
  'colgroup',
  'dialog',
  'slot',
  'map',
] as const;
const attributes = [
  '',
  '',
  '',
  ' style="mso-x:1"',
  ' class="MsoNormal"',
  ' lang="EN-US"',
  ' lang=ar dir=rtl',
  ' id=a',
  ' align="left"',
  ' onclick="x()"',
  ' href="http://a.example/b c"',
  ' href="../c.pdf"',
  ' href="javascript:alert(1)"',
  ' href="#a"',
  ' href=""',
  ' src="x.png" alt="dua kata"',
  ' src="https://h.example/y.png"',
  ' colspan=2',
  ' rowspan="2"',
  ' font-family: " open="" sans",="" sans-serif;=""',
  ' title="a > b"',
  ' name="a"',
  ' start=3',
  ' data-x="<p>"',
  ' type=hidden',
  ' href="x',
] as const;
const voids = [
  '<br>',
  '<br />',
  '<br> <br>',
  '<br>\u00A0<br>',
  '<hr>',
  '<img src="a.png" alt="gambar satu">',
  '<img src="https://h.example/i.jpg">',
  '<img alt="tanpa">',
  '<wbr>',
  '<img src="data:image/png;base64,iVBORw0KGgo=">',
  '<input value="masuk">',
  '<embed src="https://v.example/v">',
  '<iframe src="https://v.example/w"></iframe>',
  '<area href="/x">',
  '<col>',
  '<!-- komentar -->',
  '<!---->',
  '<!-->',
  '<!-- <b>',
  '-->',
  '<![CDATA[x]]>',
  '<?xml x?>',
  '<!DOCTYPE html>',
  '</>',
  '</p>',
  '</br>',
  '<p/>',
  '<br/',
  '<a href="',
  '<Nama>',
  '<isi tanggal>',
  '</Nama>',
  '<o:p></o:p>',
  '<o:p> </o:p>',
  '<v:shape>',
  '<a name="a"></a>',
  '<a href="https://a.example"></a>',
] as const;

const longRun =
  'Bagian Organisasi Sekretariat Daerah Kabupaten Badung menggelar Rapat Koordinasi Peningkatan Program';

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...characters) },
  { weight: 1, arbitrary: fc.constant(longRun) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
);
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...inlineNames) },
  { weight: 5, arbitrary: fc.constantFrom(...blockNames) },
  { weight: 2, arbitrary: fc.constantFrom(...oddNames) },
);
const openTag = fc
  .tuple(name, fc.constantFrom(...attributes))
  .map(([tag, attribute]) => `<${tag}${attribute}>`);
const closeTag = name.map((tag) => `</${tag}>`);

/** Tags and text in any order: what the HTML standard calls parse errors is the rule here. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: text },
      { weight: 3, arbitrary: openTag },
      { weight: 3, arbitrary: closeTag },
      { weight: 2, arbitrary: fc.constantFrom(...voids) },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** Elements that are closed in their order, as word processors and editors write them. */
const nested = fc.letrec<{ node: string; children: string }>((tie) => ({
  children: fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'html' }).map((parts) => parts.join('')),
  node: fc.oneof(
    { depthIdentifier: 'html', maxDepth: 5 },
    { weight: 5, arbitrary: text },
    { weight: 2, arbitrary: fc.constantFrom(...voids) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(name, fc.constantFrom(...attributes), tie('children'))
        .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner}</${tag}>`),
    },
  ),
})).children;

const phrase = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: text },
      { weight: 1, arbitrary: fc.constantFrom(...voids) },
      { weight: 1, arbitrary: openTag },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));

/** Cells, items and paragraphs in the shapes that old systems keep. */
const shaped = fc.oneof(
  fc.array(fc.array(phrase, { maxLength: 3 }), { maxLength: 3 }).map(tableOf),
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(phrase, { maxLength: 4 }))
    .map(([list, items]) => `<${list}>${items.map((item) => `<li>${item}</li>`).join('')}</${list}>`),
  fc.array(phrase, { maxLength: 4 }).map((lines) => `<p>${lines.join('<br>')}</p>`),
  fc
    .array(phrase, { minLength: 1, maxLength: 4 })
    .map((lines) => `<p>${lines.map((line) => `- ${line}`).join('<br>')}</p>`),
  fc
    .tuple(fc.constantFrom(...inlineNames), phrase, phrase)
    .map(([tag, first, second]) => `kata<${tag}> ${first}<br><br>${second} </${tag}>kata`),
);

function tableOf(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
}

/** Markdown constructs, each a block of its own. */
const markdownBlock = fc.oneof(
  phrase,
  phrase.map((words) => `## ${words}`),
  phrase.map((words) => `> ${words}\n> ${words}`),
  fc
    .array(phrase, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(phrase, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, index) => `${index + 3}. ${item}`).join('\n')),
  phrase.map((words) => `${words}[^1]`),
  phrase.map((words) => `[^1]: ${words}`),
  phrase.map((words) => `[^dua]: ${words}\n\n    ${words}`),
  fc.constant('kata[^dua]kata [^dua].'),
  phrase.map((words) => `| ${words} | b |\n| --- | --- |\n| ${words} | d |`),
  phrase.map((words) => `**${words}** *${words}* ~~${words}~~ \`${words}\``),
  phrase.map((words) => `[${words}](https://a.example/b) ![${words}](a.png) [${words}][acuan]`),
  fc.constant('[acuan]: https://a.example/c "Judul"'),
  phrase.map((words) => `\`\`\`\n${words}\n\`\`\``),
  phrase.map((words) => `<div>\n\n${words}\n\n</div>`),
  phrase.map((words) => `<table><tr><td>\n\n${words}\n\n</td><td>${words}</td></tr></table>`),
  phrase.map((words) => `${words}  \n${words}\\\n${words}`),
  fc.constant('---'),
  fc.constant('* * *'),
);

const markdown = fc.array(markdownBlock, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
const html = fc.oneof(
  soup,
  nested,
  fc.array(shaped, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
);

/** Bodies for both roads. */
export const randomBody: fc.Arbitrary<RandomBody> = fc.record({
  text: fc.oneof(
    { weight: 3, arbitrary: html },
    { weight: 3, arbitrary: markdown },
    { weight: 1, arbitrary: fc.tuple(html, markdown).map((both) => both.join('\n\n')) },
  ),
  format: fc.constantFrom('html', 'markdown', null),
  lang: fc.constantFrom('id', 'en', 'ar', 'fr', 'ja', 'th'),
  title: fc.constantFrom(title, title, 'Judul lain', 'kata'),
});
