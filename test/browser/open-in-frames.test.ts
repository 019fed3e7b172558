import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../build/archive-folder.js';
import { describeInChromium } from './chromium.js';
import { complaintsOfPages } from './open-in-frames.js';
import { serveFolder } from './serve-folder.js';

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

/** What some of the pages do that no page may do, and what is said of it. */
const guilty: Readonly<Record<number, readonly [markup: string, complaint: string]>> = {
  7: ['<script>alert(1)</script>', 'script: '],
  26: [`${policy}<script>alert(1)</script>`, 'console: Executing inline script violates'],
  27: ['<img src="https://evil.example/a.png">', 'foreign request: https://evil.example/a.png'],
  28: ['<iframe src="0.html"></iframe>', 'frame in '],
  39: ['<img src="missing.png">', 'status 404: '],
};

describeInChromium('pages that are opened together', (browser) => {
  let folder: string;
  beforeAll(() => {
    folder = temporaryFolder();
    writeFiles(folder, { 'host.txt': 'A text.' });
    for (let number = 0; number < 40; number += 1)
      writeFiles(folder, {
        [`${number}.html`]: `<!DOCTYPE html><html lang="en"><title>x</title>${guilty[number]?.[0] ?? '<p>x</p>'}</html>`,
      });
  });

  it('are each named where they do what they may not, and no other is', async () => {
    const { origin, root, close } = await serveFolder(folder);
    const addresses = Array.from({ length: 40 }, (_, number) => `${root}${number}.html`);
    const found = await complaintsOfPages(browser(), origin, `${root}host.txt`, addresses);
    await close();
    for (const [number, [, complaint]] of Object.entries(guilty))
      expect(found).toContainEqual(expect.stringContaining(`${root}${number}.html: ${complaint}`));
    const names = new Set(found.map((line) => line.slice(0, line.indexOf('.html:'))));
    expect([...names].sort()).toEqual(
      Object.keys(guilty)
        .map((number) => root + number)
        .sort(),
    );
  });
});
