/**
 * Where in the site the page or file of an address lies: `` → `index.html`, `releases/2018/` → `releases/2018/index.html`,
 * `404.html` → itself.
 *
 * @throws Error where the address could lead out of the site's folder or could not be stored on every system. The stages
 *   before have refused such names with a message for their author, so it is a fault of the program.
 */
export function sitePath(address: string): string {
  const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
  for (const segment of file.split('/')) {
    if (segment === '' || segment === '.' || segment === '..' || isUnsafe(segment)) {
      throw new Error(`the address «${address}» cannot be a place in the site`);
    }
  }
  return file;
}

/** One spelling for names that some file systems take for the same: small and capital letters, composed and decomposed. */
export function foldPath(file: string): string {
  return file.normalize('NFC').toLowerCase().normalize('NFC');
}

/** A backslash and a colon (a drive, a hidden stream) are no letters of a name on Windows; control characters nowhere useful. */
function isUnsafe(segment: string): boolean {
  for (let index = 0; index < segment.length; index += 1) {
    const unit = segment.charCodeAt(index);
    if (unit < 0x20 || unit === 0x7f || unit === 0x5c || unit === 0x3a) return true;
  }
  return false;
}
