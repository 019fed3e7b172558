import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../../src/import/source-record.js';
import { decodeBytes } from '../../../src/import/sources/decode-bytes.js';
import type { Chunks } from '../../../src/import/sources/read-chunks.js';
import { readRows } from '../../../src/import/sources/read-csv.js';
import { readDocument } from '../../../src/import/sources/read-json.js';
import { readJsonLines } from '../../../src/import/sources/read-jsonl.js';

/** Pieces of 64 KB that are made when they are asked for, between a first and a last one. */
function endless(
  first: string,
  unit: string,
  last: string,
  megabytes: number,
): Chunks & { pieces: () => number } {
  let made = 0;
  const repeated = unit.repeat(Math.ceil(65_536 / unit.length));
  return {
    transcodedFrom: null,
    pieces: () => made,
    toBytes: (slice) => Buffer.from(slice, 'latin1'),
    decode: (slice) => decodeBytes(Buffer.from(slice, 'latin1'), { encoding: null }),
    async *[Symbol.asyncIterator]() {
      yield first;
      for (let left = megabytes * 16; left > 0; left -= 1) {
        made += 1;
        // Copied, so that what is kept is kept once for each piece.
        yield Buffer.from(repeated, 'latin1').toString('latin1');
      }
      yield last;
    },
  };
}

const megabytes = 128;

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

/** Reads everything and gives what was found, and by how many MB more memory was used on the way than before. */
async function measure(
  items: AsyncIterable<SourceItem>,
): Promise<{ records: number; unreadable: string[]; grown: number }> {
  const before = memory();
  let grown = 0;
  let records = 0;
  const unreadable: string[] = [];
  for await (const item of items) {
    if (item.kind === 'record') records += 1;
    else unreadable.push(item.record.finding.code);
    if (records % 1000 === 0) grown = Math.max(grown, memory() - before);
  }
  return { records, unreadable, grown: Math.max(grown, memory() - before) };
}

const record = `{"id":1,"title":"Rapat","body":"${'<p>kata</p>'.repeat(500)}"}`;
const row = `1,Rapat,"${'<p>kata</p>'.repeat(500)}"\n`;

describe(`${megabytes} MB`, () => {
  it.each([
    ['a table', () => readRows('x', endless('id,judul,isi\n', row, '', megabytes))],
    ['lines of JSON', () => readJsonLines('x', endless('', `${record}\n`, '', megabytes))],
    ['a document of JSON', () => readDocument('x', () => endless('[', `${record},`, '{}]', megabytes), null)],
    [
      'a list inside a document',
      () => readDocument('x', () => endless('{"data":[', `${record},`, '{}]}', megabytes), null),
    ],
  ])('of %s are never held together', async (_, open) => {
    const { records, unreadable, grown } = await measure(open());
    expect(unreadable).toEqual([]);
    expect(records).toBeGreaterThan(20_000);
    expect(grown).toBeLessThan(megabytes / 2);
  });

  it.each([
    [
      'a cell that is never closed',
      () => readRows('x', endless('id,isi\n1,"', 'kata\n', '', megabytes)),
      'csv-quote-open',
    ],
    ['a cell', () => readRows('x', endless('id,isi\n1,"', 'kata\n', '"\n', megabytes)), 'record-too-large'],
    [
      'a row of nothing but delimiters',
      () => readRows('x', endless('id,isi\n1,', ',', '\n', megabytes)),
      'record-too-large',
    ],
    ['a line', () => readJsonLines('x', endless('{"a":"', 'kata ', '"}', megabytes)), 'record-too-large'],
    [
      'a record',
      () => readDocument('x', () => endless('[{"a":"', 'kata ', '"}]', megabytes), null),
      'record-too-large',
    ],
    ['brackets', () => readDocument('x', () => endless('[', '[', '', megabytes), null), 'json-cut-off'],
  ])('of %s are passed over', async (_, open, code) => {
    const { records, unreadable, grown } = await measure(open());
    expect([records, unreadable]).toEqual([0, [code]]);
    expect(grown).toBeLessThan(megabytes / 2);
  });
});

it.each([
  ['a table', (chunks: Chunks) => readRows('x', chunks), 'id,judul,isi\n', row],
  ['lines of JSON', (chunks: Chunks) => readJsonLines('x', chunks), '', `${record}\n`],
])('the first record of %s is there before more than the head is read', async (_, reader, first, unit) => {
  const chunks = endless(first, unit, '', megabytes);
  for await (const item of reader(chunks)) {
    expect(item.kind).toBe('record');
    break;
  }
  expect(chunks.pieces()).toBeLessThanOrEqual(2);
});
