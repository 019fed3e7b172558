import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { error, type Finding, warning } from '../../content/finding.js';
import { decodeText } from '../../content/read-text.js';
import type { ExpectedFile } from './expected-file.js';
import { readAddressList } from './read-address-list.js';
import { readSitemap } from './read-sitemap.js';

/** The addresses that the records of an import should have. */
export interface ExpectedAddresses {
  /** As given, without repetitions. */
  readonly addresses: readonly string[];
  /** An error among them: the list cannot be relied on. */
  readonly findings: readonly Finding[];
}

/** Bytes, unpacked: what the sitemap protocol allows a file to have, and more than any list needs. */
const largest = 50 * 1_024 * 1_024;

/**
 * Reads `--expect`: a list of addresses, one a line, or a sitemap (sitemaps.org), packed by gzip or not. The sitemaps that an
 * index names are read where they lie beside it by the names of their files; nothing is fetched. Throws, with its cause,
 * what the machine cannot read.
 */
export function readExpected(path: string): ExpectedAddresses {
  const addresses = new Set<string>();
  const findings: Finding[] = [];
  const read = readOne(path);
  for (const address of read.addresses) addresses.add(address);
  findings.push(...read.findings);
  const notFollowed: string[] = [];
  for (const sitemap of new Set(read.sitemaps)) {
    const beside = neighbourOf(path, sitemap);
    if (beside === null) {
      notFollowed.push(sitemap);
      continue;
    }
    const further = readOne(beside);
    for (const address of further.addresses) addresses.add(address);
    findings.push(...further.findings);
    notFollowed.push(...further.sitemaps);
  }
  if (notFollowed.length > 0) findings.push(sitemapsNotFollowed(path, notFollowed));
  if (addresses.size === 0 && findings.length === 0) findings.push(nothing(path));
  return { addresses: [...addresses], findings };
}

function readOne(path: string): ExpectedFile {
  const name = basename(path);
  const bytes = bytesOf(path);
  if (bytes === null) return refused(tooLarge(name));
  const { text, trouble } = decodeText(bytes);
  if (trouble !== null) {
    const { code, message, help } = trouble.finding;
    return refused(error(code, `${name}, line ${trouble.place.line}: ${message}`, help));
  }
  return text.trimStart().startsWith('<') ? readSitemap(text, name) : readAddressList(text, name);
}

/** Null where the file is larger than any list should be, packed or not. */
function bytesOf(path: string): Uint8Array | null {
  try {
    if (statSync(path).size > largest) return null;
    const bytes = readFileSync(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: largest }) : bytes;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw new Error(`Cannot read ${path}`, { cause });
  }
}

/** The file beside an index that an address in it names, by its last part alone. */
function neighbourOf(path: string, address: string): string | null {
  const name = basename(URL.canParse(address) ? new URL(address).pathname : address);
  if (!/^[\w.-]+$/u.test(name) || name.startsWith('.')) return null;
  const names = [name, name.replace(/\.gz$/iu, '')].map((each) => join(dirname(path), each));
  return names.find((each) => each !== path && statSync(each, { throwIfNoEntry: false })?.isFile()) ?? null;
}

function refused(finding: Finding): ExpectedFile {
  return { addresses: [], sitemaps: [], findings: [finding] };
}

function tooLarge(name: string): Finding {
  return error(
    'expect-too-large',
    `${name} holds more than 50 MB, more than a list of addresses needs.`,
    'Check that it is the right file; a longer list can be split and checked in parts.',
  );
}

function sitemapsNotFollowed(path: string, sitemaps: readonly string[]): Finding {
  const shown = sitemaps.slice(0, 5).map((sitemap) => `«${sitemap}»`);
  const more = sitemaps.length > 5 ? ` and ${sitemaps.length - 5} more` : '';
  return warning(
    'expect-sitemap-not-followed',
    `${basename(path)} names further sitemaps that were not read: ${shown.join(', ')}${more}. Nothing is fetched from the network.`,
    'Save them beside it under their own names and import again; otherwise their addresses are not checked.',
  );
}

function nothing(path: string): Finding {
  return error(
    'expect-empty',
    `${basename(path)} holds no address.`,
    'Write one address a line, such as https://www.example.go.id/berita/12.html, or give a sitemap.',
  );
}
