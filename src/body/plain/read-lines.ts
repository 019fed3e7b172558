import { canBeginLine } from './begin-line.js';
import type { Block } from './block.js';
import { type Inlines, readInlines } from './read-inlines.js';

/** A line or lines of text that begin no other block. */
export function readText(source: string): Inlines | null {
  if (!canBeginLine(source, 0)) return null;
  const inlines = readInlines(source);
  // Lines that begin with a hyphen, escaped or in bold, could be typed bullets.
  return inlines?.lines.some((line) => line.startsWith('-')) === true ? null : inlines;
}

export function readParagraph(source: string): Block | null {
  const inlines = readText(source);
  if (inlines === null) return null;
  const { html, lines, targets } = inlines;
  const text = lines.join(' ');
  return { html: `<p>${html}</p>`, text, firstParagraph: text, titleLines: lines, level: 0, targets };
}

const heading = /^(#{2,6}) ([^\n]*[^\n#])$/;

/** A heading on a line of its own; number signs at its end would be none of it (CommonMark 0.31, 4.2). */
export function readHeading(source: string): Block | null {
  const [, signs = '', words = ''] = heading.exec(source) ?? [];
  const inlines = words === '' ? null : readInlines(words);
  if (inlines === null) return null;
  const { html, lines, targets } = inlines;
  const level = signs.length;
  return {
    html: `<h${level}>${html}</h${level}>`,
    text: lines.join(' '),
    firstParagraph: null,
    titleLines: lines,
    level,
    targets,
  };
}

const ruleSigns = /^(?:---|\*\*\*|___|\* \* \*)$/;

export function isRule(source: string): boolean {
  return source.length <= 5 && ruleSigns.test(source);
}

/** A rule; to the search for the title it is a line without words. */
export const rule: Block = {
  html: '<hr>',
  text: '',
  firstParagraph: null,
  titleLines: [''],
  level: 0,
  targets: [],
};

/** A quotation of paragraphs, each of its lines with its sign and a blank. */
export function readQuotation(source: string): Block | null {
  const lines = source
    .split('\n')
    .map((line) => (line === '>' ? '' : line.startsWith('> ') ? line.slice(2) : null));
  if (lines.includes(null)) return null;
  const paragraphs: Block[] = [];
  for (const part of lines.join('\n').split(/\n{2,}/)) {
    const paragraph = readParagraph(part);
    if (paragraph === null) return null;
    paragraphs.push(paragraph);
  }
  return {
    html: `<blockquote>${paragraphs.map(({ html }) => html).join('')}</blockquote>`,
    text: paragraphs.map(({ text }) => text).join(' '),
    firstParagraph: paragraphs[0]?.text ?? null,
    titleLines: null,
    level: 0,
    targets: paragraphs.flatMap(({ targets }) => targets),
  };
}
