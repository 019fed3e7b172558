import { error } from '../../content/finding.js';
import type { InputFile, ReadingOptions } from '../source.js';
import type { SourceItem } from '../source-record.js';
import { jsonRecord } from './json/json-record.js';
import { recordTooLarge } from './largest-record.js';
import { type Chunks, readChunks } from './read-chunks.js';
import { splitLines } from './split-lines.js';

/** A line of JSON for each record (JSON Lines). A line that cannot be read is named, and the others go on. */
export async function* readJsonl(file: InputFile, options: ReadingOptions): AsyncGenerator<SourceItem> {
  yield* readJsonLines(file.name, readChunks(file, { encoding: options.encoding }));
}

/** As `readJsonl`, from chunks of any size. */
export async function* readJsonLines(name: string, chunks: Chunks): AsyncGenerator<SourceItem> {
  let number = 0;
  for await (const { slice, line, size } of splitLines(chunks)) {
    if (slice?.trim() === '') continue;
    number += 1;
    const place = { file: name, line, number };
    if (slice !== null) {
      yield jsonRecord(slice, place, chunks);
      continue;
    }
    const finding = recordTooLarge(size);
    yield { kind: 'unreadable', record: { place, bytes: null, extension: 'json', finding } };
  }
  if (number > 0) return;
  const finding = error(
    'jsonl-empty',
    'The file is empty.',
    'Each record is an object of JSON on a line of its own.',
  );
  yield {
    kind: 'unreadable',
    record: { place: { file: name, line: 1, number: 1 }, bytes: null, extension: 'json', finding },
  };
}
