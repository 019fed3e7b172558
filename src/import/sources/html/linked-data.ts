import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import type { FoundValue } from './found-value.js';

/**
 * A text that the page says about its article in JSON-LD (schema.org). What is no JSON, as old plugins wrote it, says
 * nothing.
 */
export function linkedDataOf(tree: Root, property: string): FoundValue | null {
  for (const script of selectAll('script[type="application/ld+json"]', tree)) {
    const text = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const value = text.length > mostCharacters ? null : valueIn(parse(text), property, 0);
    if (value !== null) return { value, place: `JSON-LD ${property}` };
  }
  return null;
}

const mostCharacters = 1_000_000;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The article is the thing itself, one of a list, or one in its `@graph`. */
function valueIn(data: unknown, property: string, depth: number): string | null {
  if (typeof data !== 'object' || data === null || depth > 4) return null;
  const own: unknown = Object.hasOwn(data, property) ? Reflect.get(data, property) : null;
  if (typeof own === 'string' && own.trim() !== '') return own.trim();
  const inner: unknown = Array.isArray(data) ? data : Reflect.get(data, '@graph');
  if (!Array.isArray(inner)) return null;
  for (const item of inner) {
    const value = valueIn(item, property, depth + 1);
    if (value !== null) return value;
  }
  return null;
}
