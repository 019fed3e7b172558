import path from 'node:path';
import { exitCodeOf } from './exit-codes.js';
import { jsonDocument } from './json-document.js';
import { problemLines } from './print-problems.js';
import type { ToolRun } from './verb-run.js';
import { counted, printable } from './words.js';

/** `siaran import --undo <ledger>`: takes back what that import wrote and nobody touched. Gives the exit code. */
export async function runUndo(
  { root, flags, speaker, world, extent }: ToolRun,
  ledger: string,
): Promise<number> {
  const { undo } = await import('../import/undo.js');
  const { ok, problems, removed, kept } = undo(root, path.resolve(world.cwd, ledger), flags.dryRun);
  if (flags.json) {
    speaker.result(jsonDocument('import', ok, problems, null, { removed, kept }));
    return exitCodeOf(ok, problems);
  }
  for (const line of problemLines(problems, extent, speaker.errColours)) speaker.message(line);
  if (!ok && removed.length === 0 && kept.length === 0) return exitCodeOf(ok, problems);
  const what = flags.dryRun ? 'would be deleted' : 'deleted';
  speaker.result(`${counted(removed.length, 'file')} ${what}.`);
  if (kept.length > 0) {
    speaker.result(
      `${counted(kept.length, 'file was', 'files were')} touched since the import and kept, with the ledger:`,
    );
    for (const file of kept) speaker.result(`  ${printable(file)}`);
    speaker.result('Look at them. What is not wanted can be deleted by hand; the rest stays as it is.');
  }
  return exitCodeOf(ok, problems);
}
