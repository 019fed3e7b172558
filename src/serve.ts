import http from 'node:http';
import { isAllowedHost } from './serve/allowed-host.js';
import {
  type Answer,
  answerFor,
  type ServedSite,
  type ShownSite,
  text,
  versionOfPage,
} from './serve/answer.js';
import { sendFile } from './serve/send-file.js';

export interface SiteServer {
  readonly port: number;
  /** From now on this is served; every open page hears of it. */
  show(site: ServedSite): void;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine as a static host would, with three differences: nothing is kept in a cache, pages
 * reload themselves where their own bytes have changed, and a request under another machine's name is refused.
 *
 * @param host name or number to listen on: `127.0.0.1` lets only this machine in
 * @param ports tried in turn until one is free
 * @throws the system's error (EADDRINUSE, EACCES, …) where none of them can be had
 */
export async function serveSite(
  host: string,
  ports: readonly number[],
  first: ServedSite,
): Promise<SiteServer> {
  let site: ShownSite = { ...first, round: 0 };
  const listeners: Listeners = new Map();
  /** What was asked for in vain while a build ran that may bring it. */
  const missed = new Set<string>();
  const server = http.createServer((request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    try {
      const answer = refusalOf(request, host) ?? answerFor(request.url ?? '/', site);
      if (site.ahead !== null && isNothing(answer)) missed.add(request.url ?? '/');
      send(answer, request, response, site, listeners);
    } catch (error) {
      sendFault(error, response);
    }
  });
  const port = await listenOnFirstFree(server, host, ports);
  return {
    port,
    show(next) {
      site = { ...next, round: site.round };
      if (next.ahead === null) {
        if ([...missed].some((target) => isThere(target, site))) site = { ...site, round: site.round + 1 };
        missed.clear();
      }
      for (const [listener, page] of listeners) sendState(listener, page, site);
    },
    async close() {
      for (const listener of listeners.keys()) listener.end();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Every open page, and the path that it was asked for by. */
type Listeners = Map<http.ServerResponse, string | null>;

function refusalOf(request: http.IncomingMessage, host: string): Answer | null {
  if (!isAllowedHost(request.headers.host, host)) {
    return text(403, 'This server answers only to localhost and to addresses made of numbers.\n');
  }
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  return isReading ? null : text(405, 'Only GET and HEAD are understood here.\n');
}

function send(
  answer: Answer,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  site: ShownSite,
  listeners: Listeners,
): void {
  switch (answer.kind) {
    case 'content': {
      const bytes = Buffer.from(answer.content, 'utf8');
      if (answer.status === 405) response.setHeader('Allow', 'GET, HEAD');
      response.writeHead(answer.status, { 'Content-Type': answer.type, 'Content-Length': bytes.length });
      response.end(bytes);
      break;
    }
    case 'redirect':
      response.writeHead(302, { Location: answer.to });
      response.end();
      break;
    case 'file':
      sendFile(answer.file, request, response);
      break;
    case 'events':
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 500\n\n');
      sendState(response, answer.page, site);
      listeners.set(response, answer.page);
      response.on('close', () => listeners.delete(response));
  }
}

function isNothing(answer: Answer): boolean {
  return answer.kind === 'content' && answer.status === 404;
}

/** What cannot be read just now is no reason to load pages again, and none to stop building. */
function isThere(target: string, site: ShownSite): boolean {
  try {
    return !isNothing(answerFor(target, site));
  } catch {
    return false;
  }
}

/** One request that cannot be answered must not end the server. */
function sendFault(error: unknown, response: http.ServerResponse): void {
  if (!response.headersSent) {
    // What was said of the file is not true of this text.
    for (const name of ['Content-Length', 'Content-Range', 'Accept-Ranges']) response.removeHeader(name);
    response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
  }
  response.end(`This could not be read: ${error instanceof Error ? error.message : String(error)}\n`);
}

/** A message of a server-sent event stream (WHATWG HTML, 9.2.6); JSON holds no line end that could break it. */
function sendState(listener: http.ServerResponse, page: string | null, site: ShownSite): void {
  const state = { version: versionOfPage(page, site), problems: site.problems };
  listener.write(`event: state\ndata: ${JSON.stringify(state)}\n\n`);
}

async function listenOnFirstFree(
  server: http.Server,
  host: string,
  ports: readonly number[],
): Promise<number> {
  let last: unknown = new Error('no port to listen on');
  for (const port of ports) {
    try {
      return await listen(server, host, port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
      last = error;
    }
  }
  throw last;
}

function listen(server: http.Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
