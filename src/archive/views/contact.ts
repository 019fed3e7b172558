/** A piece of a contact: plain words, or an e-mail or web address with its link. */
export interface ContactPart {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]»”’]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;

/** Parts the words of a contact from the addresses in them. Together the parts are the text, letter by letter. */
export function contactParts(text: string): ContactPart[] {
  const parts: ContactPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    const address = match[0];
    parts.push({ text: address, href: /^https?:/i.test(address) ? address : `mailto:${address}` });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}
