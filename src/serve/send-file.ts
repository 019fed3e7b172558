import fs from 'node:fs';
import type http from 'node:http';
import { pipeline } from 'node:stream';
import { lookup } from 'mrmime';

/**
 * Answers with a file, or with the part of it that was asked for (RFC 9110, section 14.2). It is read at once unless it is very
 * large: Windows moves no folder of which a file is open, and each build moves this one.
 *
 * @param file absolute path
 * @throws the system's error where it cannot be read
 */
export function sendFile(file: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  const { size } = fs.statSync(file);
  const range = rangeOf(request.headers.range, size);
  response.setHeader('Content-Type', typeOf(file));
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` });
    response.end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: size };
  if (range !== null) response.setHeader('Content-Range', `bytes ${from}-${to - 1}/${size}`);
  response.setHeader('Content-Length', to - from);
  response.statusCode = range === null ? 200 : 206;
  if (request.method === 'HEAD' || to === from) response.end();
  else if (to - from <= LARGEST_AT_ONCE) response.end(bytesOf(file, from, to));
  else pipeline(fs.createReadStream(file, { start: from, end: to - 1 }), response, () => undefined);
}

/** In bytes. */
const LARGEST_AT_ONCE = 64 * 1024 * 1024;

interface Range {
  readonly from: number;
  /** The first byte behind it. */
  readonly to: number;
}

/** One range; null where the header asks for none, for several, or is none at all: then the whole file is the answer. */
function rangeOf(header: string | undefined, size: number): Range | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < from) return null;
  return from < to ? { from, to } : 'unsatisfiable';
}

function bytesOf(file: string, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(to - from);
  const handle = fs.openSync(file, 'r');
  try {
    let filled = 0;
    while (filled < bytes.length) {
      const count = fs.readSync(handle, bytes, filled, bytes.length - filled, from + filled);
      if (count === 0) throw new Error(`${file} became shorter while it was read`);
      filled += count;
    }
    return bytes;
  } finally {
    fs.closeSync(handle);
  }
}

function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return /^text\/|[/+](?:json|xml|javascript)$/u.test(type) ? `${type}; charset=utf-8` : type;
}
