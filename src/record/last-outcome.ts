import type { BuildResult } from '../build.js';
import type { WallTime } from '../content/dates/release-date.js';
import { holdsExactly } from '../output/published-files.js';
import { NO_CHANGES } from '../output/publishing/changes.js';
import type { RecordHead } from './build-record.js';
import { isWithin } from './time-span.js';

/**
 * What a build would come to where nothing has changed since the last: neither what it is made of, nor the clock so far that
 * something becomes public, nor a file of the published folder. Null where something has.
 */
export function lastOutcome(
  head: RecordHead,
  inputKey: string | null,
  at: WallTime,
  out: string,
): BuildResult | null {
  if (inputKey === null || head.inputKey !== inputKey || !isWithin(head.lasts, at)) return null;
  // What the last look had to say depends on files that are not read here.
  if (head.leaksKey === null || !holdsExactly(out, head)) return null;
  const { problems, held, heldFiles, releases, pages, bytes } = head.outcome;
  return {
    ok: true,
    problems,
    reports: [],
    held,
    heldFiles: new Set(heldFiles),
    changes: NO_CHANGES,
    stats: {
      releases,
      held: held.length,
      pages,
      rendered: 0,
      changed: 0,
      files: head.outputs.size,
      bytes,
      milliseconds: 0,
    },
  };
}
