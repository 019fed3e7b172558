import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServedSite } from '../../src/serve/answer.js';
import { type SiteServer, serveSite } from '../../src/serve.js';

let folder = '';
let server: SiteServer;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-serve-'));
  const site = path.join(folder, 'site');
  fs.mkdirSync(path.join(site, 'releases', '2018'), { recursive: true });
  fs.writeFileSync(path.join(site, 'index.html'), '<head></head>home');
  fs.writeFileSync(path.join(site, '404.html'), '<head></head>not here');
  fs.writeFileSync(path.join(site, 'releases', '2018', 'index.html'), '<head></head>2018');
  fs.writeFileSync(path.join(site, 'releases', 'Foto Rapat.jpg'), 'jpg');
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  server = await serveSite('127.0.0.1', [0], served({}));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

function served(parts: Partial<ServedSite>): ServedSite {
  return {
    folder: path.join(folder, 'site'),
    ahead: null,
    base: '/press/',
    version: 'a-1',
    problems: null,
    ...parts,
  };
}

interface Got {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

function get(
  target: string,
  { method = 'GET', host = `127.0.0.1:${server.port}`, headers = {} } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: target, method, headers: { host, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}

describe('a served site', () => {
  it.each([
    ['/press/', 200, 'home'],
    ['/press/?a=b', 200, 'home'],
    ['/press/releases/2018/', 200, '2018'],
    ['/press/releases/Foto%20Rapat.jpg', 200, 'jpg'],
    ['/press/gone/', 404, 'not here'],
    ['/press/releases/', 404, 'not here'],
    ['/press/gone.pdf', 404, 'not here'],
    ['/about/', 404, 'The site lies under /press/'],
    ['/press/../../secret.txt', 404, 'not here'],
    ['/press/..%2f..%2fsecret.txt', 404, 'not here'],
    ['/../press/', 404, 'The site lies'],
    ['/press/..%5csecret.txt', 404, 'not here'],
    ['/press//secret.txt', 404, 'not here'],
    ['/press/%00', 404, 'not here'],
    ['/press/%ff', 400, 'no address'],
  ])('%s: %i', async (target, status, text) => {
    const got = await get(target);
    expect(got.status).toBe(status);
    expect(got.text).toContain(text);
    expect(got.text).not.toContain('secret');
    expect(got.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['/', '/press/'],
    ['/press', '/press/'],
    ['/press/releases/2018', '/press/releases/2018/'],
  ])('%s leads to %s', async (target, location) => {
    expect(await get(target)).toMatchObject({ status: 302, headers: { location } });
  });

  it('a foreign host is refused', async () => {
    expect(await get('/press/', { host: 'evil.example' })).toMatchObject({ status: 403 });
    expect((await get('/press/__siaran/events', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/press/', { host: 'localhost' })).status).toBe(200);
  });

  it('only reading is allowed', async () => {
    expect(await get('/press/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
    expect(await get('/press/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('the file on the disk stays as it was built', async () => {
    expect((await get('/press/')).text).toBe(
      '<head><script src="/press/__siaran/live.js" data-version="ec7490da6af8" defer></script></head>home',
    );
    expect(fs.readFileSync(path.join(folder, 'site', 'index.html'), 'utf8')).toBe('<head></head>home');
  });

  it('has its script and style', async () => {
    expect((await get('/press/__siaran/live.js')).headers['content-type']).toContain('text/javascript');
    expect((await get('/press/__siaran/live.css')).headers['content-type']).toContain('text/css');
  });
});

describe('while a build runs', () => {
  it('pages that are made already go before those that are published', async () => {
    const ahead = path.join(folder, 'stage');
    fs.mkdirSync(path.join(ahead, 'releases', '2019'), { recursive: true });
    fs.writeFileSync(path.join(ahead, 'index.html'), '<head></head>new home');
    fs.writeFileSync(path.join(ahead, 'releases', '2019', 'index.html'), '<head></head>2019');
    server.show(served({ ahead }));
    expect((await get('/press/')).text).toContain('new home');
    expect((await get('/press/releases/2019/')).text).toContain('2019');
    expect((await get('/press/releases/2018/')).text).toContain('2018');
    // Where the build comes to nothing, its folder is gone.
    fs.rmSync(ahead, { recursive: true });
    server.show(served({ problems: 'x.md:3: error' }));
    expect((await get('/press/')).text).toContain('>home');
  });

  it('nothing but pages is taken from what lies ahead: other files may still be being written', async () => {
    const ahead = path.join(folder, 'stage');
    fs.mkdirSync(ahead);
    fs.writeFileSync(path.join(ahead, 'feed.xml'), '<feed>');
    server.show(served({ ahead }));
    expect(await get('/press/feed.xml')).toMatchObject({ status: 404 });
  });

  it('a page that missed what the build brought is another when it is done', async () => {
    const version = async () => /data-version="([^"]*)"/.exec((await get('/press/')).text)?.[1];
    const build = async (happen: () => void) => {
      server.show(served({ ahead: path.join(folder, 'stage') }));
      await get('/press/new.jpg');
      happen();
      server.show(served({ version: 'a-2' }));
    };
    const before = await version();
    await build(() => undefined);
    expect(await version(), 'it did not bring it').toBe(before);
    await build(() => fs.writeFileSync(path.join(folder, 'site', 'new.jpg'), 'new'));
    expect(await version()).toBe(`${before}-1`);
    await build(() => undefined);
    expect(await version(), 'nothing was missed').toBe(`${before}-1`);
  });
});

describe('a request that cannot be answered', () => {
  it.each(['/press/index.html/x', `/press/${'x'.repeat(300)}`, `/press/${'x/'.repeat(3000)}`])(
    'is for nothing that is there: %s',
    async (target) => {
      expect(await get(target)).toMatchObject({ status: 404 });
      expect((await get('/press/')).status).toBe(200);
    },
  );

  it('gets the fault, and the server goes on', async () => {
    const reading = vi.spyOn(fs, 'readFileSync').mockImplementationOnce(() => {
      throw new Error('EMFILE: too many open files');
    });
    expect(await get('/press/')).toMatchObject({ status: 500, text: expect.stringContaining('EMFILE') });
    reading.mockRestore();
    expect((await get('/press/')).status).toBe(200);
  });
});

describe('a page that cannot be read', () => {
  it('does not keep the pages that are open from being told', async () => {
    const states: string[] = [];
    http.get(
      { host: '127.0.0.1', port: server.port, path: '/press/__siaran/events?page=/press/' },
      (response) => response.setEncoding('utf8').on('data', (part: string) => states.push(part)),
    );
    await expect.poll(() => states.length).toBe(2);
    vi.spyOn(fs, 'readFileSync').mockImplementationOnce(() => {
      throw new Error('EBUSY: resource busy or locked');
    });
    server.show(served({ version: 'a-2' }));
    await expect.poll(() => states.at(-1)).toContain('"version":"a-2"');
  });
});

describe('a file', () => {
  const bytes = '0123456789';
  beforeEach(() => fs.writeFileSync(path.join(folder, 'site', 'a.txt'), bytes));

  it.each<[string | null, number, string, string | undefined]>([
    [null, 200, bytes, undefined],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-30', 206, bytes, 'bytes 0-9/10'],
    ['bytes=8-30', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, bytes, undefined],
    ['bytes=-', 200, bytes, undefined],
    ['bytes=0-1,3-4', 200, bytes, undefined],
    ['lines=1-2', 200, bytes, undefined],
  ])('asked for as %s', async (range, status, text, contentRange) => {
    const got = await get('/press/a.txt', range === null ? {} : { headers: { range } });
    expect(got).toMatchObject({ status, text });
    expect(got.headers['content-range']).toBe(contentRange);
  });

  it('that cannot be read after all is a fault with a length of its own', async () => {
    vi.spyOn(fs, 'openSync').mockImplementationOnce(() => {
      throw new Error('EBUSY: resource busy or locked');
    });
    const got = await get('/press/a.txt', { headers: { range: 'bytes=2-4' } });
    expect(got).toMatchObject({ status: 500, text: expect.stringContaining('EBUSY') });
    expect(got.headers['content-range']).toBeUndefined();
  });

  it('says what it is, and how long', async () => {
    expect((await get('/press/a.txt')).headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '10',
    });
    expect((await get('/press/releases/Foto%20Rapat.jpg')).headers['content-type']).toBe('image/jpeg');
    expect(await get('/press/a.txt', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('is not held open while it is sent, for Windows moves no folder of which a file is open', async () => {
    const large = path.join(folder, 'site', 'large.pdf');
    fs.writeFileSync(large, Buffer.alloc(8 * 1024 * 1024));
    const opened = vi.spyOn(fs, 'openSync');
    const closed = vi.spyOn(fs, 'closeSync');
    const request = http.get({ host: '127.0.0.1', port: server.port, path: '/press/large.pdf' });
    await new Promise((resolve) => request.on('response', resolve));
    expect(opened.mock.calls.filter(([file]) => file === large)).toHaveLength(1);
    expect(closed).toHaveBeenCalledTimes(1);
    request.destroy();
  });
});

describe('while the site cannot be built', () => {
  it('there is the site as it was before, or a page that says what is wrong', async () => {
    server.show(served({ problems: 'x.md:3: error: <b>' }));
    expect(await get('/press/')).toMatchObject({ status: 200, text: expect.stringContaining('home') });
    server.show(served({ problems: 'x.md:3: error: <b>', folder: path.join(folder, 'never-built') }));
    const got = await get('/press/anything/');
    expect(got.status).toBe(503);
    expect(got.text).toContain('x.md:3: error: &lt;b&gt;');
    expect(got.text).toContain('live.js');
  });
});

describe('pages that are open', () => {
  it('hear of each build', async () => {
    const states: unknown[] = [];
    let hear = (): void => undefined;
    const heard = (count: number): Promise<void> =>
      new Promise((resolve) => {
        hear = () => {
          if (states.length >= count) resolve();
        };
        hear();
      });
    const request = http.get(
      { host: '127.0.0.1', port: server.port, path: '/press/__siaran/events' },
      (response) => {
        expect(response.headers['content-type']).toContain('text/event-stream');
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          for (const [, json = ''] of part.matchAll(/^data: (.*)$/gm)) states.push(JSON.parse(json));
          hear();
        });
      },
    );
    request.on('error', () => undefined);
    await heard(1);
    server.show(served({ version: 'a-2', problems: 'two\nlines' }));
    await heard(2);
    server.show(served({ version: 'a-3' }));
    await heard(3);
    expect(states).toEqual([
      { version: 'a-1', problems: null },
      { version: 'a-2', problems: 'two\nlines' },
      { version: 'a-3', problems: null },
    ]);
    request.destroy();
  });
});

describe('ports', () => {
  it('a taken one is passed over where others may be had, and an error where not', async () => {
    const second = await serveSite('127.0.0.1', [server.port, 0], served({}));
    expect(second.port).not.toBe(server.port);
    await second.close();
    await expect(serveSite('127.0.0.1', [server.port], served({}))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
