import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../build/archive-folder.js';
import { compiledProgram } from '../compile-program.js';
import { compileScript } from '../compile-script.js';

/** The program as it is run: another process, its streams and its exit code. */
describe('the program', () => {
  it('tells its version and loads little for it', async () => {
    const ran = await ended(start(['--version'], temporaryFolder()));
    const { version } = JSON.parse(
      fs.readFileSync(path.join(path.dirname(compiledProgram), '..', 'package.json'), 'utf8'),
    );
    expect(ran).toEqual({ code: 0, signal: null, out: `${version}\n`, err: '' });
    const source = fs.readFileSync(compiledProgram, 'utf8');
    expect(source.match(/^import .*$/gm)).toEqual(['import { readFileSync } from "node:fs";']);
  });

  it('builds, checks, and fails with the right exit codes and streams', async () => {
    const root = archive();
    const built = await ended(start(['build'], root));
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(built.out).toContain('dist/ is ready');
    const checked = await ended(start(['check', '--json'], root));
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(checked.out)).toMatchObject({ ok: true, command: 'check', problems: [] });
    writeFiles(root, { 'content/releases/2018/12/x.md': '---\ntitle: X\n---\nX\n' });
    const failed = await ended(start([], root));
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toContain('Nothing was published');
    expect(await ended(start(['--wat'], root))).toMatchObject({ code: 2, out: '' });
  });

  it('bears a reader that goes away', async () => {
    const child = start(['check', '--all'], archive(60));
    child.stdout.destroy();
    expect(await ended(child)).toMatchObject({ code: 0, err: '' });
  });
});

describe('Ctrl-C', () => {
  /** A pipeline that has taken the lock and opened a stage, and then never ends. */
  const endless = (out: string): string => `
    import { run } from 'src/cli/run.js';
    import { worldOf } from 'src/cli/world.js';
    import { takeLock } from 'src/output/lock.js';
    import { openStage } from 'src/output/stage.js';
    process.exitCode = await run(['build', '--out', ${JSON.stringify(out)}], worldOf(process), async () => async () => {
      takeLock(${JSON.stringify(out)});
      openStage(${JSON.stringify(out)}).write('releases/2018/', 'half a site');
      process.stdout.write('at work\\n');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });
  `;

  it.skipIf(process.platform === 'win32')(
    'leaves the published site and nothing else, and says 130',
    async () => {
      const folder = temporaryFolder();
      const out = path.join(folder, 'dist');
      writeFiles(folder, { 'dist/.siaran-site': '', 'dist/index.html': 'published' });
      const script = await compileScript('endless', endless(out));
      const child = spawn(process.execPath, [script], { cwd: folder });
      await said(child, 'at work');
      expect(fs.readdirSync(folder)).toHaveLength(3);
      child.kill('SIGINT');
      const ran = await ended(child);
      expect(ran).toMatchObject({ code: 130, signal: null });
      expect(ran.err).toContain('Interrupted');
      expect(fs.readdirSync(folder).sort()).toEqual(['dist']);
      expect(fs.readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('published');
    },
  );

  it.skipIf(process.platform === 'win32')(
    'ends serve, which built at each change and never touched dist/',
    async () => {
      const root = archive();
      const child = start(['serve', '--port', '0'], root);
      const line = await said(child, 'http://');
      const address = /http:\/\/\S+/.exec(line)?.[0] ?? '';
      const page = `${address}releases/2018/12/r0/`;
      expect(await (await fetch(page)).text()).toContain('Isi siaran 0.');
      writeFiles(root, { 'content/releases/2018/12/r0.md': releaseOf('0', 'Isi yang baru.') });
      await until(async () => (await (await fetch(page)).text()).includes('Isi yang baru.'));
      writeFiles(root, { 'content/releases/2018/12/r1.md': '---\ntitle: Tanpa tanggal\n---\nx\n' });
      const events = await fetch(`${address}__siaran/events`);
      expect(await firstMatch(events, /r1\.md/)).toContain('r1.md');
      expect(await (await fetch(page)).text()).toContain('Isi yang baru.');
      child.kill('SIGINT');
      expect(await ended(child)).toMatchObject({ code: 0, signal: null });
      expect(fs.readdirSync(root).sort()).toEqual(['.siaran', 'content']);
      expect(fs.readdirSync(path.join(root, '.siaran')).sort()).toEqual(['builds', 'serve']);
    },
  );
});

function archive(releases = 1): string {
  const root = temporaryFolder();
  const files: Record<string, string> = {
    'content/site.yml': 'title: Arsip\nurl: https://siaran.example/\nlang: id\ntimeZone: Asia/Makassar\n',
  };
  for (let number = 0; number < releases; number += 1) {
    files[`content/releases/2018/12/r${number}.md`] = releaseOf(
      String(number),
      `<p>Isi siaran ${number}.<br></p>`,
    );
  }
  writeFiles(root, files);
  return root;
}

function releaseOf(title: string, body: string): string {
  return `---\ntitle: Rapat ${title}\ndate: 12 Dec 2018\nagency: Badung\n---\n${body}\n`;
}

/** Without what the surroundings of the test would tell the program. */
function start(words: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  const { CI: _ci, FORCE_COLOR: _force, NO_COLOR: _no, SOURCE_DATE_EPOCH: _epoch, ...env } = process.env;
  return spawn(process.execPath, [compiledProgram, ...words], { cwd, env });
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  return new Promise((resolve) => {
    const parts = { out: '', err: '' };
    child.stdout.on('data', (part: Buffer) => {
      parts.out += part.toString();
    });
    child.stderr.on('data', (part: Buffer) => {
      parts.err += part.toString();
    });
    child.on('close', (code, signal) => resolve({ code, signal, ...parts }));
  });
}

function said(child: ChildProcessWithoutNullStreams, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      if (out.includes(words) && out.includes('\n')) resolve(out);
    });
    child.on('close', () => reject(new Error(`it ended before it said «${words}»: ${out}`)));
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to be');
}

async function firstMatch(response: Response, pattern: RegExp): Promise<string> {
  let text = '';
  if (response.body === null) return text;
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    if (pattern.test(text)) return text;
  }
  return text;
}
