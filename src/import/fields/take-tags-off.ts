import { inlines, isHtmlName, renamed } from '../../body/elements.js';

/**
 * A text of one line without its tags and comments. All that stands outside them stays, in its order: nothing here is
 * parsed, so nothing unclosed can swallow a word. Where a line or a box ended, there is a blank.
 */
export function takeTagsOff(value: string): string {
  if (!value.includes('<')) return value;
  return withoutComments(value).replace(TAG, (tag, name: string) => {
    const known = name.toLowerCase();
    if (!isHtmlName(known)) return tag;
    return known !== 'br' &&
      (inlines.has(known) || inlines.has(renamed.get(known) ?? '') || INSIDE.test(known))
      ? ''
      : ' ';
  });
}

/** Without what stands in comments. One that is never closed is none here, or the rest of the text would go with it. */
function withoutComments(value: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const start = value.indexOf('<!--', from);
    const end = start < 0 ? -1 : value.indexOf('-->', start + 4);
    if (end < 0) return kept + value.slice(from);
    kept += value.slice(from, start);
    from = end + 3;
  }
}

/**
 * Up to its own `>`; a quoted value may hold another. An attribute without a value is none here, though a browser would
 * take it for one: in `a <b dan c> d` they are words.
 */
const TAG = /<\/?([a-z][^\s/<>]*)(?:\s+[^\s"'<>/=]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*\/?>/giu;
/** Wrappers that stand inside a word as well as round it, Word's among them. */
const INSIDE = /^(?:font|big|nobr|blink|[a-z\d]+:.*)$/u;
