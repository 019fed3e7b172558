import type { BuildResult } from '../build.js';
import { abandon } from '../output/lock.js';
import { exitCodeOf, exitCodes } from './exit-codes.js';
import { withoutHeldNames } from './hide-held.js';
import type { Invocation } from './invocation.js';
import { heldForJson, jsonDocument } from './json-document.js';
import { heldLines } from './print-held.js';
import { problemLines, tally } from './print-problems.js';
import { reportLines } from './print-reports.js';
import { isOnBuildServer } from './speaker.js';
import type { VerbRun } from './verb-run.js';
import { counted } from './words.js';

/** `siaran check`: every problem, then what the cleaning did to each release. Writes no site. Gives the exit code. */
export async function runCheck(run: VerbRun): Promise<number> {
  const { extent, flags, invocation, request, speaker, world } = run;
  const stopListening = world.onInterrupt(() => {
    abandon(request.out);
    speaker.message('Interrupted.');
    world.exit(exitCodes.interrupted);
  });
  const result = await run.build(request).finally(stopListening);
  const names = !isOnBuildServer(world.env);
  const problems = names ? result.problems : withoutHeldNames(result, invocation.command('check'));
  const reports = names ? result.reports : result.reports.filter(({ file }) => !result.heldFiles.has(file));
  if (flags.json) {
    const more = { reports, held: heldForJson(result.held, names) };
    speaker.result(jsonDocument('check', result.ok, problems, result.stats, more));
    return exitCodeOf(result.ok, result.problems);
  }
  const shown = flags.quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  for (const line of problemLines(shown, extent, speaker.outColours)) speaker.result(line);
  if (!flags.quiet) {
    const blocks = [
      reportLines(reports, extent, flags.verbose, speaker.outColours),
      heldLines(result.held, names, extent),
      [summaryOf(result, invocation)],
    ];
    for (const block of blocks) for (const line of block) speaker.result(line);
  }
  return exitCodeOf(result.ok, result.problems);
}

function summaryOf({ ok, problems, stats }: BuildResult, invocation: Invocation): string {
  const looked = `Checked ${counted(stats.releases, 'release')}`;
  const build = `\`${invocation.command('build')}\``;
  if (problems.length === 0) return `${looked}: no problems. Next: ${build}.`;
  const next = ok ? `Nothing stands in the way of ${build}.` : 'Put the errors right, then check again.';
  return `${looked}: ${tally(problems)}. ${next}`;
}
