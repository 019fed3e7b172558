import { compareText } from '../content/compare-text.js';

export const MANIFEST_ADDRESS = 'manifest-sha256.txt';

export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
}

/**
 * The list of all files of the site but itself with their checksums, one a line: two blanks between them, sorted by
 * path. It is what `sha256sum` writes and `sha256sum -c` checks, and has the form of a BagIt manifest (RFC 8493).
 *
 * @param files every file of the site: its path there (`releases/2018/index.html`) and its SHA-256 in hexadecimal digits
 */
export function writeManifest(files: Iterable<ListedFile>): string {
  return [...files]
    .filter(({ path }) => path !== MANIFEST_ADDRESS)
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, sha256 }) => lineOf(path, sha256))
    .join('');
}

/** Checksums by path, as `writeManifest` was given them. Lines of another form are passed over: they name no file of a site. */
export function readManifest(text: string): Map<string, string> {
  const checksums = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, escaped, checksum, path] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? [];
    if (checksum === undefined || path === undefined) continue;
    checksums.set(
      escaped === '' ? path : path.replace(/\\(.)/gu, (_, sign: string) => UNESCAPED[sign] ?? sign),
      checksum,
    );
  }
  return checksums;
}

/** A path with a backslash or a line end in it is escaped, and its line begins with a backslash: GNU's rule. */
function lineOf(path: string, checksum: string): string {
  const escaped = path.replace(/[\\\n\r]/gu, (sign) => ESCAPES[sign] ?? sign);
  return `${escaped === path ? '' : '\\'}${checksum}  ${escaped}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r' };
