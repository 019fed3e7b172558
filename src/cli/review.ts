import path from 'node:path';
import type { Problem } from '../problem.js';
import type { SignoffStats } from '../review/apply-signoff.js';
import type { SheetLanguage } from '../review/words/sheet-words.js';
import type { ReviewStats } from '../review.js';
import { exitCodeOf } from './exit-codes.js';
import { jsonDocument } from './json-document.js';
import { problemLines } from './print-problems.js';
import { WrongUse } from './usage.js';
import type { ToolRun } from './verb-run.js';
import { counted, grouped } from './words.js';

/** `siaran review`: makes the sign-off sheet, or stores what was decided on it. Gives the exit code. */
export async function runReview(run: ToolRun): Promise<number> {
  const { root, flags, speaker, world } = run;
  const onProgress = speaker.progress;
  if (flags.apply !== null) {
    const { applySignoff } = await import('../review/apply-signoff.js');
    const csv = path.resolve(world.cwd, flags.apply);
    const { ok, problems, stats } = applySignoff({ root, csv, at: flags.clock, onProgress });
    return finish(run, ok, problems, { ...stats }, storedLines(stats, run));
  }
  const { makeReview } = await import('../review.js');
  const { ok, problems, sheet, stats } = await makeReview({
    root,
    lang: sheetLanguage(flags.lang),
    onProgress,
  });
  return finish(run, ok, problems, { ...stats, sheet }, sheet === null ? [] : sheetLines(sheet, stats, run));
}

function finish(
  { extent, flags, speaker }: ToolRun,
  isOk: boolean,
  problems: readonly Problem[],
  stats: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): number {
  if (flags.json) {
    speaker.result(jsonDocument('review', isOk, problems, null, { stats }));
    return exitCodeOf(isOk, problems);
  }
  for (const line of problemLines(problems, extent, speaker.errColours)) speaker.message(line);
  if (!flags.quiet) for (const line of lines) speaker.result(line);
  return exitCodeOf(isOk, problems);
}

function sheetLanguage(given: string | null): SheetLanguage | null {
  const tag = given?.split('-')[0] ?? null;
  if (tag === null || tag === 'en' || tag === 'id') return tag;
  throw new WrongUse(
    'lang',
    `the sheet is not written in «${given}»`,
    'It is there in English and in Indonesian: `--lang en`, `--lang id`',
  );
}

function sheetLines(
  sheet: string,
  { records, quarantined, reviewed, pages }: ReviewStats,
  { invocation }: ToolRun,
): string[] {
  const parts = [
    ...(quarantined > 0 ? [`${grouped(quarantined)} of them in quarantine`] : []),
    ...(reviewed > 0 ? [`${grouped(reviewed)} decided already`] : []),
  ];
  return [
    `${sheet} is ready: ${counted(records, 'record')} on ${counted(pages, 'page')}, the riskiest first${parts.length === 0 ? '' : ` (${parts.join(', ')})`}.`,
    `Open it in a browser. It gives you a signoff.csv; then: \`${invocation.command('review')} ${invocation.flag('--apply signoff.csv')}\``,
  ];
}

function storedLines({ rows, stored, same, undecided }: SignoffStats, { invocation }: ToolRun): string[] {
  const parts = [
    `${counted(stored, 'decision')} stored`,
    ...(same > 0 ? [`${grouped(same)} were there already`] : []),
    ...(undecided > 0 ? [`${counted(undecided, 'row')} without a decision`] : []),
  ];
  return [`${counted(rows, 'row')}: ${parts.join(', ')}. Next: \`${invocation.command('build')}\`.`];
}
