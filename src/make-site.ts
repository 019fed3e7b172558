import { existsSync } from 'node:fs';
import { arrange } from './archive/arrange.js';
import { hold } from './archive/hold.js';
import { plan, siteViewOf } from './archive/plan.js';
import type { BuildRequest, BuildResult } from './build.js';
import type { WallTime } from './content/dates/release-date.js';
import { NO_READINGS, readContent } from './content/read-content.js';
import type { Settings } from './content/settings.js';
import { settleStamps } from './content/settle-stamps.js';
import type { SourceFile } from './content/source-file.js';
import { failure } from './failed-build.js';
import { limitHeapGrowth } from './heap-growth.js';
import { prepareCheck } from './output/check-output.js';
import { keyOf } from './output/keys.js';
import { type KnownOutput, type KnownSite, NOTHING_KNOWN } from './output/known-site.js';
import { takeLock } from './output/lock.js';
import { publish } from './output/publish.js';
import { isAsStaged } from './output/published-files.js';
import { changesSince } from './output/publishing/changes.js';
import { recover } from './output/recover.js';
import { type RenderedSite, renderSite } from './output/render-site.js';
import { openStage, type Stage } from './output/stage.js';
import { loadTemplates } from './output/templates.js';
import { readInterfaceWords } from './output/words-of-interface.js';
import type { Problem } from './problem.js';
import type { BuildRecord, RecordHead } from './record/build-record.js';
import { timeSpanAt } from './record/time-span.js';

/** What is known once the archive was scanned. */
export interface SiteToMake extends BuildRequest {
  readonly settings: Settings;
  /** The clock of the build. */
  readonly at: WallTime;
  readonly files: readonly SourceFile[];
  readonly keys: { readonly program: string; readonly templates: string };
  /** Of all that the build depends on but the clock, with these files under `content/`; null where one is too new to be known again. */
  readonly inputKeyOf: (files: readonly SourceFile[]) => string | null;
  readonly record: BuildRecord | null;
  /** Those of settings and scan. */
  readonly problems: readonly Problem[];
}

/** The stages behind the scan: read, hold, arrange, plan, render, check, publish. */
export async function makeSite(given: SiteToMake, started: number): Promise<BuildResult> {
  const { root, out, settings, at, files, keys, record, onFirstPages, onProgress } = given;
  limitHeapGrowth(files.length);
  const problems: Problem[] = [...given.problems];
  const take = <Result extends { readonly problems: readonly Problem[] }>(result: Result): Result => {
    for (const problem of result.problems) problems.push(problem);
    return result;
  };

  const readingKey = keyOf(keys.program, JSON.stringify(settings), at.slice(0, 4));
  const before = record?.rest() ?? null;
  const earlier = before?.readingKey === readingKey ? before.earlier : NO_READINGS;
  const content = take(readContent(root, files, settings, at, earlier));
  const { releases: all, pages: ordinary, readings, filesKey, leftOut, heldBack } = content;
  const { releases, held, shown } = hold(all, at, given);
  const heldFiles = new Set([
    ...[...held, ...shown.values()].map(({ release }) => release.file),
    ...[...heldBack].map((path) => `content/${path}`),
  ]);
  const { archive } = take(arrange(releases, ordinary, settings));
  const { words } = take(readInterfaceWords(root, settings.lang));
  const templates = words === null ? null : take(loadTemplates(root, settings, words)).templates;
  if (words === null || templates === null) return { ...failure(problems, started), held, heldFiles };
  const siteView = siteViewOf(archive, words.site);
  const siteKey = keyOf(keys.program, keys.templates, JSON.stringify([settings, siteView]));
  const pages = plan(archive, words.site, shown);

  return withStage(out, async (stage) => {
    // Where its first page is gone, so is the site, and nothing known of it is kept: then many bodies are to be made, in threads.
    const isKnown = record?.head.siteKey === siteKey && existsSync(`${out}/index.html`);
    const known: KnownSite =
      record === null || before === null || !isKnown
        ? NOTHING_KNOWN
        : {
            readings: earlier.readings,
            bodies: before.bodies,
            outputs: record.head.outputs,
            filled: record.head.filled,
            planKey: before.planKey,
            leaksKey: record.head.leaksKey,
          };
    const site = { root, out, archive, pages, files, readings, held, shown, leftOut, stage };
    const making = { templates, templatesKey: keys.templates, words, siteView, known, jobs: given.jobs };
    const listening = {
      onFirstPages: hasErrors(problems) ? async () => undefined : onFirstPages,
      onProgress,
    };
    const rendered = await renderSite({ ...site, ...making, ...listening });
    take(rendered);
    onProgress('checking', 0, 1);
    const check = prepareCheck({ archive, held, stage, rendered, known });
    const isAsPublished = check.sparesKept && isAsStaged(out, known, stage.files);
    // A page that could not be made would only be reported again, as a link that leads nowhere.
    const isChecked = !isAsPublished && !hasErrors(problems);
    if (isChecked) stage.linkKept(out);
    const filled = { from: stage.openedAt, until: stage.clock() };
    const faults = isChecked ? await check.problems() : [];
    for (const fault of faults) problems.push(fault);
    const changes = changesSince(out, stage.files);
    const ok = !stops(problems, given.strict);
    const counts = { releases: archive.releases.length, pages: pages.length, bytes: bytesOf(stage) };
    if (ok && given.publishes) {
      onProgress('publishing', 0, 1);
      if (!isAsPublished) publish(stage, out);
      const head: RecordHead = {
        inputKey: given.inputKeyOf(settleStamps(root, files, readings)),
        lasts: timeSpanAt(at, all),
        siteKey,
        outputs: isAsPublished ? known.outputs : outputsOf(stage, rendered),
        filled: isAsPublished ? known.filled : filled,
        leaksKey: faults.length === 0 ? check.leaksKey : null,
        outcome: { problems, held, heldFiles: [...heldFiles], ...counts },
      };
      given.records.keep(root, out, head, {
        readingKey,
        earlier: { readings, filesKey },
        bodies: rendered.bodies,
        planKey: rendered.planKey,
      });
    }
    const stats = {
      ...counts,
      held: held.length,
      rendered: rendered.rendered,
      changed: changes.upload.length + changes.remove.length,
      files: stage.files.size,
      milliseconds: performance.now() - started,
    };
    return { ok, problems, reports: rendered.reports, held, heldFiles, changes, stats };
  });
}

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

function outputsOf(stage: Stage, rendered: RenderedSite): Map<string, KnownOutput> {
  const outputs = new Map<string, KnownOutput>();
  for (const [place, file] of stage.files)
    outputs.set(place, { file, ...(rendered.outputs.get(place) ?? MADE_ANEW) });
  return outputs;
}

/** What every build makes anew: the manifest, the sitemaps. */
const MADE_ANEW: Omit<KnownOutput, 'file'> = { key: null, links: [] };

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function stops(problems: readonly Problem[], strict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

function bytesOf(stage: Stage): number {
  let bytes = 0;
  for (const { size } of stage.files.values()) bytes += size;
  return bytes;
}
