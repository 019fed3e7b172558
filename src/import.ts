import { error, type Finding, warning } from './content/finding.js';
import { scanContent } from './content/scan.js';
import type { SourceFile } from './content/source-file.js';
import type { AddressClash } from './import/addresses/old-addresses.js';
import { bringInAll } from './import/bring-in-all.js';
import { chooseColumns } from './import/fields/choose-columns.js';
import { draftOf } from './import/fields/draft-of.js';
import { ledgerName } from './import/ledger/ledger-files.js';
import { refuseOtherFormat } from './import/ledger/refuse-other-format.js';
import { findExisting } from './import/place/existing.js';
import { importLockOf } from './import/place/import-lock.js';
import { Places } from './import/place/places.js';
import { linksInTheWay } from './import/place/refuse-links.js';
import { readSource } from './import/read-source.js';
import { Report } from './import/report.js';
import type { ImportRequest, ImportResult } from './import/request.js';
import { listTables, type TableSummary } from './import/sources/read-sql.js';
import { type Survey, survey } from './import/survey.js';
import { type Understood, understand } from './import/understand.js';
import { whyNotAtAll } from './import/why-not-at-all.js';
import { takeLock } from './output/lock.js';

/**
 * Brings the records of an old system into the archive: understand what is asked, survey the source, bring in its records one
 * after the other, write the ledger. The source is read twice, for a link may lead to a release that comes later; nothing is
 * written before the first reading has come to its end.
 *
 * What is wrong with a record is returned, and the others go on. What the machine will not do is thrown: `LockHeld`,
 * `DiskFault`, or an error with its cause.
 */
export async function importArchive(request: ImportRequest): Promise<ImportResult> {
  const report = new Report();
  const understood = understand(request, report);
  if (understood === null) return report.result(null, null);
  const { root } = request;
  const { format, reading } = understood;
  if (format === 'sql' && request.table === null) {
    const tables = await tablesOf(understood);
    if (tables.length === 0) report.say([noTables()]);
    return report.result(tables.length === 0 ? null : tables, null);
  }

  report.add(linksInTheWay(root));
  report.say(refuseOtherFormat(root, ledgerName(understood.sha256, request.table), format));
  if (report.hasErrors) return report.result(null, null);

  const lock = request.isDryRun ? null : takeLock(importLockOf(root), 'import');
  try {
    const { files: content, problems } = scanContent(root);
    // Nothing is written into an archive that a link leads out of.
    report.add(problems.filter(({ code }) => code === 'symlink'));
    if (report.hasErrors) return report.result(null, null);
    const surveyed = await surveySource(request, understood, content);
    const columns = chooseColumns(surveyed.columnNames, format, reading.mapping);
    report.say(columns.findings);
    report.say(surveyed.clashes.map(sharedAddress));
    const needsTables = format === 'sql' && surveyed.outlooks.length === 0;
    report.say(whyNotAtAll(surveyed, request.table, needsTables ? await tablesOf(understood) : null));
    if (report.hasErrors) return report.result(null, null);
    return report.result(null, await bringInAll(request, understood, surveyed, columns, report));
  } finally {
    lock?.release();
  }
}

/** What is known of the archive and of every record is needed no longer when this comes to its end, and is let go. */
function surveySource(
  request: ImportRequest,
  { files, format, reading, settings, system, fields, expected }: Understood,
  content: readonly SourceFile[],
): Promise<Survey> {
  const existing = findExisting(request.root, content, settings.languages);
  return survey(readSource(files, format, reading, request.limit), {
    system,
    siteUrl: request.baseUrl,
    existing,
    places: new Places(existing, settings.languages),
    draftOf: (record) => draftOf(record, fields),
    isExpecting: expected !== null,
    onRecord: (count) => request.onProgress('reading', count, 0),
  });
}

async function tablesOf({ files, reading }: Understood): Promise<readonly TableSummary[]> {
  const tables = await Promise.all(files.map((file) => listTables(file, reading)));
  return tables.flat();
}

function noTables(): Finding {
  return error(
    'import-empty',
    'There is no table in what was given.',
    'Look into the file: it may be empty, or no SQL dump. Leave out `--format`, and Siaran says what it takes it for.',
  );
}

function sharedAddress({ address, paths }: AddressClash): Finding {
  return warning(
    'old-address-shared',
    `Several records stood at «${address}»: ${paths.join(', ')}. Links to it lead to none of them.`,
    'Look which one is meant, and correct the address of the others in the source.',
  );
}
