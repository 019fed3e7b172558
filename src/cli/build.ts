import fs from 'node:fs';
import path from 'node:path';
import type { BuildRequest, BuildResult } from '../build.js';
import { abandon } from '../output/lock.js';
import { clearAway } from '../output/publish.js';
import { type Changes, NO_CHANGES } from '../output/publishing/changes.js';
import { DiskFault } from '../output/publishing/disk-fault.js';
import type { Severity } from '../problem.js';
import { exitCodeOf, exitCodes } from './exit-codes.js';
import type { Flags } from './flags.js';
import { withoutHeldNames } from './hide-held.js';
import { heldForJson, jsonDocument } from './json-document.js';
import { changeLines } from './print-changes.js';
import { heldLines } from './print-held.js';
import { problemLines, tally } from './print-problems.js';
import { publishedFolder } from './request.js';
import { isOnBuildServer } from './speaker.js';
import type { VerbRun } from './verb-run.js';
import { counted, grouped, inBytes, inSeconds } from './words.js';

/** `siaran build`: makes the site, puts it in its place, says what changed and what to do next. Gives the exit code. */
export async function runBuild(run: VerbRun): Promise<number> {
  const { extent, flags, invocation, request, speaker, world } = run;
  const stopListening = world.onInterrupt(() => {
    abandon(request.out);
    speaker.message('Interrupted. The site is as it was.');
    world.exit(exitCodes.interrupted);
  });
  const result = await run.build(request).finally(stopListening);
  const names = !isOnBuildServer(world.env);
  const problems = names ? result.problems : withoutHeldNames(result, invocation.command('check'));
  // The addresses of what is let through would name it; those of a site that is not made are nobody's.
  const showsChanges = result.ok && (names || !(flags.drafts || flags.future));
  const changes = showsChanges ? result.changes : NO_CHANGES;
  if (result.ok && request.publishes && flags.changedList !== null)
    writeChangedList(path.resolve(world.cwd, flags.changedList), result.changes);
  if (flags.json) {
    const more = { changes, held: heldForJson(result.held, names) };
    speaker.result(jsonDocument('build', result.ok, problems, result.stats, more));
  } else {
    const shown = problems.filter(({ severity }) => isShown(severity, flags));
    for (const line of problemLines(shown, extent, speaker.errColours)) speaker.message(line);
    if (!flags.quiet) sayWhatHappened({ ...result, problems }, names, showsChanges, run);
  }
  // The old site is deleted when everything is said: it can take seconds, and nobody needs to wait for it.
  clearAway(request.out);
  return exitCodeOf(result.ok, result.problems);
}

/** One path a line, those to upload first: rsync's `--files-from` reads it, with `--delete-missing-args` for those that went. */
function writeChangedList(file: string, { upload, remove }: Changes): void {
  try {
    fs.writeFileSync(file, [...upload, ...remove].map((place) => `${place}\n`).join(''));
  } catch (error) {
    throw new DiskFault('write', file, error);
  }
}

function isShown(severity: Severity, flags: Flags): boolean {
  if (flags.quiet) return severity === 'error' || (flags.strict && severity === 'warning');
  return severity !== 'note' || flags.verbose;
}

function sayWhatHappened(result: BuildResult, names: boolean, showsChanges: boolean, run: VerbRun): void {
  const { extent, flags, invocation, request, speaker } = run;
  const { problems, stats } = result;
  const out = shownFolder(request);
  if (!result.ok) {
    const inTheWay = problems.filter(
      ({ severity }) => severity === 'error' || (flags.strict && severity === 'warning'),
    );
    const next = `Put right what is named above (${tally(inTheWay)}) and build again.`;
    speaker.message(`Nothing was published: ${out} is as it was. ${next}`);
    return;
  }
  if (showsChanges) {
    for (const line of changeLines(result.changes, extent, speaker.outColours)) speaker.result(line);
  }
  for (const line of heldLines(result.held, names, extent)) speaker.result(line);
  const pages = `${counted(stats.pages, 'page')} for ${counted(stats.releases, 'release')}`;
  const size = `${pages}, ${counted(stats.files, 'file')}, ${inBytes(stats.bytes)}`;
  const work = `${grouped(stats.rendered)} of ${counted(stats.pages, 'page')} rendered, ${counted(stats.changed, 'file')} changed`;
  const more =
    problems.length === 0 ? '' : ` \`${invocation.command('check')}\` tells more about ${tally(problems)}.`;
  if (!request.publishes) {
    const next = `Leave out \`--dry-run\` to publish in ${out}.`;
    speaker.result(`Everything is in order (${size}), and nothing was written.${more} ${next}`);
    return;
  }
  if (flags.drafts || flags.future) {
    const warning = 'It may hold releases that are not public yet: look at it, but do not upload it.';
    speaker.result(`${out} is ready: ${size}, in ${inSeconds(stats.milliseconds)}.${more} ${warning}`);
    return;
  }
  const next = `To look at it: \`${invocation.command('serve')}\`. To publish it, upload all that is in the folder.`;
  speaker.result(`${out} is ready: ${size}, in ${inSeconds(stats.milliseconds)} (${work}).${more} ${next}`);
}

function shownFolder({ root, out }: BuildRequest): string {
  return out === publishedFolder(root) ? 'dist/' : out;
}
