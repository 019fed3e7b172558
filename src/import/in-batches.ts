import type { SurveyedItem } from './deliver.js';

/** A batch keeps a thread busy for a fifth of a second, which is long beside what it costs to hand it over. */
const recordsInBatch = 25;

/** Bytes. A batch is full with fewer records where they are large, so that memory does not grow with its number. */
const bytesInBatch = 500_000;

/** Gathers the records of a source into batches, in their order. */
export async function* inBatches(
  items: AsyncIterable<SurveyedItem>,
): AsyncGenerator<readonly SurveyedItem[]> {
  let batch: SurveyedItem[] = [];
  let bytes = 0;
  for await (const surveyed of items) {
    batch.push(surveyed);
    bytes += surveyed.item.record.bytes?.length ?? 0;
    if (batch.length < recordsInBatch && bytes < bytesInBatch) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
