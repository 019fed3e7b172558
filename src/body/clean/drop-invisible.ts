import type { Root } from 'hast';
import { type BodyNode, eachNode, excerpt } from '../tree.js';
import { type Cleaning, recordChange, report } from './cleaning.js';

/**
 * Characters that show nothing and break searching and copying go: U+200B (save beside Thai, Khmer, Lao and Burmese, which
 * have no spaces and break lines there), soft hyphens, byte order marks, and control characters, which are also reported; two
 * of those were line breaks in old systems and leave a space, or two words would become one.
 * Joiners (U+200C, U+200D) and bidi marks carry meaning and stay.
 */
export function dropInvisible(tree: Root, cleaning: Cleaning): void {
  eachNode(tree, (node) => {
    if (node.type === 'text') node.value = dropFrom(node.value, node, cleaning);
    else if (node.type === 'element') {
      for (const name of Object.keys(node.properties)) {
        const value = node.properties[name];
        if (typeof value === 'string') node.properties[name] = value.replace(controls, '');
      }
    }
  });
}

const brokenWithoutSpaces = '\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Myanmar}';
const idleZeroWidthSpace = new RegExp(
  `(?<![${brokenWithoutSpaces}])\\u200B+|\\u200B+(?![${brokenWithoutSpaces}\\u200B])`,
  'gu',
);
const invisible = /[\u00AD\uFEFF]/gu;
/** C0 and C1 controls save tab, line feed, form feed and carriage return, and the noncharacters of Unicode. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this rule is about.
const controls = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu;

/** Vertical tab, Word's line break, and «next line» of ISO 6429. */
const lineControls = ['\u000B', '\u0085'];

/** Any character that this rule may take out; nearly no text holds one. Without the flag `u` it is found in a third of the time. */
const sign =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this rule is about.
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\u200B\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]/;

function dropFrom(value: string, node: BodyNode, cleaning: Cleaning): string {
  if (!sign.test(value)) return value;
  const visible = withoutInvisible(value);
  if (visible !== value && visible.trim() !== '')
    recordChange(cleaning, 'invisible-characters', node, excerpt(visible));
  const { text: clean, found } = withoutControls(visible);
  if (clean !== visible) {
    recordChange(cleaning, 'control-characters', node, `${found}: ${excerpt(clean)}`);
    report(cleaning, node, {
      code: 'control-character',
      severity: 'note',
      message: `characters that cannot be shown were taken out (${found}) of «${excerpt(clean, 60)}»`,
      help: 'Compare the sentence with the original; if a letter is missing there, type it again.',
    });
  }
  return clean;
}

/** The text without the characters that show nothing; controls are not among them. */
export function withoutInvisible(value: string): string {
  return value.replace(idleZeroWidthSpace, '').replace(invisible, '');
}

/** The text without controls, and the names of those that were in it: `U+0000, U+0092`. */
export function withoutControls(value: string): { readonly text: string; readonly found: string } {
  const text = lineControls
    .reduce((whole, control) => whole.replaceAll(control, ' '), value)
    .replace(controls, '');
  const found = text === value ? '' : [...new Set(value.match(controls))].map(codePointName).join(', ');
  return { text, found };
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
