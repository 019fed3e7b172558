/** Reads whole numbers and texts, in the order in which `startBytes` wrote them. */
export interface ByteReader {
  number(): number;
  text(): string;
  bytes(count: number): Uint8Array;
  isAtEnd(): boolean;
}

export function readBytes(source: Uint8Array): ByteReader {
  let place = 0;
  const number = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = source[place] ?? 0;
      place += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const bytes = (count: number): Uint8Array => {
    place += count;
    return source.subarray(place - count, place);
  };
  return {
    number,
    bytes,
    text: () => decoder.decode(bytes(number())),
    // In broken bytes a number may grow beyond all numbers, and then the place is none (NaN): that is an end too.
    isAtEnd: () => !(place < source.length),
  };
}

const decoder = new TextDecoder();
