import fs from 'node:fs';
import type { KnownOutput, KnownSite } from './known-site.js';
import { markOf } from './publishing/file-mark.js';
import type { StagedFile } from './publishing/staged-file.js';

/** The published site as far as it can be relied on. */
export interface PublishedFiles {
  /** A file that the last build made from the same (null: one that every build makes anew), and that nobody has touched since; null where there is none. */
  intact(place: string, key: string | null): KnownOutput | null;
  /** A page or data file that nobody has touched since the last build, whatever it was made from. */
  untouched(place: string): KnownOutput | null;
}

/** @param out absolute path of the published folder, which need not exist */
export function publishedFiles(out: string, known: KnownSite): PublishedFiles {
  const ifUntouched = (output: KnownOutput): KnownOutput | null => {
    const stats = fs.lstatSync(`${out}/${output.file.path}`, { throwIfNoEntry: false });
    return stats?.isFile() && markOf(stats) === output.file.mark ? output : null;
  };
  return {
    intact(place, key) {
      const output = known.outputs.get(place);
      return output === undefined || output.key !== key ? null : ifUntouched(output);
    },
    untouched(place) {
      const output = known.outputs.get(place);
      return output === undefined || output.key === null ? null : ifUntouched(output);
    },
  };
}

/**
 * Whether the published folder is the staged site already, file for file: what was made anew came out as it was, nobody has
 * touched a file since, and none was added.
 */
export function isAsStaged(out: string, known: KnownSite, staged: ReadonlyMap<string, StagedFile>): boolean {
  if (known.outputs.size !== staged.size) return false;
  for (const [place, { sha256 }] of staged)
    if (known.outputs.get(place)?.file.sha256 !== sha256) return false;
  return holdsExactly(out, known.outputs);
}

/** Whether a published folder holds these files as they were written, and no other. */
export function holdsExactly(out: string, outputs: KnownSite['outputs']): boolean {
  let count = 0;
  const holds = (folder: string): boolean =>
    fs.readdirSync(`${out}/${folder}`, { withFileTypes: true }).every((entry) => {
      const place = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return holds(place);
      count += 1;
      const mark = outputs.get(place)?.file.mark;
      return mark !== undefined && markOf(fs.lstatSync(`${out}/${place}`)) === mark;
    });
  return fs.existsSync(out) && holds('') && count === outputs.size;
}
