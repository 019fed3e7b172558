import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFrontMatter } from '../../src/content/front-matter.js';
import { plainOf } from '../../src/content/located.js';
import { withoutReview, withReview } from '../../src/content/review-block.js';

const review = { by: 'KD', on: '2026-11-24', decision: 'accept', note: null } as const;
const block = 'reviewed:\n  by: "KD"\n  on: 2026-11-24\n  decision: accept\n';
const note = '  note: "Nama: \\"I Ketut\\" #1"\n';

/** A file before and after. */
const written: readonly (readonly [string, string, string])[] = [
  ['plain', '---\ntitle: A\n---\nText\n', `---\ntitle: A\n${block}---\nText\n`],
  ['no body', '---\ntitle: A\n---', `---\ntitle: A\n${block}---`],
  ['blanks behind the dashes', '---  \ntitle: A\n---\t\n', `---  \ntitle: A\n${block}---\t\n`],
  [
    'CRLF and a byte order mark',
    '\ufeff---\r\ntitle: A\r\n---\r\nA\nB\r\n',
    `\ufeff---\r\ntitle: A\r\n${block.replaceAll('\n', '\r\n')}---\r\nA\nB\r\n`,
  ],
  ['a list that is not indented', '---\ntopics:\n- a\n---\n', `---\ntopics:\n- a\n${block}---\n`],
  [
    'the word in the text',
    '---\ntitle: A\n---\nreviewed:\n  by\n',
    `---\ntitle: A\n${block}---\nreviewed:\n  by\n`,
  ],
];

it.each(written)('writes the block and takes it out again: %s', (_, before, after) => {
  expect(withReview(before, review)).toBe(after);
  expect(withoutReview(after)).toBe(before);
  expect(withoutReview(before)).toBe(before);
});

it('replaces an earlier decision, wherever and however it is written', () => {
  const earlier = '---\ntitle: A\nReviewed: {by: X,\n  on: 2025}\n# remark\n\ndate: 2018\n---\nText\n';
  const bare = '---\ntitle: A\n# remark\n\ndate: 2018\n';
  expect(withReview(earlier, review)).toBe(`${bare}${block}---\nText\n`);
  const twice = withReview(withReview(earlier, review) ?? '', { ...review, note: 'Nama: "I Ketut" #1' });
  expect(twice).toBe(`${bare}${block}${note}---\nText\n`);
});

it('leaves a file without front matter alone', () => {
  for (const text of ['', 'Text\n', '---js\nx\n---\n', '---\ntitle: A\n']) {
    expect(withReview(text, review)).toBeNull();
    expect(withoutReview(text)).toBe(text);
  }
});

it('gives back the very text, and says what was written, for whatever a person notes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.array(fc.constantFrom('title: A', 'topics:', '- a', '  b: c', '# x', '', 'x-y: |', '  reviewed: z')),
      fc.constantFrom('\n', '\r\n'),
      (said, lines, end) => {
        const text = `---${end}${lines.map((line) => line + end).join('')}---${end}reviewed: no${end}`;
        const after = withReview(text, { ...review, note: said });
        expect(after).not.toBe(text);
        expect(withoutReview(after ?? '')).toBe(text);
        const alone = withReview('---\nx-a: 1\n---\n', { ...review, note: said }) ?? '';
        const { fields } = readFrontMatter(alone, new Set());
        expect(fields === null ? null : plainOf(fields)).toMatchObject({
          reviewed: { by: 'KD', note: said },
        });
      },
    ),
    { numRuns: 2000 },
  );
});
