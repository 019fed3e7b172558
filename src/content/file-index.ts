import { nearest } from './nearest.js';
import type { SourceFile } from './source-file.js';

/** Finds scanned files by their path, however it is spelled. */
export interface FileIndex {
  /** Exactly this path under `content/`. */
  get(path: string): SourceFile | null;
  /** The path that this one differs from only in capitals or in how accents are stored. */
  otherSpelling(path: string): string | null;
  /** The file in the same folder whose name is nearest; null where none is near. */
  nearestTo(path: string): string | null;
}

/** An index over all scanned files. */
export function indexFiles(files: readonly SourceFile[]): FileIndex {
  const byPath = new Map(files.map((file) => [file.path, file]));
  // The rest is needed only where an author slipped.
  let byFolded: Map<string, string> | null = null;
  return {
    get: (path) => byPath.get(path) ?? null,
    otherSpelling: (path) => {
      byFolded ??= new Map(files.map((file) => [fold(file.path), file.path]));
      return byFolded.get(fold(path)) ?? null;
    },
    nearestTo: (path) => {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const beside = files.filter((file) => file.kind === 'asset' && file.path.startsWith(folder));
      const names = beside.map((file) => file.path.slice(folder.length));
      return nearest(path.slice(folder.length), names);
    },
  };
}

function fold(path: string): string {
  return path.toLowerCase().normalize('NFC');
}
