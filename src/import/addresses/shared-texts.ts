/** The memory of a `SharedTexts`: threads that are sent it read the same bytes, and none makes a copy. */
export interface SharedTextsData {
  /** Places of entries by the hash of their keys, open addressing; 0: free. A power of two. */
  readonly slots: SharedArrayBuffer;
  /** One entry behind the other: both lengths, then key and value in UTF-8. Begins with a byte that is nobody's. */
  readonly entries: SharedArrayBuffer;
}

/** Puts texts by key into memory that all threads can read. */
export function shareTexts(texts: ReadonlyMap<string, string>): SharedTextsData {
  let size = 1;
  for (const [key, value] of texts) size += 8 + Buffer.byteLength(key) + Buffer.byteLength(value);
  const entries = Buffer.from(new SharedArrayBuffer(size));
  const slots = new Uint32Array(new SharedArrayBuffer(slotsFor(texts.size) * 4));
  let at = 1;
  for (const [key, value] of texts) {
    const keyLength = entries.write(key, at + 8);
    const valueLength = entries.write(value, at + 8 + keyLength);
    slots[freeSlot(slots, hashOfBytes(entries.subarray(at + 8, at + 8 + keyLength)))] = at;
    entries.writeUInt32LE(keyLength, at);
    entries.writeUInt32LE(valueLength, at + 4);
    at += 8 + keyLength + valueLength;
  }
  return { slots: sharedOf(slots), entries: sharedOf(entries) };
}

/** Texts by key, read from memory that `shareTexts` made. */
export class SharedTexts {
  readonly #slots: Uint32Array;
  readonly #entries: Buffer;

  constructor({ slots, entries }: SharedTextsData) {
    this.#slots = new Uint32Array(slots);
    this.#entries = Buffer.from(entries);
  }

  get(key: string): string | undefined {
    const wanted = Buffer.from(key);
    const last = this.#slots.length - 1;
    for (let slot = hashOfBytes(wanted) & last; ; slot = (slot + 1) & last) {
      const at = this.#slots[slot] ?? 0;
      if (at === 0) return undefined;
      const keyEnd = at + 8 + this.#entries.readUInt32LE(at);
      if (!this.#entries.subarray(at + 8, keyEnd).equals(wanted)) continue;
      return this.#entries.toString('utf8', keyEnd, keyEnd + this.#entries.readUInt32LE(at + 4));
    }
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }
}

/** Half of them stay free, so that a search is short. */
function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(count * 2 + 1));
}

function freeSlot(slots: Uint32Array, hash: number): number {
  const last = slots.length - 1;
  let slot = hash & last;
  while (slots[slot] !== 0) slot = (slot + 1) & last;
  return slot;
}

/** FNV-1a: whoever writes a source could only make searches in it longer. */
function hashOfBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function sharedOf({ buffer }: Uint8Array | Uint32Array): SharedArrayBuffer {
  if (buffer instanceof SharedArrayBuffer) return buffer;
  throw new TypeError('Only memory that is shared can be sent without a copy');
}
