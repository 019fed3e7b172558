import { describe, expect, it } from 'vitest';
import { BodyRefused, guardMarkdown, limits, startWatch } from '../../src/body/limits.js';
import { cleanBody } from './clean/clean-body.js';

const times = (text: string, count: number): string => text.repeat(count);

/** Small texts that would stop a program without limits. */
const html: readonly (readonly [what: string, text: string])[] = [
  ['2,000 nested <b>', `${times('<b>', 2_000)}x`],
  ['20,000 nested <div>', `${times('<div>', 20_000)}x`],
  ['10,000 fonts that nothing closes, each before a block', times('<font color="red"><p>x', 10_000)],
  ['10,000 links that nothing closes, each before a block', times('<a href="x"><p>x', 10_000)],
  [
    '10,000 bold runs of different names',
    Array.from({ length: 10_000 }, (_, at) => `<b id="${at}"><p>x`).join(''),
  ],
  [
    '3,000 bold runs before 100 blocks',
    Array.from({ length: 3_000 }, (_, at) => `<b id="${at}">`).join('') + times('<p>x', 100),
  ],
  ['300 nested lists', `${times('<ul><li>', 300)}x`],
  ['100 nested tables', `${times('<table><tr><td>', 100)}x`],
  ['2,000 elements of MathML', `${times('<math><mi>', 2_000)}x`],
];
const markdown: readonly (readonly [what: string, text: string])[] = [
  ...html,
  [
    '300 nested lists of Markdown',
    Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'),
  ],
  ['2,000 list markers on one line', `${times('- ', 2_000)}x`],
  ['2,000 numbers on one line', `${times('1. ', 2_000)}x`],
  ['5,000 quotations on one line', `${times('> ', 5_000)}x`],
];

/** Far above what each takes (under a second), far below what it would take without limits. */
const soon = { timeout: 20_000 };

describe('a body that would cost too much is refused by name', () => {
  const isRefused = (text: string, format: 'html' | 'markdown' | null): void => {
    const article = cleanBody(text, { format, firstLine: 7 });
    expect(article.html).toBe('');
    expect(article.problems).toMatchObject([
      { severity: 'error', file: 'content/releases/2018/12/x.md', line: 7, code: 'body-too-deep' },
    ]);
  };

  it.each(html)('%s, in HTML', soon, (_, text) => isRefused(text, 'html'));
  it.each(markdown)('%s, in Markdown', soon, (_, text) => isRefused(text, 'markdown'));
  it.each(html)('%s, where the gate must decide', soon, (_, text) => isRefused(text, null));

  it('before Markdown is parsed, where its lists are nested beyond any text', () => {
    const lists = (count: number): string =>
      Array.from({ length: count }, (_, at) => `${'  '.repeat(at)}- x`).join('\n');
    expect(() => guardMarkdown(lists(limits.containers))).not.toThrow();
    expect(() => guardMarkdown(lists(limits.containers + 1))).toThrow(BodyRefused);
    expect(() => guardMarkdown(times('> ', limits.containers))).not.toThrow();
    expect(() => guardMarkdown(times('> ', limits.containers + 1))).toThrow(BodyRefused);
    // Text is no nesting: a long flat list, a table, a rule.
    expect(() =>
      guardMarkdown(`${times('- x\n', 1_000)}\n${times('| a | - |\n', 100)}\n${times('- ', 3)}`),
    ).not.toThrow();
  });

  it('when it is larger than any release', () => {
    const article = cleanBody(times('x', limits.size + 1));
    expect(article.html).toBe('');
    expect(article.problems).toMatchObject([{ severity: 'error', code: 'body-too-large' }]);
  });

  it('when its time is over', () => {
    let now = 0;
    let worked = 5;
    const short = startWatch(
      1_000,
      () => now,
      () => worked,
    );
    const watch = startWatch(
      1_000_000,
      () => now,
      () => worked,
    );
    worked += limits.time + 1;
    now = limits.time;
    expect(() => watch.check()).not.toThrow();
    now = limits.time + 1;
    expect(() => watch.check()).toThrow(BodyRefused);
    // The machine was busy with something else.
    worked -= 1;
    expect(() => watch.check()).not.toThrow();
    expect(() => short.check()).toThrow(BodyRefused);
  });
});

/** Texts that are strange and long, and harmless; a quadratic step in any rule would take minutes over them. */
const long: readonly (readonly [what: string, text: string, format: 'html' | 'markdown'])[] = [
  ['10,000 paragraphs that nothing closes', times('<p>kata', 10_000), 'html'],
  ['10,000 breaks', `<p>${times('kata<br>', 10_000)}`, 'html'],
  ['5,000 paragraph breaks inside bold', `<b><i>${times('kata<br><br>', 5_000)}`, 'html'],
  ['a table of 5,000 rows', `<table>${times('<tr><td>a</td><td>b</td></tr>', 5_000)}</table>`, 'html'],
  ['5,000 typed bullets', `<p>${times('- kata<br>', 5_000)}`, 'html'],
  ['10,000 bold runs side by side', times('<b>x</b><i></i>', 10_000), 'html'],
  [
    '5,000 names and links to them',
    Array.from({ length: 5_000 }, (_, at) => `<a name="n${at}"></a>x<br>`).join(''),
    'html',
  ],
  [
    'an element with 20,000 attributes',
    `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' ')}>x</p>`,
    'html',
  ],
  ['a style of a million characters', `<p style="${times('x', 1_000_000)}">x</p>`, 'html'],
  ['100,000 entities', `<p>${times('&amp;&nbsp;', 100_000)}</p>`, 'html'],
  ['a million letters with accents', `<p>${times('é', 1_000_000)}</p>`, 'html'],
  ['100,000 damaged characters', `<p>${times('\u00E2\u0080\u0099', 100_000)}</p>`, 'html'],
  ['a million spaces', `<p>a${times(' ', 1_000_000)}b</p>`, 'html'],
  ['100,000 zero-width spaces beside Thai', `<p>ก${times('\u200B', 100_000)}x</p>`, 'html'],
  ['100,000 lines of one Chinese character', `<p>${times('字\n', 100_000)}</p>`, 'html'],
  ['50,000 quotation marks that nothing closes', times('<a href="', 50_000), 'html'],
  ['100,000 tags that nothing ends', times('<b', 100_000), 'html'],
  ['an address with 200,000 steps up', `<p><a href="${times('../', 200_000)}">x</a></p>`, 'html'],
  [
    'an image of a megabyte',
    `<p><img alt="x" src="data:image/png;base64,iVBORw0KGgo${times('AAAA', 250_000)}"></p>`,
    'html',
  ],
  ['10,000 stars', times('*a ', 10_000), 'markdown'],
  ['10,000 brackets', times('[', 10_000), 'markdown'],
  ['a Markdown table of 3,000 rows', `| a | b |\n| --- | --- |\n${times('| c | d |\n', 3_000)}`, 'markdown'],
  ['5,000 typed tags', times('<Nama> ', 5_000), 'markdown'],
];

describe('a long body is a body', () => {
  it.each(long)('%s', { timeout: 60_000 }, (_, text, format) => {
    const { html, problems } = cleanBody(text, { format, isImported: true });
    expect(problems.filter(({ code }) => code.startsWith('body-'))).toEqual([]);
    // Where a tag that nothing ends swallows everything, the word check says so.
    if (html === '') expect(problems).toMatchObject([{ severity: 'error', code: 'markup-unclosed' }]);
  });
});
