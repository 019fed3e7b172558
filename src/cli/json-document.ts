import type { BuildResult } from '../build.js';
import type { Problem } from '../problem.js';
import { sortedProblems } from './print-problems.js';

/**
 * The one document that `--json` answers with: what every verb has, then what this one adds. `stats` is null where
 * nothing was built.
 */
export function jsonDocument(
  command: string,
  isOk: boolean,
  problems: readonly Problem[],
  stats: BuildResult['stats'] | null,
  more: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify(
    {
      ok: isOk,
      command,
      problems: sortedProblems(problems).map(({ code, severity, file, line, column, message, help }) => ({
        code,
        severity,
        file,
        line,
        column,
        message,
        help,
      })),
      stats,
      ...more,
    },
    null,
    2,
  );
}

/** Held releases for the document; none where they are not to be named. */
export function heldForJson(held: BuildResult['held'], names: boolean): readonly object[] {
  if (!names) return [];
  return held.map(({ release, reason, until }) => ({
    file: release.file,
    title: release.title,
    reason,
    until,
  }));
}
