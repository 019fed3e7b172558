import type { SafeHtml } from '../../body/article.js';
import type { SafeJson } from '../safe-json.js';

/**
 * Text that a template prints as it is. A template can hold one and print it, but not make one: whatever a filter does
 * to it gives plain text again, and plain text is escaped. So there is no `raw` filter to misuse.
 */
export class Markup {
  readonly #text: string;

  /** Only what the gate or `escapeForScript` let through, and what templates themselves have rendered. */
  constructor(text: SafeHtml | SafeJson | RenderedMarkup) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template has printed, hence already escaped. */
export type RenderedMarkup = string & { readonly renderedMarkup: unique symbol };

/** What `{{ }}` prints: everything but a `Markup` is escaped, for text and for attributes alike. */
export function print(value: unknown): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Markup) return value.toString();
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(print).join('');
  if (typeof value === 'object') throw new GroupPrintedError(Object.keys(value));
  return escapeHtml(String(value));
}

/** A template prints a group of values instead of one of them. */
export class GroupPrintedError extends Error {
  constructor(readonly names: readonly string[]) {
    super('a group of values was printed');
  }
}

export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
