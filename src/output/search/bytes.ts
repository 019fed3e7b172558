/** Bytes in the making, as `readBytes` reads them. */
export interface ByteWriter {
  /** A whole number from 0, seven bits a byte, the lowest first. */
  number(value: number): void;
  text(value: string): void;
  bytes(value: Uint8Array): void;
  /** Bytes `from` to `to` of it. */
  part(value: Uint8Array, from: number, to: number): void;
  readonly length: number;
  /** All that was written; the writer begins again. */
  take(): Buffer;
}

export function startBytes(): ByteWriter {
  let buffer = Buffer.allocUnsafe(4096);
  let length = 0;
  const room = (count: number): void => {
    if (length + count <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + count));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };
  const number = (value: number): void => {
    room(8);
    let rest = value;
    while (rest > 127) {
      buffer[length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    buffer[length++] = rest;
  };
  const bytes = (value: Uint8Array): void => {
    room(value.length);
    buffer.set(value, length);
    length += value.length;
  };
  return {
    number,
    bytes,
    // Most are a few bytes, for which a view of them costs more than they do.
    part(value, from, to) {
      room(to - from);
      for (let index = from; index < to; index += 1) buffer[length++] = value[index] ?? 0;
    },
    text(value) {
      // Most are a few plain letters: a way to the encoder and back costs more than they do.
      if (isPlain(value)) {
        number(value.length);
        room(value.length);
        for (let index = 0; index < value.length; index += 1) buffer[length++] = value.charCodeAt(index);
        return;
      }
      const encoded = Buffer.from(value, 'utf8');
      number(encoded.length);
      bytes(encoded);
    },
    get length() {
      return length;
    },
    take() {
      const taken = Buffer.from(buffer.subarray(0, length));
      length = 0;
      return taken;
    },
  };
}

/** Whether each character is one byte of UTF-8. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** Bits in the making, as `readBits` reads them. */
export interface BitWriter {
  /** The lowest bits of a value, the highest of them first; no more than 24. */
  bits(value: number, count: number): void;
  /** Rice code, and behind it `more`, which fits in `moreBits`, eleven at most. */
  rice(value: number, restBits: number, more?: number, moreBits?: number): void;
  /** How many bytes they are so far, the last one filled up with zeros. */
  readonly length: number;
  /** Moves these bytes behind what a writer has; the bits begin again. */
  moveTo(writer: ByteWriter): void;
}

export function startBits(): BitWriter {
  let buffer = new Uint8Array(4096);
  let length = 0;
  /** Its lowest bits, fewer than eight of them, are those that make no byte yet. */
  let pending = 0;
  let left = 0;
  const bits = (value: number, count: number): void => {
    if (length + 4 > buffer.length) {
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    }
    pending = (pending << count) | (value & ((1 << count) - 1));
    left += count;
    while (left >= 8) {
      left -= 8;
      buffer[length++] = pending >>> left;
    }
  };
  return {
    bits,
    rice(value, restBits, more = 0, moreBits = 0) {
      let ones = value >>> restBits;
      for (; ones > 16; ones -= 16) bits(0xffff, 16);
      const rest = value & ((1 << restBits) - 1);
      const length = ones + 1 + restBits;
      // Nearly all are short enough to be written at once.
      if (length + moreBits <= 24)
        bits((((((1 << (ones + 1)) - 2) << restBits) | rest) << moreBits) | more, length + moreBits);
      else {
        bits((1 << (ones + 1)) - 2, ones + 1);
        bits(rest, restBits);
        bits(more, moreBits);
      }
    },
    get length() {
      return left > 0 ? length + 1 : length;
    },
    moveTo(writer) {
      if (left > 0) bits(0, 8 - left);
      writer.part(buffer, 0, length);
      length = 0;
    },
  };
}
