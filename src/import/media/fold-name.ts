/**
 * A name as a person reads it, whether it stands in an address or on a disk: percent-encoding is taken off, also where it was
 * put on twice or a crawler saved it as it stood; accents are stored in one way (NFC).
 */
export function readableName(name: string): string {
  let readable = name;
  for (let round = 0; round < 3 && readable.includes('%'); round += 1) readable = decodeOnce(readable);
  return readable.normalize('NFC');
}

/** Names that differ only in capitals. Lower case first: a letter may come apart only when it is made small. */
export function foldCapitals(name: string): string {
  return name.toLowerCase().normalize('NFC');
}

function decodeOnce(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Not UTF-8: systems before 2005 or so wrote addresses in Latin-1. A lone `%` stays.
    return name.replace(/%([\da-f]{2})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}
