import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

export interface ServedFolder {
  /** `http://127.0.0.1:41234` */
  readonly origin: string;
  /** Origin and base, with a final slash: what a page's address is appended to. */
  readonly root: string;
  /** Paths asked for that are not there, in order. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a plain static host does: a folder answers with its `index.html`, what is missing with `404.html`
 * and status 404; a range is answered with that range. Nothing outside of `base` is there.
 *
 * @param base with both slashes, `/` or `/press/`.
 */
export async function serveFolder(folder: string, base = '/'): Promise<ServedFolder> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(base) ? fileAt(folder, path.slice(base.length)) : null;
    if (file === null) missing.push(path);
    if (file === null) answer(response, 404, join(folder, '404.html'));
    else answer(response, 200, file, request.headers.range);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    root: `${origin}${base}`,
    missing,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((fault) => (fault ? reject(fault) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function fileAt(folder: string, address: string): string | null {
  const path = join(folder, normalize(`/${address}`));
  if (!existsSync(path)) return null;
  if (statSync(path).isFile()) return path;
  // A folder without a final slash is a redirect on most hosts and missing on some: the site must not rely on it.
  const index = join(path, 'index.html');
  return (address === '' || address.endsWith('/')) && existsSync(index) ? index : null;
}

function answer(response: ServerResponse, status: number, file: string, range = ''): void {
  const type = types[extname(file)] ?? 'application/octet-stream';
  if (!existsSync(file)) {
    response.writeHead(status, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  const { size } = statSync(file);
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  if (first !== '') {
    const [start, end] = [Number(first), Math.min(Number(last), size - 1)];
    const headers = { 'Content-Range': `bytes ${start}-${end}/${size}`, 'Content-Length': end - start + 1 };
    response.writeHead(206, { 'Content-Type': type, ...headers });
    createReadStream(file, { start, end }).pipe(response);
    return;
  }
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': size });
  createReadStream(file).pipe(response);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};
