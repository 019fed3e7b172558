import type { Element, Root } from 'hast';
import { dirOf } from '../../content/languages.js';
import { allowedAttributes } from '../schema.js';
import { plainText } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';

/**
 * `style`, `class`, `on…` and the debris of broken quoting go. The sanitizer would drop them too; here it is recorded, and values
 * that mean nothing go with them, such as the language that the text round them has already.
 */
export function stripAttributes(tree: Root, cleaning: Cleaning): void {
  const { lang } = cleaning.source;
  stripIn(tree, { lang, dir: dirOf(lang) }, cleaning);
}

/** Language and direction of the text round an element. */
interface Around {
  readonly lang: string;
  readonly dir: string;
}

function stripIn(parent: Root | Element, around: Around, cleaning: Cleaning): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const names = Object.keys(node.properties);
    if (names.length > 0) stripFrom(node, names, around, cleaning);
    stripIn(node, inside(node, around), cleaning);
  }
}

function stripFrom(node: Element, names: readonly string[], around: Around, cleaning: Cleaning): void {
  const allowed = allowedAttributes(node.tagName);
  const gone = names.filter((name) => !allowed.has(name) || !isUseful(node, name, around));
  for (const name of gone) delete node.properties[name];
  const told = gone.filter((name) => name !== 'dataHard');
  if (told.length > 0) recordChange(cleaning, 'attributes', node, `<${node.tagName}> ${told.join(' ')}`);
}

function inside({ properties: { lang, dir }, tagName }: Element, around: Around): Around {
  if (lang === undefined && dir === undefined && tagName !== 'bdi') return around;
  return {
    lang: typeof lang === 'string' ? lang : around.lang,
    // What is isolated without a direction takes that of its own words.
    dir: typeof dir === 'string' ? dir : tagName === 'bdi' ? 'auto' : around.dir,
  };
}

function isUseful(node: Element, name: string, around: Around): boolean {
  const value = node.properties[name];
  switch (name) {
    case 'dir':
      return (
        (value === 'ltr' || value === 'rtl' || value === 'auto') &&
        (isolated.has(node.tagName) ||
          isUseful(node, 'lang', around) ||
          (value === 'auto' ? firstDir(node) : value) !== around.dir)
      );
    case 'lang':
      return (
        typeof value === 'string' &&
        /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/iu.test(value) &&
        value.toLowerCase() !== around.lang.toLowerCase()
      );
    case 'colSpan':
    case 'rowSpan':
      return Number.isInteger(Number(value)) && Number(value) > 1 && Number(value) <= 1000;
    case 'start':
      // A list begins with 1 by itself, unless it counts backwards.
      return (
        Number.isSafeInteger(Number(value)) && (Number(value) !== 1 || node.properties.reversed !== undefined)
      );
    case 'value':
      return Number.isSafeInteger(Number(value));
    case 'type':
      return typeof value === 'string' && /^[aAiI]$/u.test(value);
    case 'title':
      return typeof value === 'string' && value.trim() !== '';
    default:
      return true;
  }
}

/** Elements that part the direction of their words from that of the text round them. */
const isolated: ReadonlySet<string> = new Set(['bdi', 'bdo']);

const strong = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** What `auto` comes to: the direction of the first letter (HTML, 3.2.6.4). */
function firstDir(node: Element): string {
  const letter = strong.exec(plainText(node))?.[0] ?? '';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
