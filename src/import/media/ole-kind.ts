/** Streams in the root of the file by which the kinds of old office files are told ([MS-DOC], [MS-XLS], [MS-PPT]). */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]);

/** Storages and streams that hold programs ([MS-OVBA], 2.2). */
const MACROS = /^(?:_VBA_PROJECT(?:_CUR)?|VBA|Macros)$/iu;

/**
 * Which office file of the years before 2007 this is; `macros` where programs are in it. Null for anything else of that form
 * (mails, installers), and where its directory cannot be read.
 */
export function oleKind(bytes: Uint8Array): string | null {
  const entries = directoryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const kind = rootNames(entries)
    .map((name) => KINDS.get(name))
    .find((extension) => extension !== undefined);
  if (kind === undefined) return null;
  return entries.some(({ name }) => MACROS.test(name)) ? 'macros' : kind;
}

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** Names straight in the root: a document that is embedded in another one lies deeper. */
function rootNames(entries: readonly Entry[]): string[] {
  const names: string[] = [];
  const seen = new Set<number>();
  const next = [entries[0]?.child ?? -1];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    names.push(entry.name);
    next.push(entry.left, entry.right);
  }
  return names;
}

/** The entries of the directory ([MS-CFB], 2.6), as far as they can be reached. */
function directoryOf(file: Buffer): Entry[] {
  if (file.length < 512) return [];
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return [];
  const size = 1 << shift;
  const entries: Entry[] = [];
  const seen = new Set<number>();
  for (let sector = file.readUInt32LE(48); !seen.has(sector); sector = nextSector(file, sector, size)) {
    const start = (sector + 1) * size;
    if (start + size > file.length) break;
    seen.add(sector);
    for (let at = start; at < start + size; at += 128) entries.push(entryAt(file, at));
  }
  return entries;
}

function entryAt(file: Buffer, at: number): Entry {
  const length = Math.min(64, Math.max(2, file.readUInt16LE(at + 64)));
  return {
    name: file.toString('utf16le', at, at + length - 2),
    left: file.readUInt32LE(at + 68),
    right: file.readUInt32LE(at + 72),
    child: file.readUInt32LE(at + 76),
  };
}

/** The sector that follows in the chain ([MS-CFB], 2.3). */
function nextSector(file: Buffer, sector: number, size: number): number {
  const perSector = size / 4;
  return wordIn(file, tableSector(file, Math.floor(sector / perSector), size), sector % perSector, size);
}

/**
 * Where a sector of the table lies. The header lists the first 109 of them; sectors that hold a list and the number of the
 * next such sector list the rest ([MS-CFB], 2.5).
 */
function tableSector(file: Buffer, table: number, size: number): number {
  if (table < 109) return file.readUInt32LE(76 + table * 4);
  const perList = size / 4 - 1;
  let list = file.readUInt32LE(68);
  for (let skipped = Math.floor((table - 109) / perList); skipped > 0 && list < END; skipped -= 1)
    list = wordIn(file, list, perList, size);
  return wordIn(file, list, (table - 109) % perList, size);
}

const END = 0xff_ff_ff_fa;

function wordIn(file: Buffer, sector: number, word: number, size: number): number {
  const at = (sector + 1) * size + word * 4;
  return at + 4 <= file.length ? file.readUInt32LE(at) : END;
}
