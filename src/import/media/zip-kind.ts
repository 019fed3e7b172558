/** Parts by which the kinds of office files are told (ECMA-376; ISO 26300, «mimetype»). */
const KINDS: readonly (readonly [part: string, extension: string])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

const OPEN_DOCUMENT: ReadonlyMap<string, string> = new Map([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
]);

/** Parts that hold programs: Microsoft's, LibreOffice's, and whatever else runs by itself. */
const MACROS =
  /(?:^|\/)vba(?:project|data)[^/]*\.(?:bin|xml)$|^(?:basic|scripts|xl\/macrosheets)\/.|\.(?:exe|dll|js|vbs|bat|cmd|hta|jar)$/iu;

/**
 * Which office file a zip archive is, by the names of its parts; `macros` where programs are among them. Null for any other
 * archive, and for one whose list of parts cannot be read.
 */
export function zipKind(bytes: Uint8Array): string | null {
  const names = partsOf(bytes);
  if (names === null) return null;
  const openDocument = openDocumentKind(bytes);
  const office = KINDS.find(([part]) => names.has(part))?.[1] ?? null;
  const kind = openDocument ?? (names.has('[Content_Types].xml') ? office : null);
  if (kind === null) return null;
  return [...names].some((name) => MACROS.test(name)) ? 'macros' : kind;
}

/** ISO 26300-3, 3.3: the first part is called `mimetype`, not packed, and says what the file is. */
function openDocumentKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(30, 120)).toString('latin1');
  const type = /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)(?![a-z-])/u.exec(head)?.[1];
  return type === undefined ? null : (OPEN_DOCUMENT.get(type) ?? null);
}

/** More parts than any office file has; what claims more is not read on. */
const mostParts = 20_000;

/** The names in the list at the end of an archive (APPNOTE.TXT 4.3.12 and 4.3.16); null where there is no whole one. */
function partsOf(bytes: Uint8Array): Set<string> | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The comment behind the end record has at most 65,535 bytes.
  const end = file.lastIndexOf('PK\x05\x06', file.length - 22, 'latin1');
  if (end < 0 || end < file.length - 22 - 65_535) return null;
  const count = file.readUInt16LE(end + 10);
  if (count > mostParts) return null;
  const names = new Set<string>();
  let at = file.readUInt32LE(end + 16);
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02_01_4b_50) return null;
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    names.add(file.toString('utf8', at + 46, nameEnd));
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names;
}
