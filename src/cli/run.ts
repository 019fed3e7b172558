import { LockHeld } from '../output/lock.js';
import { healIfNeeded } from '../output/recover.js';
import type { Problem } from '../problem.js';
import { exitCodes } from './exit-codes.js';
import { explainFault } from './explain-fault.js';
import type { Verb } from './flags.js';
import { invocationOf } from './invocation.js';
import { jsonDocument } from './json-document.js';
import { problemLines } from './print-problems.js';
import { type Arguments, readArguments } from './read-arguments.js';
import { refuseSwallowedFlags } from './refuse-swallowed-flags.js';
import { publishedFolder, requestFor, rootOf } from './request.js';
import { type Speaker, speakerFor } from './speaker.js';
import { WrongUse } from './usage.js';
import type { Build, ToolRun, VerbRun } from './verb-run.js';
import type { World } from './world.js';

/**
 * Runs one command line to its end and gives the exit code. Everything that can be wrong is told in words; only a fault
 * of the program itself shows its stack.
 *
 * @param words what follows the name of the program
 * @param loadBuild gives the pipeline; it is loaded only when there is something to build
 */
export async function run(
  words: readonly string[],
  world: World,
  loadBuild: () => Promise<Build>,
): Promise<number> {
  // What can be known before the arguments are understood, for the message that they could not be.
  const manner = {
    color: !words.includes('--no-color'),
    progress: !words.includes('--no-progress'),
    quiet: words.includes('--quiet'),
    json: words.includes('--json'),
  };
  const speaker = speakerFor(world, manner);
  let command: Verb = 'build';
  const fail = (problem: Problem, code: number): number => {
    if (manner.json) speaker.result(jsonDocument(command, false, [problem], null));
    else for (const line of problemLines([problem], everything, speaker.errColours)) speaker.message(line);
    return code;
  };
  try {
    refuseSwallowedFlags(words, world.env);
    const read = readArguments(words);
    if (read.kind === 'help') {
      speaker.result(read.text.trimEnd());
      return exitCodes.done;
    }
    command = read.verb;
    return await runVerb(read, world, speaker, loadBuild);
  } catch (error) {
    if (error instanceof WrongUse) return fail(error.problem, exitCodes.usage);
    if (error instanceof LockHeld) return fail(lockProblem(error), exitCodes.locked);
    const explained = explainFault(error);
    if (explained !== null) return fail(machineProblem(explained.message, explained.help), exitCodes.machine);
    speaker.message(
      `This is a fault of Siaran, not of your files. Please pass on what follows to the one who helps you.`,
    );
    speaker.message(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return fail(
      machineProblem('Siaran stopped because of a fault in the program', 'The site is as it was.'),
      exitCodes.machine,
    );
  }
}

async function runVerb(
  { verb, flags, operands }: Arguments & { readonly kind: 'run' },
  world: World,
  speaker: Speaker,
  loadBuild: () => Promise<Build>,
): Promise<number> {
  const root = rootOf(flags, world);
  // A build that was cut short is put right by whatever command comes next.
  healIfNeeded(publishedFolder(root));
  const invocation = invocationOf(world.env);
  const extent = { all: flags.all, allFlag: invocation.flag('--all') };

  const tool: ToolRun = { root, operands, flags, world, speaker, invocation, extent };
  if (verb === 'import') return (await import('./import.js')).runImport(tool);
  if (verb === 'review') return (await import('./review.js')).runReview(tool);
  const request = requestFor(verb, flags, root, world, speaker);
  const run: VerbRun = { flags, request, world, speaker, invocation, extent, build: await loadBuild() };
  if (verb === 'build') return (await import('./build.js')).runBuild(run);
  if (verb === 'check') return (await import('./check.js')).runCheck(run);
  return (await import('./serve.js')).runServe(run);
}

/** One problem is never too long. */
const everything = { all: true, allFlag: '' };

function lockProblem(held: LockHeld): Problem {
  return machineProblem(
    held.message,
    `Wait until it is done. If no ${held.work} is going on, delete the folder «${held.folder}» and try again.`,
    'locked',
  );
}

function machineProblem(message: string, help: string, code = 'machine'): Problem {
  return { code, severity: 'error', file: null, line: null, column: null, message, help };
}
