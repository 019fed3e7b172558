import fs from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const chunkSize = 1 << 18;

/**
 * The records of a ledger, or of the part of one that an interrupted run left, read line by line: a ledger of 50,000 records
 * never lies in memory as a whole. What is no whole record (the head, a line cut short by a crash) is passed over.
 */
export function* recordLines(file: string): Generator<unknown> {
  for (const line of linesOf(file)) {
    if (!line.startsWith(recordStart)) continue;
    const record = parsed(line.endsWith(',') ? line.slice(0, -1) : line);
    if (record !== null) yield record;
  }
}

/** The head of a ledger as JSON; null where the file is no ledger. */
export function readHead(file: string): unknown {
  let head = '';
  for (const line of linesOf(file)) {
    if (line === recordsOpening) return parsed(`${head}"records": []}`);
    head += line;
    if (head.length > longestHead) return null;
  }
  return null;
}

/** Every record's line begins so, and no other line does. */
export const recordStart = '{"id":';

/** The line of the head behind which the records stand, one a line. */
export const recordsOpening = '"records": [';

const longestHead = 20_000_000;

export function* linesOf(file: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(chunkSize);
  const handle = fs.openSync(file, 'r');
  try {
    let rest = '';
    for (;;) {
      const count = fs.readSync(handle, buffer, 0, chunkSize, null);
      const lines = (rest + (count === 0 ? decoder.end() : decoder.write(buffer.subarray(0, count)))).split(
        '\n',
      );
      rest = lines.pop() ?? '';
      yield* lines;
      if (count === 0) break;
    }
    if (rest !== '') yield rest;
  } finally {
    fs.closeSync(handle);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
