/** Reads numbers of few bits, in the order in which `startBits` wrote them. */
export interface BitReader {
  /** So many bits as a number, the highest first. */
  bits(count: number): number;
  /** How many ones stand before the next zero. */
  ones(): number;
  /** A number written by its quotient in ones and its rest in so many bits (Rice). */
  rice(restBits: number): number;
}

export function readBits(bytes: Uint8Array): BitReader {
  let place = 0;
  const bit = (): number => {
    const byte = bytes[place >> 3] ?? 0;
    const value = (byte >> (7 - (place & 7))) & 1;
    place += 1;
    return value;
  };
  const bits = (count: number): number => {
    let value = 0;
    for (let left = count; left > 0; left -= 1) value = (value << 1) | bit();
    return value;
  };
  const ones = (): number => {
    let count = 0;
    // Past the end there are only zeros: bytes that are not what they should be cannot make this endless.
    while (bit() === 1) count += 1;
    return count;
  };
  return { bits, ones, rice: (restBits) => (ones() << restBits) + bits(restBits) };
}

/** The number of rest bits with which gaps of this mean are shortest. */
export function restBitsFor(mean: number): number {
  let bits = 0;
  while (1 << (bits + 1) < mean * 0.96 && bits < 24) bits += 1;
  return bits;
}
