import type { BuildRequest, BuildResult } from '../../src/build.js';
import { run } from '../../src/cli/run.js';
import type { Sink, World } from '../../src/cli/world.js';
import { NO_CHANGES } from '../../src/output/publishing/changes.js';
import type { Problem } from '../../src/problem.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What the pipeline was asked for; null where it was not reached. */
  readonly request: BuildRequest | null;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly now?: number;
}

/** Runs a command line in a world made for it, with a pipeline that answers at once. */
export async function runWith(
  words: readonly string[],
  { env = {}, cwd, isTTY = false, columns = 80, now = Date.parse('2026-01-01T00:00:00Z') }: Surroundings,
  build: (request: BuildRequest) => Promise<BuildResult> = async () => resultOf({}),
): Promise<Ran> {
  const written = { out: '', err: '' };
  const asked: BuildRequest[] = [];
  const sink = (name: 'out' | 'err'): Sink => ({
    isTTY,
    columns,
    write(text) {
      written[name] += text;
    },
  });
  const world: World = {
    stdout: sink('out'),
    stderr: sink('err'),
    env,
    cwd,
    now: () => now,
    onInterrupt: () => () => undefined,
    exit: () => undefined,
  };
  const code = await run(words, world, async () => (request) => {
    asked.push(request);
    return build(request);
  });
  return { code, ...written, request: asked[0] ?? null };
}

export function resultOf(parts: Partial<BuildResult>): BuildResult {
  return {
    ok: true,
    problems: [],
    reports: [],
    held: [],
    heldFiles: new Set((parts.held ?? []).map(({ release }) => release.file)),
    changes: NO_CHANGES,
    stats: {
      releases: 1,
      held: 0,
      pages: 12,
      rendered: 12,
      changed: 34,
      files: 34,
      bytes: 123_456,
      milliseconds: 412,
    },
    ...parts,
  };
}

export function problemOf(parts: Partial<Problem>): Problem {
  return {
    code: 'date-ambiguous',
    severity: 'error',
    file: 'content/releases/2018/12/x.md',
    line: 3,
    column: 7,
    message: '«10/12/2018»: which is the day?',
    help: 'Set dateOrder: dmy in site.yml.',
    ...parts,
  };
}
