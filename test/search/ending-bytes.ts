/** So many bytes may be asked for behind the end: a number, or the places of a word, is read to its end. */
const PATIENCE = 1000;

const NUMBER = /^(?:\d[\d.e+]*|NaN|Infinity)$/u;

/** Bytes, and slices of them, for a reader that may know no end: it is stopped, where the test would run for ever. */
export function endingBytes(bytes: Uint8Array): Uint8Array {
  let beyond = 0;
  return new Proxy(bytes, {
    get(target, key) {
      if (key === 'slice') return (from: number, to: number) => endingBytes(target.slice(from, to));
      if (typeof key === 'string' && NUMBER.test(key) && !(Number(key) < target.length)) {
        beyond += 1;
        if (beyond > PATIENCE) throw new EndlessReading('The reader reads on behind the end.');
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export class EndlessReading extends Error {}
