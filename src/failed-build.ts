import type { BuildResult } from './build.js';
import { NO_CHANGES } from './output/publishing/changes.js';
import type { Problem } from './problem.js';

/** What comes of a build that could not begin. */
export function failure(problems: readonly Problem[], started: number): BuildResult {
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
