import { largestRecord } from './largest-record.js';

export interface Line {
  /** A byte string without its line end; null where the line is too large to be held. */
  readonly slice: string | null;
  /** 1-based. */
  readonly line: number;
  /** Bytes. */
  readonly size: number;
}

/** Cuts a stream of byte strings into lines. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let parts: string[] = [];
  let size = 0;
  let line = 1;
  const keep = (part: string): void => {
    size += part.length;
    if (size > largestRecord) parts = [];
    else parts.push(part);
  };
  const whole = (): Line => {
    const slice = size > largestRecord ? null : parts.join('');
    return { slice: slice?.endsWith('\r') ? slice.slice(0, -1) : slice, line, size };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      keep(chunk.slice(from, end));
      yield whole();
      parts = [];
      size = 0;
      line += 1;
      from = end + 1;
    }
    keep(chunk.slice(from));
  }
  if (size > 0) yield whole();
}
