import type { Settings } from '../content/settings.js';
import type { SourceFile } from '../content/source-file.js';
import { keyOfAll } from '../output/keys.js';
import type { Problem } from '../problem.js';

/**
 * Of all that a whole build depends on but the clock; null where a file is so new that it may change without its stamp
 * changing.
 */
export function inputKeyOf(
  asked: { readonly drafts: boolean; readonly future: boolean; readonly strict: boolean },
  settings: Settings,
  keys: { readonly program: string; readonly templates: string },
  scanned: { readonly files: readonly SourceFile[]; readonly problems: readonly Problem[] },
): string | null {
  const stamps: string[] = [];
  for (const { path, stamp } of scanned.files) {
    if (stamp === null) return null;
    stamps.push(path, stamp);
  }
  const { drafts, future, strict } = asked;
  const rest = JSON.stringify([settings, drafts, future, strict, scanned.problems]);
  return keyOfAll([keys.program, keys.templates, rest, ...stamps]);
}
