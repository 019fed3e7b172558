import { nearest } from '../nearest.js';
import { at, type Context, excerpt, isEmptyLine, keyLine, type Mistake } from './mistake.js';

export function tabAtStart({ line }: Context): Mistake | null {
  if (!/^ *\t/u.test(line)) return null;
  return at(
    1,
    'yaml-tab',
    `«${excerpt(line)}» begins with a tab.`,
    'Delete the tab at the start of the line, or use blanks instead.',
  );
}

export function keyIndented({ line, previous, isFirst, commonKeys }: Context): Mistake | null {
  const key = /^ +([\p{L}_-]+):(?:\s|$)/u.exec(line)?.[1];
  if (key === undefined || !commonKeys.has(key)) return null;
  // Under a key without a value, or with a list, blanks are right.
  if (!isFirst && keyLine(previous).value === null) return null;
  return at(
    1,
    'yaml-indent',
    `«${excerpt(line)}» does not begin at the start of its line.`,
    'Delete the blanks before the key.',
  );
}

/** A line without a key at the start of the line: a title that goes on, a heading, the text itself. */
export function lineOfProse({ line, previous, isFirst, commonKeys }: Context): Mistake | null {
  if (isEmptyLine(line) || /^[\s\-?[\]{},"'|>%]/u.test(line) || /^[^\s:]+ *:(?:\s|$)/u.test(line))
    return null;
  const shown = excerpt(line, 60);
  if (line.startsWith('<') || line.length > 100 || (!isFirst && previous.trim() === '')) {
    return at(
      1,
      'front-matter-not-closed',
      `«${shown}» looks like the text of the release, but the front matter is not closed before it.`,
      'Put a line with only `---` before the text.',
    );
  }
  if (isFirst || keyLine(previous).value === null) {
    const key = nearest(/^[\p{L}_-]+/u.exec(line)?.[0] ?? '', commonKeys) ?? 'title';
    return at(
      1,
      'yaml-no-key',
      `«${shown}» is no line of the form \`key: value\`.`,
      `Write a key, a colon, a blank and the value: \`${key}: …\`.`,
    );
  }
  return at(
    1,
    'yaml-two-lines',
    `«${shown}» has no key: does it belong to the line before?`,
    'Put the whole value on one line; in quotation marks where it holds a colon and a blank.',
  );
}
