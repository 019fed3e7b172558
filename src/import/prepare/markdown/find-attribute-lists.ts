import { lineEndsOf } from '../../text-edits.js';
import { type Edit, isInside } from './edit.js';
import type { SyntaxRanges } from './syntax-ranges.js';

/** An attribute list of kramdown, and what it says about the list that follows it. */
export interface AttributeList extends Edit {
  /** `start` of a list; null where it says none. */
  readonly start: number | null;
  readonly isToc: boolean;
}

/**
 * Finds kramdown's attribute lists: on a line of their own (`{:start="2"}`, `{: .lead}`, the definition `{:name: .lead}`),
 * directly behind an inline element (`[text](target){:target="_blank"}`, several at once), at the end of a heading (`{#anchor}`). Behind
 * plain text kramdown leaves one as it is, and so does this. Curly quotation marks are taken too: an editor of office texts
 * puts them in, kramdown reads nothing from them, and nobody wants to see them
 * (https://kramdown.gettalong.org/syntax.html#inline-attribute-lists).
 */
export function findAttributeLists(raw: string, ranges: SyntaxRanges): AttributeList[] {
  return [...onLines(raw, ranges), ...behindInlines(raw, ranges), ...atHeadings(raw, ranges)];
}

const list = String.raw`\{:(?![:/])(?:\\[^\n]|[^\\}\n])+\}`;

function onLines(raw: string, ranges: SyntaxRanges): AttributeList[] {
  const line = new RegExp(`^([ \\t]*(?:>[ \\t]*)*)(${list})[ \\t]*\\r?$`, 'gmu');
  return [...raw.matchAll(line)].flatMap(([, indent = '', text = ''], index, all) => {
    const from = (all[index]?.index ?? 0) + indent.length;
    if (isInside(ranges.code, from)) return [];
    // Four blanks outside a list make code of the line, for kramdown and for its reader.
    if (/^(?: {4}|\t)/u.test(indent) && !isInside(ranges.listItems, from)) return [];
    return [attributeList(from, text)];
  });
}

function behindInlines(raw: string, ranges: SyntaxRanges): AttributeList[] {
  const sign = new RegExp(`(?:${list})+`, 'uy');
  return [...ranges.inlineEnds].flatMap((from) => {
    sign.lastIndex = from;
    const text = raw.startsWith('{:', from) ? sign.exec(raw)?.[0] : undefined;
    return text === undefined || isInside(ranges.code, from) ? [] : [attributeList(from, text)];
  });
}

/** Only with `#` before it: what stands on two lines may be a paragraph to kramdown. */
function atHeadings(raw: string, { headings }: SyntaxRanges): AttributeList[] {
  return headings.flatMap(({ from, to }) => {
    const heading = raw.slice(from, to);
    const found = /^#[^\n]*?[ \t](\{[#.][^{}\n]*\})[ \t]*#*[ \t]*$/u.exec(heading);
    const text = found?.[1];
    return text === undefined ? [] : [attributeList(from + heading.lastIndexOf(text), text)];
  });
}

function attributeList(from: number, text: string): AttributeList {
  const start = /[{:\s]start=(["'])(\d{1,9})\1/u.exec(text)?.[2];
  return {
    from,
    to: from + text.length,
    put: lineEndsOf(text),
    rule: 'kramdown',
    start: start === undefined ? null : Number(start),
    isToc: /^\{:\s*toc\b/u.test(text),
  };
}
