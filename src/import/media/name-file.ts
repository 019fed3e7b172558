import { nameFindings } from '../../content/file-names.js';
import { cutSlug, slugOf } from '../../content/slug.js';
import { readableName } from './fold-name.js';
import type { Sniffed } from './sniff.js';

/**
 * The name under which a file of the old site lies beside its release: its own name as part of an address, and the ending of
 * what it really is. A name that is taken, or that no disk could hold, gets digits of the file's hash, never a counter, so
 * that it depends on nothing but the record.
 *
 * @param target path, address or name; its last part is the file's own name
 * @param sha256 of its bytes, hexadecimal
 * @param taken names that other files of the same release have
 */
export function nameFor(
  target: string,
  { kind, extension }: Sniffed,
  sha256: string,
  taken: ReadonlySet<string>,
): string {
  const own = readableName(target.replaceAll('\\', '/').replace(/[?#].*$/su, ''))
    .split('/')
    .at(-1);
  const table = /\.([ct]sv)$/iu.exec(own ?? '')?.[1]?.toLowerCase();
  const ending = kind === 'text' && table !== undefined ? table : extension;
  const stem = cutSlug(slugOf((own ?? '').replace(/\.(?=[^.]*[a-z])[a-z\d]{1,5}$/iu, '')));
  const digits = sha256.slice(0, 8);
  const plain = `${stem === '' ? `${kind}-${digits}` : stem}.${ending}`;
  const isFree = !taken.has(plain) && nameFindings(plain, false).length === 0;
  return isFree ? plain : `${stem === '' ? kind : stem}-${sha256.slice(0, 16)}.${ending}`;
}
