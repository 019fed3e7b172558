import { stringify } from 'yaml';
import type { ReviewDecision } from './release.js';
import { splitFrontMatter } from './split-front-matter.js';

/** A decision as it is written into the front matter of its release. */
export interface WrittenReview {
  /** Initials. */
  readonly by: string;
  /** `2026-11-24` */
  readonly on: string;
  readonly decision: ReviewDecision;
  /** Null where nothing was noted. */
  readonly note: string | null;
}

/**
 * The text of a release's file with `reviewed` as the last thing in its front matter, in the place of an earlier one. No other
 * character changes: a byte order mark and the kind of line ends stay. Null where the text has no front matter.
 */
export function withReview(text: string, review: WrittenReview): string | null {
  const bare = withoutReview(text);
  const head = headOf(bare);
  if (head === null) return null;
  const end = head.closing;
  const lineEnd = bare.slice(0, end).endsWith('\r\n') ? '\r\n' : '\n';
  return bare.slice(0, end) + blockOf(review).replaceAll('\n', lineEnd) + bare.slice(end);
}

/** The text of a release's file as it was before its decision was written. Whoever compares texts compares these. */
export function withoutReview(text: string): string {
  const head = headOf(text);
  if (head === null) return text;
  const lines = text.slice(head.from, head.closing).split(/(?<=\n)/u);
  let isReview = false;
  const kept = lines.filter((line) => {
    if (/^[^\s#]/u.test(line)) isReview = keyOfReview.test(line);
    return !isReview || /^(?:#|\s*$)/u.test(line);
  });
  return text.slice(0, head.from) + kept.join('') + text.slice(head.closing);
}

/** As the reader of front matter knows the key, however it is capitalised. Its value is what is indented below it. */
const keyOfReview = /^(["']?)reviewed\1[ \t]*:/iu;

const byteOrderMark = '\ufeff';

/** Where the first line behind the opening `---` begins, and where the closing one does; null where there is none. */
function headOf(text: string): { from: number; closing: number } | null {
  const skipped = text.startsWith(byteOrderMark) ? 1 : 0;
  const split = splitFrontMatter(text.slice(skipped), new Set());
  if ('finding' in split) return null;
  const from = split.head.indexOf('\n') + 1;
  const closing = split.head.replace(/\r?\n$/u, '').lastIndexOf('\n') + 1;
  return { from: skipped + from, closing: skipped + closing };
}

/** What a person wrote stands in double quotes, so that none of it can be read as anything but text. */
function blockOf({ by, on, decision, note }: WrittenReview): string {
  const quoted = (value: string): string =>
    stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
  const lines = [
    'reviewed:',
    `  by: ${quoted(by)}`,
    `  on: ${on}`,
    `  decision: ${decision}`,
    ...(note === null ? [] : [`  note: ${quoted(note)}`]),
  ];
  return `${lines.join('\n')}\n`;
}
