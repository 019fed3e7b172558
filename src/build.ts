import type { HeldRelease } from './archive/hold.js';
import { clockAt } from './content/dates/clock.js';
import { readSettings } from './content/read-settings.js';
import { scanContent } from './content/scan.js';
import type { Settings } from './content/settings.js';
import type { SourceFile } from './content/source-file.js';
import { failure } from './failed-build.js';
import type { CleaningReport } from './output/make-page.js';
import type { Changes } from './output/publishing/changes.js';
import { refusalOf } from './output/publishing/refuse-out.js';
import { healIfNeeded } from './output/recover.js';
import { keyOfTemplates } from './output/template-folders.js';
import type { Problem } from './problem.js';
import type { OnProgress } from './progress.js';
import { inputKeyOf } from './record/input-key.js';
import { lastOutcome } from './record/last-outcome.js';
import { programKey } from './record/program-key.js';
import type { Records } from './record/records.js';

export interface BuildRequest {
  /** Absolute path of the archive: the folder that holds `content/`. */
  readonly root: string;
  /** Absolute path of the folder to be published. */
  readonly out: string;
  /** Path under which the site lies, with both slashes; null: what site.yml says. */
  readonly base: string | null;
  /** The moment of the build as ISO 8601; null: now. */
  readonly at: string | null;
  /** Let drafts through. */
  readonly drafts: boolean;
  /** Let releases through whose moment has not come. */
  readonly future: boolean;
  /** Warnings stop the build too. */
  readonly strict: boolean;
  /** Whether the finished site takes the place of `out`; if not, it is made, checked and thrown away. */
  readonly publishes: boolean;
  /** Nothing is taken over from the last build. */
  readonly full: boolean;
  /** Threads at most that make pages. */
  readonly jobs: number;
  readonly records: Records;
  /**
   * Called, and waited for, when the pages of the few releases whose text is new lie in this folder (absolute), as they will be
   * published if nothing stands in the way. The folder goes when the build ends.
   */
  readonly onFirstPages: (folder: string) => Promise<void>;
  readonly onProgress: OnProgress;
}

export interface BuildResult {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** What the cleaning did, by release or page, in the order of the archive. */
  readonly reports: readonly CleaningReport[];
  readonly held: readonly HeldRelease[];
  /**
   * Files, relative to the root, of whatever is not for the public yet: held releases, those let through, and those whose
   * author may want to keep them back.
   */
  readonly heldFiles: ReadonlySet<string>;
  readonly changes: Changes;
  readonly stats: BuildStats;
}

export interface BuildStats {
  /** Public releases. */
  readonly releases: number;
  readonly held: number;
  readonly pages: number;
  /** Pages that were made; the others came out as they were. */
  readonly rendered: number;
  /** Files that a reader would find changed, new or gone. */
  readonly changed: number;
  readonly files: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/**
 * Builds the site: scan, read, hold, arrange, plan, render, check, publish. What is there already is not made again: where
 * nothing has changed since the last build, nothing follows the scan; otherwise `makeSite` does the rest.
 *
 * Problems that an author can mend are returned, all at once, and any error leaves `out` as it was. What the machine will not
 * do is thrown: `LockHeld`, `DiskFault`, or an error with its cause.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const started = performance.now();
  const { root, out, onProgress } = request;
  const { settings: ownSettings, problems } = readSettings(root);
  const settings = withBase(ownSettings, request.base);
  const refusal = request.publishes ? refusalOf(root, out) : null;
  if (settings === null || refusal !== null)
    return failure(refusal === null ? problems : [...problems, refusal], started);

  onProgress('reading', 0, 1);
  const at = clockAt(request.at, settings.timeZone);
  const scanned = scanContent(root);
  const keys = { program: programKey(), templates: keyOfTemplates(root) };
  const keyOfInput = (files: readonly SourceFile[]): string | null =>
    inputKeyOf(request, settings, keys, { ...scanned, files });
  if (request.publishes) healIfNeeded(out);
  const record = request.full ? null : request.records.last(root, out);
  const last = record === null ? null : lastOutcome(record.head, keyOfInput(scanned.files), at, out);
  if (last !== null) return { ...last, stats: { ...last.stats, milliseconds: performance.now() - started } };

  // The parts that make a site are loaded only where there is something to make: they take longer than all of the above.
  const { makeSite } = await import('./make-site.js');
  const all = [...problems, ...scanned.problems];
  return makeSite(
    { ...request, settings, at, files: scanned.files, keys, inputKeyOf: keyOfInput, record, problems: all },
    started,
  );
}

/** `--base` takes the place of what site.yml says, in every address. */
function withBase(settings: Settings | null, base: string | null): Settings | null {
  return settings === null || base === null ? settings : { ...settings, base };
}
