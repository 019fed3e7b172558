import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite, temporaryFolder } from './archive-folder.js';
import { runProgram } from './run-program.js';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const release =
  'releases/2018/12/wabup-suiasa-memimpin-rapat-koordinanasi-dalam-rangka-pengembangan-inovasi/';

/** What a fresh clone makes of the owner's record. */
describe('the sample archive', () => {
  let root: string;
  let article: Element;
  let page: Document;
  beforeAll(async () => {
    root = temporaryFolder();
    cpSync(content, join(root, 'content'), { recursive: true });
    const folder = await builtSite(root);
    page = new JSDOM(readFileSync(join(folder, release, 'index.html'), 'utf8')).window.document;
    article = page.querySelector('.e-content') ?? page.createElement('p');
  });

  it('has exactly 4 paragraphs, no break and no heading', () => {
    expect([...article.children].map(({ localName }) => localName)).toEqual(['p', 'p', 'p', 'p']);
    expect(article.querySelectorAll('*')).toHaveLength(4);
  });

  it('keeps the 349 words of the record in their order, without the title that it repeats', () => {
    const source =
      readFileSync(join(root, 'content', `${release.slice(0, -1)}.md`), 'utf8').split('\n---\n')[1] ?? '';
    const record = wordsOf(new JSDOM(source.replaceAll(/<br ?\/?>|<\/p>/g, ' ')).window.document.body);
    const title = wordsOf(page.querySelector('h1') ?? article);
    expect(title).toHaveLength(14);
    expect(record).toHaveLength(363);
    expect(record.slice(0, 14)).toEqual(title);

    const words = [...article.children].flatMap(wordsOf);
    expect(words).toHaveLength(349);
    expect(words).toEqual(record.slice(14));
  });

  it('has a plain space in «III Administrasi» and the quotes as they were', () => {
    const text = article.textContent ?? '';
    expect(text.match(/III Administrasi/g)).toHaveLength(2);
    expect(text).not.toContain('\u00A0');
    expect(text.match(/[“”]/g)?.join('')).toBe('“”“”“”');
    expect(text.match(/"One Agency One Inovation"/g)).toHaveLength(2);
  });

  it('keeps the slips of its author', () => {
    expect(page.querySelector('h1')?.textContent).toContain('Koordinanasi');
    expect(article.textContent).toContain('Insntif');
  });

  it('is told by «check» that the day in the text fits no reading of 2018', async () => {
    const { code, stdout } = await runProgram(['check', '--json', '--root', root]);
    const { problems } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'date-in-prose',
        severity: 'note',
        message: expect.stringContaining('«Kamis (10/12)»'),
      }),
    );
  });
});

function wordsOf(element: Element): string[] {
  return (element.textContent ?? '').split(/\s+/).filter((word) => word !== '');
}
