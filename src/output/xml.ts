/**
 * XML by the smallest means that cannot be wrong: text only comes in through `leaf` and attributes, which escape it.
 * (The packages for feeds and sitemaps were tried and set aside: `feed` leaves `<` in attributes and control characters
 * as they are, reads a title as HTML, knows no `xml:lang` and writes every date in UTC, so that a release of
 * Bali's 12 December is one of the 11th; `sitemap` is an asynchronous stream, several times as slow for the same bytes.)
 */
export type Xml = string & { readonly xml: unique symbol };

export type Attributes = Readonly<Record<string, string | null>>;

/** An element that holds text, or nothing where the text is empty. A null attribute is left out. */
export function leaf(name: string, attributes: Attributes, text: string): Xml {
  const start = `<${name}${attributesOf(attributes)}`;
  return (text === '' ? `${start}/>` : `${start}>${escapeXml(text)}</${name}>`) as Xml;
}

/** An element that holds elements. */
export function branch(name: string, attributes: Attributes, children: readonly Xml[]): Xml {
  return `<${name}${attributesOf(attributes)}>\n${children.join('\n')}\n</${name}>` as Xml;
}

/** A whole document, which ends with a line end. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/**
 * Text as it may stand between tags and between quotes. What XML 1.0 (section 2.2, «Char») forbids in any form, such
 * as NUL, U+000B, U+FFFE or half of a surrogate pair, is left out: one such character would cost the whole file.
 */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? character);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not come through.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A parser reads a bare one as a line feed (XML 1.0, 2.11).
  '\r': '&#13;',
};

function attributesOf(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) text += ` ${name}="${escapeXml(value)}"`;
  }
  return text;
}
