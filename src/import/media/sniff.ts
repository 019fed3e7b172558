import { pictureEnding } from '../../content/picture-kind.js';
import { oleKind } from './ole-kind.js';
import { isPlainText, isWebPage } from './text-kind.js';
import { zipKind } from './zip-kind.js';

/** What a file is by its bytes, whatever its name says. */
export interface Sniffed {
  /** `text` is what any plain text may be: the name has to say that it is meant to be one. */
  readonly kind: 'image' | 'document' | 'audio' | 'video' | 'text';
  /** The ending that its name should have, without the dot. */
  readonly extension: string;
}

/**
 * Tells what a file is by its bytes. Null for whatever has no place beside a release: what can run code (SVG, web pages,
 * programs, documents with macros), and kinds that readers' browsers and programs do not know; `whyNotTaken` says why.
 */
export function sniff(bytes: Uint8Array): Sniffed | null {
  const picture = pictureEnding(bytes);
  if (picture !== null) return { kind: 'image', extension: picture };
  const latin = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (PDF.test(latin)) return { kind: 'document', extension: 'pdf' };
  if (latin.startsWith('{\\rtf')) return { kind: 'document', extension: 'rtf' };
  if (latin.startsWith(ZIP)) return document(zipKind(bytes));
  if (latin.startsWith(OLE)) return document(oleKind(bytes));
  const brand = /^....ftyp(....)/su.exec(latin)?.[1];
  if (brand !== undefined) return BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? null;
  if (isMp3(bytes, latin)) return { kind: 'audio', extension: 'mp3' };
  return isPlainText(bytes) ? { kind: 'text', extension: 'txt' } : null;
}

/** Why `sniff` gives null; begins with the verb: «is empty». */
export function whyNotTaken(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (bytes.length === 0) return 'is empty';
  if (beginsAs(latin, PROGRAMS)) return 'is a program';
  if (latin.startsWith(ZIP) && zipKind(bytes) === 'macros') return HAS_MACROS;
  if (latin.startsWith(OLE) && oleKind(bytes) === 'macros') return HAS_MACROS;
  if (beginsAs(latin, PACKED)) return 'is a packed archive, in which anything may be';
  if (/<svg[\s>]/iu.test(latin) && !/<(?:html|head|body)\b/iu.test(latin))
    return 'is an SVG drawing, which can run code in a browser';
  if (isWebPage(bytes)) return 'is a web page, often the error page that came in place of the file';
  return 'is of a kind that browsers and office programs do not open';
}

/** Windows, Linux, a script, Java and macOS, Flash. */
const PROGRAMS = [
  ...['MZ', '\x7FELF', '#!', '\xCA\xFE\xBA\xBE', '\xCE\xFA\xED\xFE', '\xCF\xFA\xED\xFE'],
  ...['FWS', 'CWS', 'ZWS'],
];

const PACKED = ['PK\x03\x04', 'Rar!', '7z\xBC\xAF', '\x1F\x8B'];

function beginsAs(latin: string, signs: readonly string[]): boolean {
  return signs.some((sign) => latin.startsWith(sign));
}

const HAS_MACROS = 'is a document with macros, which are programs';

const ZIP = 'PK\x03\x04';
const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

/** What an FTP client or a careless program has put in front does not keep readers' programs from opening it. */
const PDF = /^(?:\xEF\xBB\xBF)?\s*%PDF-/u;

/** Brands of ISO 14496-12 for sound and moving pictures; still ones (`heic`) have others. */
const BRANDS: readonly (readonly [brand: RegExp, sniffed: Sniffed])[] = [
  [/^(?:isom|iso\d|mp4[12]|avc1|dash|M4V |MSNV)$/u, { kind: 'video', extension: 'mp4' }],
  [/^3g[p2]/u, { kind: 'video', extension: '3gp' }],
  [/^qt {2}$/u, { kind: 'video', extension: 'mov' }],
  [/^M4[AB] $/u, { kind: 'audio', extension: 'm4a' }],
];

function document(extension: string | null): Sniffed | null {
  return extension === null || extension === 'macros' ? null : { kind: 'document', extension };
}

/** A tag at the beginning, or a frame of MPEG-1 or MPEG-2 layer III with a bit rate and a sample rate that exist. */
function isMp3(bytes: Uint8Array, latin: string): boolean {
  if (beginsAs(latin, ['ID3\x02', 'ID3\x03', 'ID3\x04'])) return true;
  const [first = 0, second = 0, third = 0] = bytes;
  const bitRate = third >> 4;
  return first === 0xff && (second & 0xf6) === 0xf2 && bitRate > 0 && bitRate < 15 && ((third >> 2) & 3) < 3;
}
