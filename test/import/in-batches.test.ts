import { expect, it } from 'vitest';
import type { SurveyedItem } from '../../src/import/deliver.js';
import { inBatches } from '../../src/import/in-batches.js';

function record(number: number, size: number): SurveyedItem {
  return {
    item: {
      kind: 'record',
      record: {
        place: { file: 'x', line: number, number },
        bytes: new Uint8Array(size),
        extension: 'json',
        fields: new Map(),
        bodyKind: 'html',
        encoding: 'utf-8',
        findings: [],
      },
    },
    outlook: { kind: 'left-out' },
  };
}

async function* records(count: number, size: number): AsyncGenerator<SurveyedItem> {
  for (let number = 1; number <= count; number += 1) yield record(number, size);
}

it.each([
  ['none', 0, 10, []],
  ['few', 3, 10, [3]],
  ['as many as are in a batch', 25, 10, [25]],
  ['many', 60, 10, [25, 25, 10]],
  ['large ones', 7, 200_000, [3, 3, 1]],
  ['ones larger than a batch', 3, 2_000_000, [1, 1, 1]],
])('of records, %s', async (_, count, size, expected) => {
  const batches: (readonly SurveyedItem[])[] = [];
  for await (const batch of inBatches(records(count, size))) batches.push(batch);
  expect(batches.map((batch) => batch.length)).toEqual(expected);
  expect(batches.flat().map(({ item }) => item.record.place.number)).toEqual(
    Array.from({ length: count }, (_, index) => index + 1),
  );
});
