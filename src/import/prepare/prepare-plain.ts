import { parseLegacyHtml } from '../../body/parse-html.js';
import { sourceWordsOfHtml } from '../../body/words/read-html.js';
import { isTagName } from '../../body/words/tag-names.js';
import { type Finding, note } from '../../content/finding.js';
import type { PreparedBody } from './prepared-body.js';
import { recordDifferences } from './record-differences.js';

/** Whether a body that may be HTML is none: no tag that HTML knows, no comment, no character reference is in it. */
export function isPlain(body: string): boolean {
  if (/<!--|<[!?][a-z]|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]{1,31});/iu.test(body)) return false;
  for (const [, name = ''] of body.matchAll(/<\/?([a-z][^\t\n\f\r />]*)/giu)) {
    if (isTagName(name)) return false;
  }
  return true;
}

/**
 * Plain text as HTML: blank lines part paragraphs, a line end inside one is a line break, and every sign stands for itself,
 * a typed `<Nama>` too. Where every line of a text ends because the next word no longer fitted, as in mail, its line ends
 * are none: they stay line ends, which part words and nothing else, and a note says so. The lines of the text are those
 * of the body.
 */
export function preparePlain(raw: string): PreparedBody {
  const paragraphs = raw.split(betweenParagraphs);
  const width = wrappedAt(raw);
  const text = paragraphs
    .map((part, index) => (index % 2 === 1 || part.trim() === '' ? part : paragraph(part, width)))
    .join('');
  return {
    raw,
    rawKind: 'html',
    text,
    format: 'html',
    firings: typedTags(raw, text),
    findings: width === null ? [] : [wrapped(width)],
  };
}

/** Blank lines, those before and behind the text too, and a line end at the end of it. */
const betweenParagraphs =
  /((?:^|\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))+[^\S\r\n]*$|(?:^|\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))+|(?:\r\n|\r|\n)[^\S\r\n]*$)/u;

function paragraph(part: string, width: number | null): string {
  const escaped = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${width === null ? escaped.replace(/\r\n|\r|\n/gu, (end) => `<br>${end}`) : escaped}</p>`;
}

/**
 * The width at which the lines of a text were broken by a machine; null where somebody broke them. Of a machine every line
 * is as long as it can be: the first word of the next one would not have fitted any more. Lists and addresses never are so.
 */
function wrappedAt(raw: string): number | null {
  const lines = raw.split(/\r\n|\r|\n/u).map((line) => line.trim());
  const width = Math.max(...lines.map((line) => line.length));
  if (width > 100) return null;
  const pairs = lines.flatMap((line, index): (readonly [string, string])[] => {
    const next = lines[index + 1] ?? '';
    return line === '' || next === '' ? [] : [[line, next]];
  });
  const isForced = ([line, next]: readonly [string, string]): boolean =>
    line.includes(' ') && line.length + 1 + next.replace(/\s.*$/su, '').length > width;
  return pairs.length >= 3 && width >= 50 && pairs.every(isForced) ? width : null;
}

function wrapped(width: number): Finding {
  return note(
    'plain-lines-joined',
    `The text is plain, and its lines are broken at ${width} letters wherever that was: the lines of a paragraph are read as one.`,
    null,
  );
}

/** The parser of HTML takes `<Nama>` for a tag without words; here it is words that somebody typed. */
function typedTags(raw: string, text: string): PreparedBody['firings'] {
  if (!raw.includes('<')) return [];
  const before = sourceWordsOfHtml(parseLegacyHtml(raw), raw);
  const after = sourceWordsOfHtml(parseLegacyHtml(text), text);
  return recordDifferences(before, after, { isMeant: () => true, ruleOf: () => 'plain' }).firings;
}
