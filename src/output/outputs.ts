import { orNone } from '../or-none.js';
import type { KnownOutput } from './known-site.js';
import type { Stage } from './stage.js';

/** Notes of the files in the stage what the next build has to know of them. */
export interface Outputs {
  /** By path in the site. */
  readonly noted: ReadonlyMap<string, Omit<KnownOutput, 'file'>>;
  /** Takes over a published file as it is, unless its place is taken already. */
  keep(output: KnownOutput): void;
  /** @param key of what the file was made of; null where it could not be told */
  note(place: string, key: string | null, links?: readonly string[]): void;
}

export function startOutputs(stage: Stage): Outputs {
  const noted = new Map<string, Omit<KnownOutput, 'file'>>();
  return {
    noted,
    keep({ file, key, links }) {
      if (stage.isTaken(file.path)) return;
      stage.keep(file);
      noted.set(file.path, { key, links });
    },
    note(place, key, links = []) {
      noted.set(place, { key, links: orNone(links) });
    },
  };
}
