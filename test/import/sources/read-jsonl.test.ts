import { describe, expect, it } from 'vitest';
import { largestRecord } from '../../../src/import/sources/largest-record.js';
import { readChunks } from '../../../src/import/sources/read-chunks.js';
import { readJsonLines, readJsonl } from '../../../src/import/sources/read-jsonl.js';
import { hasSharedData, readLegacyRecords } from '../../shared-data.js';
import { all, codesOf, fieldsOf, read, sorted, withFile } from './reading.js';

const lines = '\uFEFF{"a":"“Rapat”","b":{"c":1}}\r\n\r\n{"a":"x","tags":["p","q"]}\n   \n{"a":"y"}';

describe('a line a record', () => {
  it('gives each with its line and its bytes', async () => {
    const { records, unreadable } = await read(readJsonl, 'x.jsonl', lines);
    expect(unreadable).toEqual([]);
    expect(records.map(fieldsOf)).toEqual([
      { a: '“Rapat”', 'b.c': '1' },
      { a: 'x', tags: ['p', 'q'] },
      { a: 'y' },
    ]);
    expect(records.map(({ place }) => [place.line, place.number])).toEqual([
      [1, 1],
      [3, 2],
      [5, 3],
    ]);
    expect(records.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      '{"a":"“Rapat”","b":{"c":1}}',
      '{"a":"x","tags":["p","q"]}',
      '{"a":"y"}',
    ]);
  });

  it.each([1, 2, 3, 40])('is the same when it is read by %i bytes', async (chunkSize) => {
    const inPieces = await withFile('x.jsonl', lines, async (file) =>
      sorted(await all(readJsonLines('x.jsonl', readChunks(file, { chunkSize })))),
    );
    expect(inPieces).toEqual(await read(readJsonl, 'x.jsonl', lines));
  });

  it('is read line by line where it is of two encodings', async () => {
    const content = Buffer.concat([
      Buffer.from('{"a":"“x”"}\n'),
      Buffer.from('{"a":"\x93y\x94"}\n', 'latin1'),
    ]);
    const { records } = await read(readJsonl, 'x.jsonl', content);
    expect(records.map(fieldsOf)).toEqual([{ a: '“x”' }, { a: '“y”' }]);
    expect(records.map(codesOf)).toEqual([[], ['encoding-guessed']]);
  });
});

describe('a line that cannot be read', () => {
  it('is named, and the others go on; the last may be cut off', async () => {
    const { records, unreadable } = await read(
      readJsonl,
      'x.jsonl',
      '{"a":"x"}\n{"a":tidak}\n"kata"\n{"a":"y"}\n{"a":"z',
    );
    expect(records.map(fieldsOf)).toEqual([{ a: 'x' }, { a: 'y' }]);
    expect(unreadable).toMatchObject([
      { place: { line: 2, number: 2 }, finding: { code: 'json-broken' } },
      { place: { line: 3, number: 3 }, finding: { code: 'json-no-record' } },
      { place: { line: 5, number: 5 }, finding: { code: 'json-broken' } },
    ]);
    expect(unreadable[2]?.finding.message).toContain('does not end');
  });

  it('is passed over without being held where it is too large', async () => {
    const content = `{"a":"x"}\n{"a":"${'k'.repeat(largestRecord)}"}\n{"a":"y"}\n`;
    const { records, unreadable } = await read(readJsonl, 'x.jsonl', content);
    expect(records.map(fieldsOf)).toEqual([{ a: 'x' }, { a: 'y' }]);
    expect(unreadable).toMatchObject([
      { place: { line: 2 }, bytes: null, finding: { code: 'record-too-large' } },
    ]);
  });

  it.each(['', '\n \r\n'])('is missed in a file without any: %j', async (content) => {
    const { unreadable } = await read(readJsonl, 'x.jsonl', content);
    expect(unreadable).toMatchObject([{ finding: { code: 'jsonl-empty' } }]);
  });
});

it.skipIf(!hasSharedData)('reads real records as they are', async () => {
  const real = readLegacyRecords();
  const { records, unreadable } = await read(
    readJsonl,
    'x.jsonl',
    real.map((one) => JSON.stringify(one)).join('\n'),
  );
  expect(unreadable).toEqual([]);
  expect(records.map(({ fields }) => fields.get('body_html') ?? fields.get('body_text'))).toEqual(
    real.map((one) => one.body_html ?? one.body_text),
  );
  expect(records.length).toBeGreaterThan(100);
});
