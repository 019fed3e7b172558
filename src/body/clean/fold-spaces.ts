import type { Element, Root } from 'hast';
import { excerpt } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';

/**
 * No-break spaces become spaces, save where a line must not break; line ends inside a sentence and runs of spaces become one
 * space, between CJK characters a line end becomes nothing. Preformatted text is left alone.
 */
export function foldSpaces(tree: Root, cleaning: Cleaning): void {
  foldIn(tree, cleaning.source.lang, cleaning);
}

function foldIn(parent: Root | Element, lang: string, cleaning: Cleaning): void {
  for (const node of parent.children) {
    if (node.type === 'element' && !preformatted.has(node.tagName)) {
      foldIn(node, typeof node.properties.lang === 'string' ? node.properties.lang : lang, cleaning);
    }
    if (node.type !== 'text') continue;
    const spaced = freeSpaces(node.value, lang);
    const folded = foldLineEnds(spaced);
    // At the edge of a text there is nothing to tell: those spaces go without a trace when its line is tidied.
    if (spaced !== node.value && spaced.trim() !== node.value.trim())
      recordChange(cleaning, 'no-break-spaces', node, excerpt(spaced));
    // A line end of Markdown is a space already.
    const typed = cleaning.isLegacy ? spaced : spaced.replace(/\n/gu, ' ');
    if (folded !== typed && folded.trim() !== typed.trim())
      recordChange(cleaning, 'spaces', node, excerpt(folded));
    node.value = folded;
  }
}

const preformatted: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** Units that stay on the line of their number (SI 5.4.3 and the usual signs of money, parts and temperature). */
const units =
  '%|‰|°|°C|°F|mm|cm|m|km|m²|m³|km²|ha|mg|g|kg|t|ml|l|L|Hz|kHz|MHz|GHz|W|kW|MW|GW|kWh|MWh|GWh|V|kV|A|B|kB|KB|MB|GB|TB|km/h|€|£|¥|USD|EUR|IDR|Rp';
const numberAndUnit = new RegExp(`(?<=\\d)[\\u00A0\\u202F](?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu');
const romanNumeral =
  '(?<![\\p{L}\\p{N}])(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';
const frenchMarks = new RegExp(
  `(?<!${romanNumeral})[\\u00A0\\u202F](?=[;:!?»])|(?<=«)[\\u00A0\\u202F]`,
  'gu',
);
const kept = '\uE000';

function freeSpaces(value: string, lang: string): string {
  if (!/[\u00A0\u202F\u2007]/u.test(value)) return value;
  // A no-break space that stays is put aside under a private-use character that the text itself does not hold.
  if (value.includes(kept)) return value.replace(/[\u00A0\u202F\u2007]/gu, ' ');
  const aside = value.replace(numberAndUnit, kept);
  const french = /^fr\b/iu.test(lang) ? aside.replace(frenchMarks, kept) : aside;
  return french.replace(/[\u00A0\u202F\u2007]/gu, ' ').replaceAll(kept, '\u00A0');
}

const cjk =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3001-\\u303F\\uFF01-\\uFF60';
const cjkLineEnd = new RegExp(`(?<=[${cjk}])[ \\t]*\\r?\\n[ \\t\\r\\n]*(?=[${cjk}])`, 'gu');

/** What folding changes: a single blank is folded already, and most runs are that. */
const unfolded = /[\t\r\n\f\u2028\u2029]| {2}/u;
const runs = /(?:[\t\r\n\f\u2028\u2029]| [ \t\r\n\f\u2028\u2029])[ \t\r\n\f\u2028\u2029]*/gu;

/** A text whose line ends and runs of blanks are one blank each; between CJK characters a line end is nothing. */
export function foldLineEnds(value: string): string {
  if (!unfolded.test(value)) return value;
  return value.replace(cjkLineEnd, '').replace(runs, ' ');
}
