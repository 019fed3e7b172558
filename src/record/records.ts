import type { BuildRecord, RecordHead, RecordRest } from './build-record.js';
import { readRecord, writeRecord } from './record-file.js';

/** Where a build finds what the last one left, and leaves its own. */
export interface Records {
  /**
   * Of the last build of the folder `out`; null where there is none that can be relied on.
   *
   * @param root absolute path of the archive
   * @param out absolute path of the published folder
   */
  last(root: string, out: string): BuildRecord | null;
  keep(root: string, out: string, head: RecordHead, rest: RecordRest): void;
}

export const recordsOnDisk: Records = { last: readRecord, keep: writeRecord };

/** For a process that builds a folder again and again: it need not read what it has just written, nor write it while somebody waits. */
export interface RecordsInMemory extends Records {
  /** Writes what is not on the disk yet. Until then a later process finds an older record, which only makes its build slower. */
  save(): void;
}

export function recordsInMemory(): RecordsInMemory {
  let held: { root: string; out: string; head: RecordHead; rest: RecordRest } | null = null;
  let isSaved = true;
  return {
    last(root, out) {
      if (held === null || held.root !== root || held.out !== out) return readRecord(root, out);
      const { head, rest } = held;
      return { head, rest: () => rest };
    },
    keep(root, out, head, rest) {
      held = { root, out, head, rest };
      isSaved = false;
    },
    save() {
      if (held !== null && !isSaved) writeRecord(held.root, held.out, held.head, held.rest);
      isSaved = true;
    },
  };
}
