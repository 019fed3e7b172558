import { describe, expect, test } from 'vitest';
import type { Firing } from '../../../src/body/article.js';
import type { ImportedBody } from '../../../src/import/body/imported-body.js';
import { hasSharedData, readLegacyRecords, readMarkdownReleases, readSample } from '../../shared-data.js';
import { bringIn, errorsOf } from './bring-in.js';

interface Brought {
  readonly id: string;
  readonly body: ImportedBody;
}

/** The count of the source, less what a record says went, with what a record says came. */
function expected(before: number, firings: readonly Firing[], subject: Firing['subject']): number {
  const count = (kind: Firing['kind']) =>
    firings.filter((firing) => firing.subject === subject && firing.kind === kind).length;
  return before - count('removed') + count('added');
}

function faultsIn({ id, body }: Brought): string[] {
  const { before, after, firings } = body;
  const kept = (['superscripts', 'subscripts', 'tables'] as const)
    .filter((name) => before[name] !== after[name] && !isTold(name, firings))
    .map((name) => `${name}: ${before[name]}, ${after[name]}`);
  const targets = (['link', 'image'] as const)
    .map((subject) => ({ subject, name: `${subject}s` as const }))
    .filter(({ subject, name }) => expected(before[name], firings, subject) !== after[name])
    .map(({ subject, name }) => `${name}: ${expected(before[name], firings, subject)}, ${after[name]}`);
  return [...errorsOf(body), ...kept, ...targets].map((fault) => `${id} ${fault}`);
}

/** A layout table is opened, and each of its cells is recorded as one no more; what stands raised may go on behind a block. */
function isTold(name: 'superscripts' | 'subscripts' | 'tables', firings: readonly Firing[]): boolean {
  if (name === 'tables') return firings.some(({ subject }) => subject === 'cell');
  const tag = name === 'superscripts' ? '<sup> ' : '<sub> ';
  return firings.some(({ kind, text }) => kind === 'changed' && text.startsWith(tag));
}

describe.skipIf(!hasSharedData)('real releases brought in (needs ../shared/data)', () => {
  const legacy = (keepsHtml: boolean): Brought[] =>
    readLegacyRecords().flatMap(({ id, title, lang, url, body_html: html }) =>
      html === undefined ? [] : [{ id, body: bringIn(html, { title, lang, sourceUrl: url, keepsHtml }) }],
    );
  const brought = hasSharedData ? legacy(false) : [];

  test('no word, link, picture, table or raised letter of 140 is lost without a record', () => {
    expect(brought).toHaveLength(140);
    expect(brought.flatMap(faultsIn)).toEqual([]);
  });

  test('126 are Markdown alone; no more than 14 hold a block of HTML, and none is HTML as a whole', () => {
    expect(brought.filter(({ body }) => body.htmlBlocks > 0).length).toBeLessThanOrEqual(14);
    expect(brought.filter(({ body }) => body.format === 'html').map(({ id }) => id)).toEqual([]);
  });

  test('kept as HTML they give the same pages', () => {
    const pages = legacy(true).map(({ id, body }) => [id, body.format, body.article.html]);
    expect(pages).toEqual(brought.map(({ id, body }) => [id, 'html', body.article.html]));
  });

  test('56 of Markdown lose nothing either; no more than 14 hold a block of HTML: lists of letters, spanned tables', () => {
    const releases = readMarkdownReleases().map(({ name, text }): Brought => {
      const head = /^---\r?\n[\s\S]*?\n---[ \t]*\r?\n/u.exec(text)?.[0] ?? '';
      const title = /^title: *["']?(.*?)["']? *\r?$/mu.exec(head)?.[1] ?? '';
      return { id: name, body: bringIn(text.slice(head.length), { title, lang: 'en', format: 'markdown' }) };
    });
    expect(releases).toHaveLength(56);
    expect(releases.flatMap(faultsIn)).toEqual([]);
    expect(releases.filter(({ body }) => body.htmlBlocks > 0).length).toBeLessThanOrEqual(14);
    expect(releases.filter(({ body }) => body.format === 'html').map(({ id }) => id)).toEqual([]);
  });

  test('the sample: four paragraphs of 349 words, and nothing else', () => {
    const { body: html, title } = readSample();
    const body = bringIn(html, { title });
    expect(errorsOf(body)).toEqual([]);
    const paragraphs = body.text.trimEnd().split('\n\n');
    expect(paragraphs).toHaveLength(4);
    expect(body.text.split(/\s+/u).filter((word) => word !== '')).toHaveLength(349);
    expect(body.text).not.toMatch(/[<\\*_`#\u00A0]/u);
    expect([body.before.words, body.after.words]).toEqual([363, 349]);
  });
});
