import { expect, it } from 'vitest';
import { importArchive } from '../../src/import.js';
import { contentOf, importOf, makeArchive } from './archive.js';

const page = (title: string): string =>
  `<html><h1>${title}</h1><p class="tanggal">12 Dec 2018</p><main><p>Isi.</p></main>`;

function pages(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`situs/${index + 1}.html`, page(`Rapat ${index + 1}`)]),
  );
}

it.each([
  [1, /on this page\.$/u],
  [2, /on this page\. Likewise on one more page: «situs\/2\.html»\.$/u],
  [
    6,
    /on this page\. Likewise on 5 more pages, such as «situs\/2\.html», «situs\/3\.html», «situs\/4\.html»\.$/u,
  ],
])('of %i pages that a selector misses, it is said once which', async (count, expected) => {
  const map = 'title: h1\ndate: .tanggal\nbody: main\nsummary: .ringkasan\nreference: .nomor\n';
  const { root, from } = makeArchive({ ...pages(count), 'map.yml': map });
  const { ok, problems, outcome } = await importArchive(
    importOf(root, [from('situs')], { map: from('map.yml') }),
  );
  expect(ok).toBe(true);
  const missed = problems.filter(({ code }) => code === 'selector-missed');
  expect(missed).toHaveLength(2);
  for (const { file, message } of missed) {
    expect(file).toBe('situs/1.html');
    expect(message).toMatch(expected);
  }
  expect(outcome?.head.counts.imported).toBe(count);
});

it('pages on which no text is found stay errors', async () => {
  const { root, from } = makeArchive({ ...pages(5), 'map.yml': 'body: .teks\n' });
  const { ok, problems } = await importArchive(importOf(root, [from('situs')], { map: from('map.yml') }));
  expect(ok).toBe(false);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain('Likewise on 4 more pages');
});

it('a selector that is none is said once, and nothing is imported', async () => {
  const { root, from } = makeArchive({ ...pages(3), 'map.yml': 'title: "h1["\nbody: main\n' });
  const before = contentOf(root);
  const { ok, problems } = await importArchive(importOf(root, [from('situs')], { map: from('map.yml') }));
  expect(ok).toBe(false);
  expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['selector-invalid map.yml']);
  expect(contentOf(root)).toEqual(before);
});
