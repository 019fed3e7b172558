import { describe, expect, test } from 'vitest';
import { convertBody } from '../../src/body/convert-body.js';
import { hasSharedData, readHtml5libCases } from '../shared-data.js';
import { bodySource, surroundings } from './words/convert-and-check.js';
import { resultOfHtml, wordList } from './words/word-list.js';

describe.skipIf(!hasSharedData)('html5lib tree construction (needs ../shared/data)', () => {
  const { cases, notAgreed } = hasSharedData
    ? readHtml5libCases()
    : { cases: [], notAgreed: new Set<string>() };

  test('there are 1,600 cases, of which 14 are left aside', () => {
    expect(cases).toHaveLength(1_600);
    expect(cases.filter(({ id }) => notAgreed.has(id))).toHaveLength(14);
  });

  test('the text of the tree comes out, in order, and no case is refused or throws', () => {
    const faults: string[] = [];
    for (const { id, data, document } of cases) {
      if (notAgreed.has(id)) continue;
      const article = convertBody(bodySource(data, { format: 'html' }), surroundings);
      const expected = textOfTree(document);
      const added = article.firings
        .filter(({ kind, subject }) => kind === 'added' && subject === 'words')
        .map(({ text }) => text);
      const got = charactersOf(wordList(resultOfHtml(article.html)).join(''), added);
      if (got !== charactersOf(expected, []))
        faults.push(
          `${id}: ${JSON.stringify(data)}\n  tree ${JSON.stringify(expected)}\n  ours ${JSON.stringify(article.html)}`,
        );
      const refused = article.problems.find(({ code }) => code.startsWith('body-'));
      if (refused !== undefined) faults.push(`${id}: ${refused.code}`);
    }
    expect(faults).toEqual([]);
  });
});

/** Text nodes of a tree in html5lib's notation, those of script, style and template aside. */
function textOfTree(document: string): string {
  const hidden: number[] = [];
  let text = '';
  for (const [, indent = '', node = ''] of document.matchAll(
    /^\| ( *)(<[^\n]*|"[\s\S]*?"(?=\n\| |$(?![\s\S]))|[^\n]*)/gmu,
  )) {
    const depth = indent.length;
    while (hidden.length > 0 && (hidden.at(-1) ?? 0) >= depth) hidden.pop();
    if (/^<(?:svg |math )?(?:script|style|template)>/u.test(node)) hidden.push(depth);
    if (node.startsWith('"') && hidden.length === 0) text += node.slice(1, -1);
  }
  return text;
}

/** Characters without white space, and without what a record says was put in. */
function charactersOf(text: string, added: readonly string[]): string {
  let left = fold(text);
  for (const words of added) left = left.replace(fold(words), '');
  return left;
}

function fold(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u200B\uFEFF]/gu, '');
}
