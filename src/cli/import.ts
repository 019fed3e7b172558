import os from 'node:os';
import path from 'node:path';
import { importLockOf } from '../import/import-lock.js';
import type { ImportRequest, ImportResult } from '../import/request.js';
import { abandon } from '../output/lock.js';
import { exitCodeOf, exitCodes } from './exit-codes.js';
import { jsonDocument } from './json-document.js';
import { importLines, tableLines } from './print-import.js';
import { problemLines, tally } from './print-problems.js';
import { runUndo } from './undo.js';
import { WrongUse } from './usage.js';
import type { ToolRun } from './verb-run.js';

/** `siaran import`: brings records in, and says what became of them. Gives the exit code. */
export async function runImport(run: ToolRun): Promise<number> {
  if (run.flags.undo !== null) return runUndo(run, run.flags.undo);
  const { extent, flags, speaker, world } = run;
  const request = importRequest(run);
  const { importArchive } = await import('../import.js');
  const stopListening = world.onInterrupt(() => {
    abandon(importLockOf(run.root));
    speaker.message('Interrupted. What is imported is whole; the same command again goes on from here.');
    world.exit(exitCodes.interrupted);
  });
  const result = await importArchive(request).finally(stopListening);
  const { problems } = result;
  if (flags.json) {
    speaker.result(jsonDocument('import', result.ok, problems, null, jsonParts(result)));
    return exitCodeOf(result.ok, problems);
  }
  const shown = problems.filter(({ severity }) =>
    flags.quiet ? severity === 'error' : severity !== 'note' || flags.verbose,
  );
  for (const line of problemLines(shown, extent, speaker.errColours)) speaker.message(line);
  if (result.tables !== null) {
    for (const line of tableLines(result.tables, run)) speaker.result(line);
  } else if (result.outcome === null) {
    speaker.message(
      `Nothing was imported (${tally(problems)}). Put right what is named above and import again.`,
    );
  } else if (!flags.quiet) {
    for (const line of importLines(result.outcome, run)) speaker.result(line);
  }
  return exitCodeOf(result.ok, problems);
}

function importRequest({ root, operands, flags, speaker, world }: ToolRun): ImportRequest {
  if (operands.length === 0) {
    throw new WrongUse(
      'nothing-to-import',
      '«siaran import» needs the file or folder to be imported',
      'Name it behind the verb: `siaran import dump.sql`',
    );
  }
  const absolute = (given: string | null): string | null =>
    given === null ? null : path.resolve(world.cwd, given);
  return {
    root,
    paths: operands.map((given) => path.resolve(world.cwd, given)),
    format: flags.format,
    map: absolute(flags.map),
    table: flags.table,
    agency: flags.agency,
    lang: flags.lang,
    media: absolute(flags.media),
    baseUrl: flags.baseUrl,
    encoding: flags.encoding,
    expect: absolute(flags.expect),
    isDryRun: flags.dryRun,
    limit: flags.limit,
    keepsHtml: flags.keepHtml,
    at: flags.clock,
    jobs: flags.jobs ?? Math.min(os.availableParallelism(), 8),
    onProgress: speaker.progress,
  };
}

function jsonParts({ tables, outcome }: ImportResult): Record<string, unknown> {
  if (tables !== null) return { tables };
  if (outcome === null) return {};
  const { head, ledger, changes, agencies } = outcome;
  return {
    stats: { ...head.counts, ...changes },
    ledger,
    source: head.source,
    leftOut: head.leftOut,
    expected: head.expected,
    agencies,
  };
}
