import { type Finding, warning } from './content/finding.js';
import { scanContent } from './content/scan.js';
import type { AddressClash } from './import/addresses/old-addresses.js';
import { bringInAll } from './import/bring-in-all.js';
import { chooseColumns } from './import/fields/choose-columns.js';
import { draftOf } from './import/fields/draft-of.js';
import { importLockOf } from './import/import-lock.js';
import { findExisting } from './import/place/existing.js';
import { Places } from './import/place/places.js';
import { linksInTheWay } from './import/place/refuse-links.js';
import { readSource } from './import/read-source.js';
import { Report } from './import/report.js';
import type { ImportRequest, ImportResult } from './import/request.js';
import { listTables } from './import/sources/read-sql.js';
import { survey } from './import/survey.js';
import { understand } from './import/understand.js';
import { whyNotAtAll } from './import/why-not-at-all.js';
import { takeLock } from './output/lock.js';
import type { Problem } from './problem.js';

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
  const { root, onProgress } = request;
  const { files, format, reading, settings, system } = understood;
  if (format === 'sql' && request.table === null) {
    const tables = await Promise.all(files.map((file) => listTables(file, reading)));
    return report.result(tables.flat(), null);
  }

  const { files: content, problems } = scanContent(root);
  report.add(linksIn(root, problems));
  if (report.hasErrors) return report.result(null, null);
  const lock = request.isDryRun ? null : takeLock(importLockOf(root));
  try {
    const existing = findExisting(root, content, settings.languages);
    const surveyed = await survey(readSource(files, format, reading, request.limit), {
      system,
      siteUrl: request.baseUrl,
      existing,
      places: new Places(existing, settings.languages),
      draftOf: (record) => draftOf(record, understood.fields),
      onRecord: (count) => onProgress('reading', count, 0),
    });
    const columns = chooseColumns(surveyed.columnNames, format, reading.mapping);
    report.say(columns.findings);
    report.say(surveyed.oldAddresses.clashes().map(sharedAddress));
    report.say(whyNotAtAll(surveyed));
    if (report.hasErrors) return report.result(null, null);
    return report.result(null, await bringInAll(request, understood, surveyed, columns, report));
  } finally {
    lock?.release();
  }
}

function sharedAddress({ address, paths }: AddressClash): Finding {
  return warning(
    'old-address-shared',
    `Several records stood at «${address}»: ${paths.join(', ')}. Links to it lead to none of them.`,
    'Look which one is meant, and correct the address of the others in the source.',
  );
}

/** Nothing is written into an archive that a link leads out of. */
function linksIn(root: string, scanned: readonly Problem[]): Problem[] {
  const found = linksInTheWay(root);
  const links = scanned.filter(({ code }) => code === 'symlink');
  return [...found, ...links.filter(({ file }) => found.every((other) => other.file !== file))];
}
