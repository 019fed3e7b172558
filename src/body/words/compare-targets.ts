/** An address in one spelling: what two browsers would ask for alike is the same text here. */
export function canonicalTarget(target: string): string {
  // WHATWG URL, 4.1: blanks around an address and tabs and line ends inside it do not count; no other control belongs in it.
  const bare = target.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '').replace(/^ +| +$/gu, '');
  if (bare.startsWith('#')) return `#${decoded(bare.slice(1)).replace(/^(?:user-content-)+/u, '')}`;
  return bare
    .replace(/%(?![0-9a-f]{2})/giu, '%25')
    .replace(/[^!#-;=?-Z_a-z~]/gu, (character) => encodeURIComponent(character))
    .replace(/%[0-9a-f]{2}/giu, (octet) => octet.toUpperCase())
    .replace(/%(?:[01][0-9A-F]|7F|C2%[89][0-9A-F]|EF%B7%[9A][0-9A-F]|EF%BF%B[DEF])/gu, '');
}

/** A name inside the same page; the page puts a prefix before it, so that it can never be a name of its own. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether a record's address, which may be cut short with `…`, is this one. */
export function isRecordedTarget(recorded: string, target: string): boolean {
  const written = foldBlanks(recorded);
  const folded = foldBlanks(target);
  if (written === folded || (written.endsWith('…') && folded.startsWith(written.slice(0, -1).trimEnd())))
    return true;
  return canonicalTarget(recorded) === canonicalTarget(target);
}

function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
