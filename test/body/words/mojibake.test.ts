import { expect, test } from 'vitest';
import type { Firing } from '../../../src/body/article.js';
import { repairSource } from '../../../src/body/words/mojibake.js';
import { wordList, wordsOfHtml } from './word-list.js';

const repair = (text: string, to: string): Firing => ({
  rule: 'mojibake',
  line: 1,
  kind: 'replaced',
  subject: 'words',
  text,
  to,
});

test.each<[string, string, Firing[], string]>([
  ['a run between letters', 'officeâ\u0080\u0099s', [repair('â\u0080\u0099', '’')], 'office’s'],
  ['each of several, in their order', 'Ã© Ã\u00A8', [repair('Ã©', 'é'), repair('Ã\u00A8', 'è')], 'é è'],
  ['records in another order', 'Ã© Ã\u00A8', [repair('Ã\u00A8', 'è'), repair('Ã©', 'é')], 'é è'],
  [
    'a record of the words round it',
    'Luz MarÃ\u00ADa',
    [repair('Luz MarÃ\u00ADa', 'Luz María')],
    'Luz María',
  ],
  [
    'a run that ends in a no-break space of its own',
    'â\u0080\u0093\u00A0kata',
    [repair('â\u0080\u0093', '–')],
    '– kata',
  ],
  ['twice damaged, repaired in two steps', 'Ã\u0083Â©', [repair('Ã\u0083Â©', 'Ã©'), repair('Ã©', 'é')], 'é'],
  ['twice damaged, repaired in one', 'Ã\u0083Â©', [repair('Ã\u0083Â©', 'é')], 'é'],
  ['what was read as windows-1252', 'officeâ€™s Ã‰', [repair('Ã‰', 'É'), repair('â€™', '’')], 'office’s É'],
  [
    'what was read as windows-1251',
    'РќРѕРІРѕСЃС‚СЊ Рё Рё',
    [repair('РќРѕРІРѕСЃС‚СЊ', 'Новость'), repair('Рё', 'и')],
    'Новость и Рё',
  ],
  [
    'a control that was a sign, and what it then is half of',
    'éÃ\u0083Â©',
    [repair('\u0083', 'ƒ'), repair('Â©', '©'), repair('Ãƒ', 'Ã')],
    'éÃ©',
  ],
  ['only where the run is whole', 'Ã©ÿ Ã©', [repair('Ã©', 'é')], 'Ã©ÿ é'],
  ['not across the edge of an element', 'Ã<b>©</b> Ã©', [repair('Ã©', 'é')], 'Ã© é'],
  ['what turns into a mark of the check is dropped', 'aï·\u0090b', [repair('ï·\u0090', '\uFDD0')], 'ab'],
])('repairs %s', (_, html, firings, expected) => {
  const { words, untrue } = repairSource(wordsOfHtml(html), firings);
  expect(untrue).toEqual([]);
  expect(wordList(words).join(' ')).toBe(expected);
});

test.each<[string, string, string | null]>([
  ['another character', 'Ã©', 'è'],
  ['a character out of nothing', 'kata', 'kota'],
  ['half a character', 'Ã', ''],
  ['what is no UTF-8', 'é', 'e'],
  ['nothing', 'Ã©', null],
])('believes no repair that is not true: %s', (_, text, to) => {
  const firing: Firing = { rule: 'mojibake', line: 1, kind: 'replaced', subject: 'words', text, to };
  expect(repairSource(wordsOfHtml(text), [firing]).untrue).toEqual([firing]);
});

test('moves the marks with the characters', () => {
  const source = wordsOfHtml(
    'Ã© <a href=x>Ã©a</a> <sup>1</sup><table><tr><td>Ã©</td><td>b</td></tr></table>',
  );
  const { words } = repairSource(source, [repair('Ã©', 'é'), repair('Ã©', 'é'), repair('Ã©', 'é')]);
  const part = ({ from, to }: { from: number; to: number }): string =>
    words.stream.slice(from, to).replace(/[\uFDD0-\uFDD2]/gu, '');
  expect(words.links.map(part)).toEqual(['éa']);
  expect(words.superscripts.map(part)).toEqual(['1']);
  expect(words.cells.map(part)).toEqual(['é', 'b']);
});
