/** A zip archive of these parts, not packed and without check sums, with the list of parts that readers go by. */
export function zipOf(parts: Readonly<Record<string, string>>, comment = ''): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(data.length, 8);
    const nameLength = Buffer.alloc(4);
    nameLength.writeUInt16LE(Buffer.byteLength(name), 0);
    const local = Buffer.concat([
      hex('504b0304 0a00 0000 0000 0000 2100'),
      sizes,
      nameLength,
      Buffer.from(name),
      data,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    list.push(
      Buffer.concat([
        hex('504b0102 0a00 0a00 0000 0000 0000 2100'),
        sizes,
        nameLength,
        place,
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(14);
  end.writeUInt16LE(list.length, 0);
  end.writeUInt16LE(list.length, 2);
  end.writeUInt32LE(Buffer.concat(list).length, 4);
  end.writeUInt32LE(offset, 8);
  end.writeUInt16LE(comment.length, 12);
  return Buffer.concat([...locals, ...list, hex('504b0506 0000 0000'), end, Buffer.from(comment)]);
}

function hex(digits: string): Buffer {
  return Buffer.from(digits.replaceAll(' ', ''), 'hex');
}

export const docx = (extra: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>', ...extra });

export const odt = (extra: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>', ...extra });

/** Where in the table the directory begins; the rest of an OLE file's form follows from it. */
interface OleForm {
  /** Names straight in the root, as the tree of a balanced directory would hold them. */
  readonly root: readonly string[];
  /** Names that lie in a storage of the root. */
  readonly deeper?: readonly string[];
  /** Sectors before the directory. */
  readonly before?: number;
}

const FREE = 0xff_ff_ff_ff;
const END = 0xff_ff_ff_fe;

/** An OLE file ([MS-CFB], version 3) with such a directory and nothing in its streams. */
export function oleOf({ root, deeper = [], before = 0 }: OleForm): Buffer {
  const entries = entriesOf(root, deeper);
  const directorySectors = Math.ceil(entries.length / 4);
  const words = before + directorySectors;
  // The table lists its own sectors too, and those of the list of its sectors.
  const tableSectors = Math.ceil(words / 127) + 1;
  const listSectors = Math.ceil(Math.max(0, tableSectors - 109) / 127);
  const file = Buffer.alloc(512 * (1 + words + tableSectors + listSectors), 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(before, 48);
  file.writeUInt32LE(listSectors === 0 ? END : words + tableSectors, 68);
  const table = Array.from({ length: tableSectors }, (_, index) => words + index);
  for (let index = 0; index < 109; index += 1) file.writeUInt32LE(table[index] ?? FREE, 76 + index * 4);
  for (let list = 0; list < listSectors; list += 1) {
    const at = 512 * (1 + words + tableSectors + list);
    for (let index = 0; index < 127; index += 1)
      file.writeUInt32LE(table[109 + list * 127 + index] ?? FREE, at + index * 4);
    file.writeUInt32LE(list + 1 < listSectors ? words + tableSectors + list + 1 : END, at + 508);
  }
  for (let sector = before; sector < words; sector += 1)
    file.writeUInt32LE(sector + 1 < words ? sector + 1 : END, 512 * (1 + words) + sector * 4);
  for (const [index, entry] of entries.entries()) entry.copy(file, 512 * (1 + before) + index * 128);
  return file;
}

/** The root, then its names as a chain of right neighbours, the last of them a storage with the deeper ones. */
function entriesOf(root: readonly string[], deeper: readonly string[]): Buffer[] {
  const inRoot = deeper.length === 0 ? root : ['ObjectPool', ...root];
  const first = 1 + inRoot.length;
  return [
    entry('Root Entry', FREE, inRoot.length === 0 ? FREE : 1),
    ...inRoot.map((name, index) =>
      entry(name, index + 1 < inRoot.length ? index + 2 : FREE, name === 'ObjectPool' ? first : FREE),
    ),
    ...deeper.map((name, index) => entry(name, index + 1 < deeper.length ? first + index + 1 : FREE, FREE)),
  ];
}

function entry(name: string, right: number, child: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  return bytes;
}
