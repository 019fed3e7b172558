import { describe, expect, it } from 'vitest';
import { cleanBody } from './clean/clean-body.js';

/** The line on which each `x1.pdf`, `x2.pdf`… of a text stands, as its problems name it; the first line of the text is 101. */
function linesOf(text: string, format: 'html' | 'markdown' | null): Record<string, number | null> {
  const { problems } = cleanBody(text, { format, firstLine: 101, isImported: true });
  return Object.fromEntries(
    problems.flatMap(({ message, line }) => {
      const name = /x\d+/u.exec(message)?.[0];
      return name === undefined ? [] : [[name, line]];
    }),
  );
}

const link = (number: number): string => `<a href="x${number}.pdf">x${number}</a>`;
const md = (number: number): string => `[x${number}](x${number}.pdf)`;

describe('every problem names its line of the file', () => {
  it('in legacy HTML', () => {
    const text = `<p>\n${link(1)}</p>\n\n<div>\n<b>\n${link(2)}</b></div><table><tr>\n<td>${link(3)}</td></tr></table>`;
    expect(linesOf(text, 'html')).toEqual({ x1: 102, x2: 106, x3: 107 });
    expect(linesOf(text, null)).toEqual({ x1: 102, x2: 106, x3: 107 });
  });

  it('in legacy HTML with the line ends of Windows and of an old Mac', () => {
    expect(linesOf(`<p>a</p>\r\n\r\n<p>${link(1)}</p>`, 'html')).toEqual({ x1: 103 });
    expect(linesOf(`<p>a</p>\r\r<p>${link(1)}</p>`, 'html')).toEqual({ x1: 103 });
  });

  it('in Markdown: the line of the block', () => {
    const text = `satu\n\ndua ${md(1)}\nlagi\n${md(2)}\n\n- a\n- b ${md(3)}\n\n  c ${md(4)}\n\n> ${md(5)}\n\n## ${md(6)}`;
    expect(linesOf(text, 'markdown')).toEqual({ x1: 103, x2: 103, x3: 108, x4: 110, x5: 112, x6: 114 });
  });

  it('in a table of Markdown: the line of the row', () => {
    const text = `| A | B |\n| --- | --- |\n| ${md(1)} | b |\n| c | ${md(2)} |`;
    expect(linesOf(text, 'markdown')).toEqual({ x1: 103, x2: 104 });
  });

  it('in raw HTML between Markdown: the line itself', () => {
    const text = `satu ${md(1)}\n\n<div>\n<p>\n${link(2)}</p>\n</div>\n\ntiga ${md(3)}\n\n<p>${link(4)}</p>\n\nempat ${link(5)}`;
    expect(linesOf(text, 'markdown')).toEqual({ x1: 101, x2: 105, x3: 108, x4: 110, x5: 112 });
  });

  it('in raw HTML that stands twice', () => {
    const twice = `<p>${link(1)}</p>`;
    const { problems } = cleanBody(`a\n\n${twice}\n\n# b\n\n${twice}`, {
      format: 'markdown',
      isImported: true,
    });
    expect(problems.map(({ line }) => line)).toEqual([3, 7]);
  });

  it('in a footnote: the line of the note', () => {
    expect(linesOf(`a[^1]\n\nb\n\n[^1]: c ${md(1)}\n\nd ${md(2)}`, 'markdown')).toEqual({ x1: 105, x2: 107 });
  });

  it('beside a tag that was typed as text', () => {
    expect(linesOf(`<Nama>\n\n<b>a</b> <isi>\n\n<p>${link(1)}</p>\n\nb`, 'markdown')).toEqual({ x1: 105 });
  });
});

it('names the line of every firing', () => {
  const text = '<p>a</p>\n<p><font>b</font></p>\n<p>c<br><br>\nd</p>\n<p></p>';
  const lines = cleanBody(text, { firstLine: 11 }).firings.map(({ rule, line }) => `${rule} ${line}`);
  expect(lines).toContain('wrappers 12');
  expect(lines).toContain('breaks 13');
  expect(lines).toContain('empty-blocks 15');
});
