import type { Element, Root } from 'hast';
import { dirOf } from '../../content/languages.js';
import { blocks, boxes, containers, inlines, renamed } from '../elements.js';
import { eachElement, replaceNodes, text } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';

const rule = 'wrappers';

/**
 * Old names take their new ones; `font`, `o:p` and every element that says nothing are unwrapped. A `span` stays where it
 * names another language, unless a word processor put the language there.
 */
export function unwrapWrappers(tree: Root, cleaning: Cleaning): void {
  if (holdsWordMarks(tree)) dropKeyboardLanguages(tree, cleaning);
  replaceNodes(tree, (node) => {
    if (node.type !== 'element') return node;
    const name = renamed.get(node.tagName);
    if (name !== undefined) {
      recordChange(cleaning, rule, node, `<${node.tagName}> is <${name}>`);
      node.tagName = name;
    }
    if (mustSay.has(node.tagName) ? saysSomething(node, cleaning) : isKept(node.tagName)) return node;
    recordChange(cleaning, rule, node, `<${node.tagName}>`);
    if (node.properties.id !== undefined && node.tagName !== 'span') {
      // A link leads here.
      return { ...node, tagName: 'span', properties: { id: node.properties.id } };
    }
    // A button or a drawing stood apart from the words beside it.
    return boxes.has(node.tagName) ? [text(' ', node), ...node.children, text(' ', node)] : node.children;
  });
}

/** Elements that are nothing by themselves; `bdo` only ever sets a direction (HTML, 4.5.26). */
const mustSay: ReadonlySet<string> = new Set(['span', 'bdo']);

function isKept(name: string): boolean {
  return inlines.has(name) || blocks.has(name) || containers.has(name);
}

/** Another language, a direction, or a name that a link leads to: each is a reason for a span. */
function saysSomething(span: Element, cleaning: Cleaning): boolean {
  const { id, lang, dir } = span.properties;
  if (typeof id === 'string') return true;
  if (typeof lang !== 'string' || lang.trim() === '') return dir === 'rtl' || dir === 'ltr';
  return lang.toLowerCase() !== cleaning.source.lang.toLowerCase();
}

/**
 * Word writes the language of its keyboard on every run of text: only a language of another writing direction than the
 * release's is believed.
 */
function dropKeyboardLanguages(tree: Root, cleaning: Cleaning): void {
  eachElement(tree, (node) => {
    const { lang } = node.properties;
    if (typeof lang !== 'string' || dirOf(lang) !== dirOf(cleaning.source.lang)) return;
    delete node.properties.lang;
    if (node.tagName !== 'span') recordChange(cleaning, 'attributes', node, `<${node.tagName}> lang`);
  });
}

function holdsWordMarks(tree: Root): boolean {
  let found = false;
  eachElement(tree, (node) => {
    found ||= isWordMarked(node);
  });
  return found;
}

function isWordMarked(node: Element): boolean {
  const { className, style } = node.properties;
  const classes = Array.isArray(className) ? className.join(' ') : '';
  return (
    /\bMso/u.test(classes) ||
    /\bmso-/u.test(typeof style === 'string' ? style : '') ||
    /^[ovw]:/u.test(node.tagName)
  );
}
