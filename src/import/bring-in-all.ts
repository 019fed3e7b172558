import { inOrder } from '../in-order.js';
import { openBench } from './body/bench.js';
import { deliver, type SurveyedItem, sourceChanged } from './deliver.js';
import { compareExpected } from './expect/compare-expected.js';
import { proposeAgencies } from './fields/agency-spellings.js';
import type { Columns } from './fields/choose-columns.js';
import { draftOf } from './fields/draft-of.js';
import { inBatches } from './in-batches.js';
import { Counts, headOf } from './ledger/head-of.js';
import { ledgerName, ledgerOf, writtenFiles } from './ledger/ledger-files.js';
import { idleLedger, ledgerIn } from './ledger/write-ledger.js';
import { handsIn, idleHands } from './place/write-whole.js';
import { put, type Tally } from './put.js';
import { readSource } from './read-source.js';
import type { Report } from './report.js';
import type { ImportOutcome, ImportRequest } from './request.js';
import type { SourceItem, SourceRecord } from './source-record.js';
import type { Outlook, Survey } from './survey.js';
import type { Understood } from './understand.js';

/** A few bodies are converted sooner than threads for them have started. */
const fewRecords = 40;

/** Brings in one record after the other, in the order of the source, and writes the ledger. */
export async function bringInAll(
  request: ImportRequest,
  understood: Understood,
  surveyed: Survey,
  columns: Columns,
  report: Report,
): Promise<ImportOutcome> {
  const started = performance.now();
  const { root, isDryRun, limit, onProgress, baseUrl } = request;
  const { files, format, reading, settings, media, beside, sha256, system } = understood;
  const written = writtenFiles(root);
  const tally: Tally = { written: 0, updated: 0, same: 0, edited: 0, files: 0 };
  const shelf = { root, hands: isDryRun ? idleHands : handsIn(root), written, tally };
  const counts = new Counts();
  const places = surveyed.outlooks.length <= fewRecords ? 1 : request.jobs;
  const bench = openBench(places, {
    root,
    settings,
    addresses: surveyed.oldAddresses,
    media,
    beside,
  });
  const ledger = isDryRun ? idleLedger : ledgerIn(root, ledgerName(sha256, request.table));
  const aids = {
    root,
    languages: settings.languages,
    system,
    siteUrl: baseUrl,
    keepsHtml: request.keepsHtml,
    attachments: surveyed.attachments,
    draftOf: (record: SourceRecord) => draftOf(record, understood.fields),
    bringBodies: bench.bring,
  };
  try {
    const items = withOutlooks(readSource(files, format, reading, limit), surveyed.outlooks);
    const batches = inOrder(inBatches(items), bench.width, (batch) => deliver(batch, aids));
    let done = 0;
    for await (const batch of batches) {
      for (const delivery of batch) {
        done += 1;
        onProgress('importing', done, surveyed.outlooks.length);
        if (delivery === null) continue;
        const edited = put(delivery, shelf);
        ledger.add(delivery.record);
        counts.add(delivery.record);
        report.record(delivery.record);
        if (edited !== null) report.edited(edited);
      }
    }
    onProgress('writing', 0, 0);
    const expected =
      understood.expected === null
        ? null
        : compareExpected(understood.expected.addresses, surveyed.addressesOfRecords);
    const { kept: fromEarlierRuns, damaged } = ledger.keepEarlier();
    report.add(damaged);
    const head = headOf(request, understood, surveyed, columns, {
      counts: counts.all,
      fromEarlierRuns,
      expected,
    });
    tally.files += ledger.finish(head).length;
    if (expected !== null) report.expected(expected);
    return {
      head,
      ledger: ledgerOf(ledgerName(sha256, request.table)),
      changes: tally,
      agencies: proposeAgencies(surveyed.agencies),
      milliseconds: performance.now() - started,
    };
  } finally {
    ledger.close();
    await bench.close();
  }
}

/** The source as it is read again, each record with what the first reading made out about it. */
async function* withOutlooks(
  items: AsyncIterable<SourceItem>,
  outlooks: readonly Outlook[],
): AsyncGenerator<SurveyedItem> {
  let index = 0;
  for await (const item of items) {
    const outlook = outlooks[index];
    if (outlook === undefined) throw sourceChanged();
    index += 1;
    yield { item, outlook };
  }
}
