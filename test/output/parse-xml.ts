import { JSDOM } from 'jsdom';

/** The document as an XML parser of a browser reads it; throws where it is not well-formed. */
export function parseXml(xml: string): Document {
  const parser = new new JSDOM('').window.DOMParser();
  const parsed = parser.parseFromString(xml, 'application/xml');
  const fault = parsed.querySelector('parsererror');
  if (fault !== null) throw new Error(`Not well-formed: ${fault.textContent}`);
  return parsed;
}

/** Text of the one element of this name directly in another. */
export function textOf(element: Element | null | undefined, name: string): string | null {
  return [...(element?.children ?? [])].find(({ localName }) => localName === name)?.textContent ?? null;
}
