import fs from 'node:fs';
import path from 'node:path';

/** What is at an address of the site. */
export type Found =
  /** A page to be sent with its script. */
  | { readonly kind: 'page'; readonly file: string }
  /** A folder with a page in it, asked for without its slash: relative links would lead astray. */
  | { readonly kind: 'folder' }
  /** A file to be sent as it is. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'nothing' };

/**
 * @param folder absolute path of the site
 * @param address decoded, without leading slash and without the base
 */
export function findAt(folder: string, address: string): Found {
  const parts = address.split('/');
  const isFolderAddress = parts.at(-1) === '';
  const names = isFolderAddress ? parts.slice(0, -1) : parts;
  if (names.some((name) => name === '' || name === '.' || name === '..' || /[\\\0]/.test(name)))
    return { kind: 'nothing' };
  const place = path.join(folder, ...names);
  const file = isFolderAddress ? path.join(place, 'index.html') : place;
  const found = statsOf(file);
  if (found?.isFile()) return { kind: /\.html?$/.test(file) ? 'page' : 'file', file };
  const isFolder = found?.isDirectory() === true && fs.existsSync(path.join(place, 'index.html'));
  return { kind: isFolder ? 'folder' : 'nothing' };
}

/** Null where there is nothing, or could not be: a name that is too long, a file where a folder would have to be. */
function statsOf(place: string): fs.Stats | null {
  try {
    return fs.statSync(place);
  } catch {
    return null;
  }
}
