import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BuildRequest, BuildResult } from '../build.js';
import { readSettings } from '../content/read-settings.js';
import { abandon, LockHeld } from '../output/lock.js';
import { clearAway } from '../output/publish.js';
import { recordsInMemory } from '../record/records.js';
import type { ServedSite } from '../serve/answer.js';
import { type SiteServer, serveSite } from '../serve.js';
import { watch } from '../watch.js';
import { exitCodes } from './exit-codes.js';
import { explainFault } from './explain-fault.js';
import type { Flags } from './flags.js';
import { heldLines } from './print-held.js';
import { problemLines, tally } from './print-problems.js';
import { rebuilderOf } from './rebuilder.js';
import { isOnBuildServer, plainColours } from './speaker.js';
import type { VerbRun } from './verb-run.js';
import { counted, inSeconds } from './words.js';
import type { World } from './world.js';

/**
 * `siaran serve`: builds into a folder of its own, shows it on this machine, builds again at every change and reloads the
 * pages that are open. Ends with Ctrl-C. Gives the exit code.
 */
export async function runServe(given: VerbRun): Promise<number> {
  const records = recordsInMemory();
  const run = { ...given, request: { ...given.request, records } };
  const { flags, request, speaker, world } = run;
  const interrupted = firstInterrupt(request, world);
  const start = randomBytes(4).toString('hex');
  let builds = 0;
  let site: ServedSite = {
    folder: request.out,
    ahead: null,
    base: request.base ?? '/',
    version: start,
    problems: null,
  };
  let server: SiteServer | null = null;
  const tidying = whenQuiet(() => {
    clearAway(request.out);
    records.save();
  });
  /** Whether nothing but texts was saved since the last build began. */
  let areTexts = true;
  const rebuilder = rebuilderOf(async () => {
    builds += 1;
    tidying.wait();
    // A page of a text shows the files beside it as they are published, so these must be the same.
    const onFirstPages = areTexts ? showAhead : run.request.onFirstPages;
    areTexts = true;
    const outcome = await attempt({ ...run, request: { ...run.request, onFirstPages } });
    site = { ...site, ...outcome, ahead: null, version: `${start}-${builds}` };
    server?.show(site);
    tidying.begin();
  });
  // Before the first build, so that nothing is missed that changes while it runs.
  const watcher = await watch(
    request.root,
    ['content', 'templates'],
    (paths) => {
      areTexts &&= paths.every((path) => path.endsWith('.md'));
      rebuilder.rebuild();
    },
    (fault) => speaker.message(`Changes may go unseen: ${faultText(fault)}`),
  );
  /** Who saved a release sees its page while the lists, the search and the rest of the site are still being made. */
  async function showAhead(folder: string): Promise<void> {
    if (server === null) return;
    site = { ...site, ahead: folder, problems: null };
    server.show(site);
    // Open pages ask again at once: they are answered before the work goes on.
    await pause(ASKING_MILLISECONDS);
  }
  rebuilder.rebuild();
  const isBuilt = await Promise.race([rebuilder.settled().then(() => true), interrupted.then(() => false)]);
  if (!isBuilt) {
    tidying.wait();
    await watcher.close();
    abandon(request.out);
    return exitCodes.interrupted;
  }
  const host = flags.host ?? '127.0.0.1';
  try {
    server = await serveSite(host, portsFor(flags), site);
    speaker.result(`The site is at http://${shownHost(host)}:${server.port}${site.base} (Ctrl-C ends it).`);
    await interrupted;
  } finally {
    await watcher.close();
    await rebuilder.settled();
    await server?.close();
    tidying.finish();
  }
  if (!flags.quiet) speaker.message('Stopped.');
  return exitCodes.done;
}

/** From the news to the request of a browser. */
const ASKING_MILLISECONDS = 20;

/** Work for which nobody waits: it is done once nothing has been built for a while. */
function whenQuiet(work: () => void): { begin(): void; wait(): void; finish(): void } {
  let timer: NodeJS.Timeout | null = null;
  const wait = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    begin() {
      wait();
      timer = setTimeout(work, QUIET_MILLISECONDS);
    },
    wait,
    finish() {
      wait();
      work();
    },
  };
}

/** Who saves and looks has looked by then, and who saves again is not kept waiting. */
const QUIET_MILLISECONDS = 700;

/** The first Ctrl-C lets what runs come to its end; a second does not wait for it. */
function firstInterrupt(request: BuildRequest, world: World): Promise<void> {
  let isFirst = true;
  return new Promise((resolve) => {
    world.onInterrupt(() => {
      if (isFirst) {
        isFirst = false;
        resolve();
        return;
      }
      abandon(request.out);
      world.exit(exitCodes.interrupted);
    });
  });
}

/** Builds once. What the machine did is shown like what an author did, for the next change may put it right. */
async function attempt(run: VerbRun): Promise<Pick<ServedSite, 'problems'> & Partial<ServedSite>> {
  try {
    const result = await run.build(run.request);
    // Where it is not given, the base of the settings; where these cannot be read, the one before stays.
    const base = run.request.base ?? readSettings(run.request.root).settings?.base;
    return { problems: tell(result, run), ...(base === undefined ? {} : { base }) };
  } catch (error) {
    const problems = faultText(error);
    run.speaker.message(problems);
    return { problems };
  }
}

/** Says on the terminal how a build went. Gives what stood in its way as text for the browser; null where it went well. */
function tell(result: BuildResult, run: VerbRun): string | null {
  const { extent, flags, speaker, world } = run;
  const shown = result.problems.filter(({ severity }) =>
    severity === 'note' ? flags.verbose : severity === 'error' || !flags.quiet,
  );
  for (const line of problemLines(shown, extent, speaker.errColours)) speaker.message(line);
  if (!result.ok) {
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    speaker.message(
      `Not built (${tally(errors)}): what you see is the site as it was. Save again when it is put right.`,
    );
    return problemLines(errors, extent, plainColours).join('\n');
  }
  if (!flags.quiet) {
    const { stats } = result;
    speaker.message(`Built ${counted(stats.pages, 'page')} in ${inSeconds(stats.milliseconds)}.`);
    if (flags.verbose) {
      for (const line of heldLines(result.held, !isOnBuildServer(world.env), extent)) speaker.message(line);
    }
  }
  return null;
}

function faultText(error: unknown): string {
  if (error instanceof LockHeld) return `error: ${error.message}`;
  const explained = explainFault(error);
  if (explained !== null) return `error: ${explained.message}\n    ${explained.help}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function portsFor(flags: Flags): number[] {
  if (flags.port !== null) return [flags.port];
  return Array.from({ length: 20 }, (_, index) => 4000 + index);
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
