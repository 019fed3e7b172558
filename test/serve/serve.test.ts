import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

function get(target: string, { method = 'GET', host = `127.0.0.1:${server.port}` } = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: target, method, headers: { host } },
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

  it('what is not there yet is waited for', async () => {
    server.show(served({ ahead: path.join(folder, 'stage') }));
    let isAnswered = false;
    const picture = get('/press/new.jpg').finally(() => {
      isAnswered = true;
    });
    const nothing = get('/press/never.jpg');
    await get('/press/');
    expect(isAnswered).toBe(false);
    fs.writeFileSync(path.join(folder, 'site', 'new.jpg'), 'new picture');
    server.show(served({}));
    expect(await picture).toMatchObject({ status: 200, text: 'new picture' });
    expect(await nothing).toMatchObject({ status: 404 });
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
