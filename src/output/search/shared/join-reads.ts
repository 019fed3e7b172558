import type { ReadRange } from './look-up.js';

/** Bytes between two ranges that are fetched with them, for less than a request of their own costs. */
const GAP = 600;

interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
}

/** Ranges of one file that are asked for at once become one request, where they lie near each other. */
export function joinReads(read: ReadRange): ReadRange {
  const waiting = new Map<string, Wanted[]>();

  function fetchFile(file: string): void {
    const wanted = (waiting.get(file) ?? []).sort((a, b) => a.from - b.from);
    waiting.delete(file);
    for (let first = 0; first < wanted.length; ) {
      const from = wanted[first]?.from ?? 0;
      let to = wanted[first]?.to ?? 0;
      let next = first + 1;
      for (; (wanted[next]?.from ?? Number.POSITIVE_INFINITY) <= to + GAP; next += 1) {
        to = Math.max(to, wanted[next]?.to ?? 0);
      }
      const together = wanted.slice(first, next);
      first = next;
      read(file, from, to).then(
        (bytes) => {
          for (const one of together) one.resolve(bytes.subarray(one.from - from, one.to - from));
        },
        (reason) => {
          for (const one of together) one.reject(reason);
        },
      );
    }
  }

  return (file, from, to) =>
    new Promise((resolve, reject) => {
      const others = waiting.get(file);
      if (others === undefined) {
        waiting.set(file, [{ from, to, resolve, reject }]);
        queueMicrotask(() => fetchFile(file));
      } else others.push({ from, to, resolve, reject });
    });
}
