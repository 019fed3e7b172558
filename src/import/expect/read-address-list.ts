import { type Finding, warning } from '../../content/finding.js';
import { parseAddress } from '../addresses/parse-address.js';
import type { ExpectedFile } from './expected-file.js';

/** Reads addresses, one a line; blank lines and lines that begin with `#` say nothing. `name` is the file's. */
export function readAddressList(text: string, name: string): ExpectedFile {
  const addresses: string[] = [];
  const others: { readonly line: number; readonly text: string }[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (looksLikeAddress(line)) addresses.push(line);
    else others.push({ line: index + 1, text: line });
  }
  return { addresses, sitemaps: [], findings: others.length === 0 ? [] : [noAddresses(name, others)] };
}

/** An address has no blank in it, and something that parts it from a mere word. */
function looksLikeAddress(line: string): boolean {
  return !/[\s"<>]/u.test(line) && /[/?.]/u.test(line) && parseAddress(line) !== null;
}

function noAddresses(name: string, others: readonly { line: number; text: string }[]): Finding {
  const shown = others.slice(0, 5).map(({ line, text }) => `line ${line} «${text.slice(0, 80)}»`);
  const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
  return warning(
    'expect-no-address',
    `${name}: no address, and not looked for: ${shown.join(', ')}${more}.`,
    'Write one address a line and nothing else beside it, such as https://www.example.go.id/berita/12.html; a note begins with #.',
  );
}
