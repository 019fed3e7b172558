import { describe, expect, it } from 'vitest';
import { lostCharacters } from '../../../src/import/fields/lost-characters.js';

const found = (text: string): number => lostCharacters('text', text).length;

describe('letters that were lost', () => {
  it.each([
    'Tema: "???????"',
    'Tema: “??? ??”',
    '???? ?????? ???',
    'Lib?ration',
    'Gr??ber',
    'LIB?RATION',
    'L?ecole',
    '?cole nationale',
    'l’ ?cole',
    '?Que hay de nuevo',
    'Presiden ??? hadir',
    'Presiden ????? Hadir',
    'Sambutan (???) Bupati',
    'Rapat \ufffd koordinasi',
    'Lib\ufffdration',
    '<p title="a?b">Lib?ration</p>',
    'lihat http://x.example/?a=1 dan Lib?ration',
  ])('%j', (text) => {
    expect(found(text)).toBe(1);
  });
});

describe('question marks that ask', () => {
  it.each([
    'Apa kabar?',
    'Benarkah???',
    'Quoi ?',
    'Quoi ??? Oui',
    'Apa?Siapa',
    '"Siapa?" tanyanya',
    '“Siapa?” tanyanya',
    'Siapa? apa?',
    '«Qui ?»',
    'Siapa (?) itu',
    'Kapan?!',
    'http://x.example/berita?id=12&b=x',
    'www.x.example/berita?halaman',
    'berita.php?id=12',
    '<a href="berita?kata">x</a>',
    'tanpa tanda',
    '?',
  ])('%j', (text) => {
    expect(found(text)).toBe(0);
  });
});

it('shows the words round it, and how many more there are', () => {
  const [finding] = lostCharacters('title', 'Lib?ration. Gr??ber. ?cole. D?j?. Tema: "????"');
  expect(finding).toMatchObject({ code: 'characters-lost', severity: 'warning' });
  expect(finding?.message).toMatch(/title .*Lib\?ration.*Gr\?\?ber.* and \d more/u);
});

it('is done at once with a long text', () => {
  const started = performance.now();
  for (const text of [
    '? '.repeat(50_000),
    '?'.repeat(100_000),
    `${'a'.repeat(100_000)}?`,
    ':'.repeat(50_000),
    `?${' '.repeat(100_000)}`,
  ])
    lostCharacters('text', text);
  expect(performance.now() - started).toBeLessThan(3000);
});
