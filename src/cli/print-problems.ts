import { compareText } from '../content/compare-text.js';
import type { Problem, Severity } from '../problem.js';
import type { Extent } from './invocation.js';
import type { Colours } from './speaker.js';
import { counted, grouped, printable } from './words.js';

/** How many problems of one kind are shown before the rest is only counted. */
export const mostOfAKind = 10;

/** Worst first; then by file and place. */
export function sortedProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * The problems as lines for a terminal, in the form that editors and build servers know (`file:line:column: error: …`),
 * each with what to write instead under it.
 *
 * @param extent where not all, ten of a kind, and how many more there are
 */
export function problemLines(problems: readonly Problem[], extent: Extent, colours: Colours): string[] {
  const lines: string[] = [];
  const seen = new Map<string, number>();
  for (const problem of sortedProblems(problems)) {
    const kind = `${problem.severity} ${problem.code}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (extent.all || count <= mostOfAKind) lines.push(...oneProblem(problem, colours));
  }
  const left = [...seen].filter(([, count]) => !extent.all && count > mostOfAKind);
  for (const [kind, count] of left) {
    const code = kind.slice(kind.indexOf(' ') + 1);
    lines.push(
      `… and ${grouped(count - mostOfAKind)} more of the kind (${code}). To see them all, add \`${extent.allFlag}\`.`,
    );
  }
  return lines;
}

/** `2 errors, 1 warning and 3 notes`; what there is none of is left out. */
export function tally(problems: readonly Problem[]): string {
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  if (parts.length < 2) return parts[0] ?? 'no problems';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function oneProblem(problem: Problem, colours: Colours): string[] {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  const start = place === '' ? '' : `${colours.bold(printable(place))}: `;
  const severity = paint(problem.severity, colours);
  const help = problem.help === null ? [] : printable(problem.help).split('\n');
  return [
    `${start}${severity}: ${printable(problem.message)} (${problem.code})`,
    ...help.map((line) => `    ${line}`),
  ];
}

function paint(severity: Severity, colours: Colours): string {
  if (severity === 'error') return colours.bold(colours.red(severity));
  return severity === 'warning' ? colours.bold(colours.yellow(severity)) : colours.cyan(severity);
}
