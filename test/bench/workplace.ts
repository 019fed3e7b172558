import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where all is written that a measurement needs. */
export interface Workplace {
  /** Absolute; it goes with `clear`. */
  readonly folder: string;
  /** In memory: a disk's file creation varies fivefold and hides what is to be measured. */
  readonly isInMemory: boolean;
  clear(): void;
}

export function openWorkplace(): Workplace {
  const isInMemory = isWritable(MEMORY);
  const folder = mkdtempSync(join(isInMemory ? MEMORY : tmpdir(), 'siaran-bench-'));
  return { folder, isInMemory, clear: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

const MEMORY = '/dev/shm';

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
