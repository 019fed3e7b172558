import type { Archive } from './archive/archive.js';
import { arrange } from './archive/arrange.js';
import { type HeldRelease, hold } from './archive/hold.js';
import type { Page } from './archive/page.js';
import { plan, siteViewOf } from './archive/plan.js';
import { clockAt } from './content/dates/clock.js';
import { NO_READINGS, readContent } from './content/read-content.js';
import { readSettings } from './content/read-settings.js';
import { scanContent } from './content/scan.js';
import type { Settings } from './content/settings.js';
import { prepareCheck } from './output/check-output.js';
import { keyOf } from './output/keys.js';
import { type KnownOutput, NOTHING_KNOWN } from './output/known-site.js';
import { takeLock } from './output/lock.js';
import type { CleaningReport } from './output/make-page.js';
import { publish } from './output/publish.js';
import { isAsStaged } from './output/published-files.js';
import { type Changes, changesSince, NO_CHANGES } from './output/publishing/changes.js';
import { refusalOf } from './output/publishing/refuse-out.js';
import { recover } from './output/recover.js';
import { renderSite } from './output/render-site.js';
import { openStage, type Stage } from './output/stage.js';
import { keyOfTemplates } from './output/template-folders.js';
import { loadTemplates } from './output/templates.js';
import { readInterfaceWords } from './output/words-of-interface.js';
import type { Problem } from './problem.js';
import type { OnProgress } from './progress.js';
import type { BuildRecord } from './record/build-record.js';
import { programKey } from './record/program-key.js';
import { readRecord, writeRecord } from './record/record-file.js';

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
 * Builds the site: scan, read, hold, arrange, plan, render, check, publish. Each stage is given what the one before it
 * returned; this function is the table of contents of the program.
 *
 * Problems that an author can mend are returned, all at once, and any error leaves `out` as it was. What the machine will not
 * do is thrown: `LockHeld`, `DiskFault`, or an error with its cause.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const started = performance.now();
  const { root, out, onProgress } = request;
  const problems: Problem[] = [];
  const take = <Result extends { readonly problems: readonly Problem[] }>(result: Result): Result => {
    problems.push(...result.problems);
    return result;
  };

  const settings = withBase(take(readSettings(root)).settings, request.base);
  const refusal = request.publishes ? refusalOf(root, out) : null;
  if (refusal !== null) problems.push(refusal);
  if (settings === null || refusal !== null) return failure(problems, started);

  onProgress('reading', 0, 1);
  const program = programKey();
  const record = request.full ? null : readRecord(root, out);
  const at = clockAt(request.at, settings.timeZone);
  const readingKey = keyOf(program, JSON.stringify(settings), at.slice(0, 4));
  const earlier = record?.readingKey === readingKey ? record.earlier : NO_READINGS;
  const { files } = take(scanContent(root));
  const content = take(readContent(root, files, settings, at, earlier));
  const { releases: all, pages: ordinary, readings, filesKey, leftOut, heldBack } = content;
  const { releases, held, shown } = hold(all, at, request);
  const heldFiles = new Set([
    ...[...held, ...shown.values()].map(({ release }) => release.file),
    ...[...heldBack].map((path) => `content/${path}`),
  ]);
  const { archive } = take(arrange(releases, ordinary, settings));
  const { words } = take(readInterfaceWords(root, settings.lang));
  const templates = words === null ? null : take(loadTemplates(root, settings, words)).templates;
  if (words === null || templates === null) return { ...failure(problems, started), held, heldFiles };
  const templatesKey = keyOfTemplates(root);
  const siteView = siteViewOf(archive, words.site);
  const siteKey = keyOf(program, templatesKey, JSON.stringify([settings, siteView]));
  const known = record?.siteKey === siteKey ? record.site : NOTHING_KNOWN;
  const pages = plan(archive, words.site, shown);

  return withStage(out, async (stage) => {
    const site = { root, out, archive, pages, files, readings, held, shown, leftOut, stage, onProgress };
    const making = { templates, templatesKey, words, siteView, known, jobs: request.jobs };
    const rendered = await renderSite({ ...site, ...making });
    take(rendered);
    onProgress('checking', 0, 1);
    const check = prepareCheck({ archive, held, stage, rendered, known });
    const isAsPublished = check.sparesKept && isAsStaged(out, known, stage.files);
    // A page that could not be made would only be reported again, as a link that leads nowhere.
    const isChecked = !isAsPublished && !hasErrors(problems);
    if (isChecked) stage.linkKept(out);
    const faults = isChecked ? await check.problems() : [];
    problems.push(...faults);
    const changes = changesSince(out, stage.files);
    const ok = !stops(problems, request.strict);
    const stats = statsOf(archive, pages, held, stage, rendered.rendered, changes, started);
    if (ok && request.publishes) {
      onProgress('publishing', 0, 1);
      if (!isAsPublished) publish(stage, out);
      if (!isAsPublished || readings !== earlier.readings) writeRecord(root, out, recordOf());
    }
    return { ok, problems, reports: rendered.reports, held, heldFiles, changes, stats };

    function recordOf(): BuildRecord {
      const outputs = new Map<string, KnownOutput>();
      for (const [place, file] of stage.files) {
        const { key, anchored } = rendered.outputs.get(place) ?? MADE_ANEW;
        outputs.set(place, { file, key, anchored });
      }
      const leaksKey = faults.length === 0 ? check.leaksKey : null;
      return {
        readingKey,
        earlier: { readings, filesKey },
        siteKey,
        site: { bodies: rendered.bodies, outputs, leaksKey },
      };
    }
  });
}

/** What a build made that is made by every build: the manifest, the sitemaps. */
const MADE_ANEW: Omit<KnownOutput, 'file'> = { key: null, anchored: [] };

/** Gives a stage beside `out` under its lock, after putting right what an earlier run left; takes both away again. */
async function withStage<Result>(out: string, work: (stage: Stage) => Promise<Result>): Promise<Result> {
  const lock = takeLock(out);
  try {
    recover(out);
    const stage = openStage(out);
    try {
      return await work(stage);
    } finally {
      stage.discard();
    }
  } finally {
    lock.release();
  }
}

/** `--base` takes the place of what site.yml says, in every address. */
function withBase(settings: Settings | null, base: string | null): Settings | null {
  return settings === null || base === null ? settings : { ...settings, base };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function stops(problems: readonly Problem[], strict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

function failure(problems: readonly Problem[], started: number): BuildResult {
  return {
    ok: false,
    problems,
    reports: [],
    held: [],
    heldFiles: new Set(),
    changes: NO_CHANGES,
    stats: {
      releases: 0,
      held: 0,
      pages: 0,
      rendered: 0,
      changed: 0,
      files: 0,
      bytes: 0,
      milliseconds: performance.now() - started,
    },
  };
}

function statsOf(
  archive: Archive,
  pages: readonly Page[],
  held: readonly HeldRelease[],
  stage: Stage,
  rendered: number,
  changes: Changes,
  started: number,
): BuildStats {
  let bytes = 0;
  for (const file of stage.files.values()) bytes += file.size;
  return {
    releases: archive.releases.length,
    held: held.length,
    pages: pages.length,
    rendered,
    changed: changes.upload.length + changes.remove.length,
    files: stage.files.size,
    bytes,
    milliseconds: performance.now() - started,
  };
}
