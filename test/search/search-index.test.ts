import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDEX_CONTENTS, type SearchFile } from '../../src/output/search/search-file.js';
import { startSearchIndex } from '../../src/output/search/search-index.js';
import { addDocument, type SearchDocument } from './add-document.js';
import { EndlessReading, endingBytes } from './ending-bytes.js';
import { openFiles } from './open-files.js';

const document = (
  address: string,
  title: string,
  text: string,
  rest: Partial<SearchDocument> = {},
): SearchDocument => ({
  address: `releases/2018/12/${address}/`,
  title,
  text,
  agencies: [{ id: 'humas', name: 'Bagian Humas' }],
  people: [],
  topics: [],
  date: '2018-12-12',
  dateInWords: '12 Desember 2018',
  lang: 'id',
  status: 'published',
  ...rest,
});

function indexOf(documents: readonly SearchDocument[]): readonly SearchFile[] {
  const index = startSearchIndex();
  for (const one of documents) addDocument(index, one);
  return index.finish().files;
}

async function find(
  documents: readonly SearchDocument[],
  query: string,
  rest: Partial<{ year: string; agency: string; topic: string }> = {},
) {
  const { index, reads } = openFiles(indexOf(documents));
  const found = await index.find({ query, year: '', agency: '', topic: '', order: 'relevance', ...rest });
  const records = await Promise.all(found.hits.map((hit) => index.record(hit)));
  return { ...found, reads, names: records.map((record) => record?.address.split('/').at(-2)) };
}

const years = (documents: readonly SearchDocument[], from: number) =>
  documents.map((one, number) => ({ ...one, date: `${from + (number % 4)}-05-0${1 + (number % 9)}` }));

describe('the files', () => {
  const documents = years(
    Array.from({ length: 40 }, (_, number) =>
      document(`r${number}`, `Rapat ${number}`, `Rapat nomor ${number} membahas pasar.`),
    ),
    2015,
  );

  test('are the same in whatever order the releases come', () => {
    expect(indexOf([...documents].reverse())).toEqual(indexOf(documents));
  });

  test('are two a year at most, with four more', () => {
    expect(indexOf(documents).length).toBeLessThanOrEqual(4 + 4);
  });

  test('of closed years and of their dictionary stay when a release comes to the newest year', () => {
    const before = new Map(
      indexOf(documents).map(({ address, bytes }) => [address, Buffer.from(bytes).toString('hex')]),
    );
    const added = document('baru', 'Kata yang belum pernah ada', 'Sesuatu yang baru sama sekali.', {
      date: '2018-06-01',
    });
    const after = indexOf([...documents, added]);
    const changed = after.filter(
      ({ address, bytes }) => before.get(address) !== Buffer.from(bytes).toString('hex'),
    );
    expect(changed.map(({ address }) => address.replace(/\.[\da-f]{8}\./, '.'))).toEqual([
      'search/index.json',
      'search/2018.bin',
      'search/words-new.bin',
    ]);
  });

  test('of a year depend on nothing but its releases', () => {
    const alone = indexOf(documents.filter(({ date }) => date.startsWith('2016')));
    const together = indexOf(documents);
    const of2016 = (files: readonly SearchFile[]) => files.find(({ address }) => /\/2016\./.test(address));
    expect(of2016(alone)).toEqual(of2016(together));
  });

  /** The index of some releases, of which some years are taken over from that of others; and what it kept of that. */
  function takenOver(
    before: readonly SearchDocument[],
    after: readonly SearchDocument[],
    taken: readonly string[],
  ): { readonly all: string[]; readonly kept: readonly string[] } {
    const bytesOf = new Map(indexOf(before).map(({ address, bytes }) => [address, Buffer.from(bytes)]));
    const index = startSearchIndex({
      contents: JSON.parse(bytesOf.get(INDEX_CONTENTS)?.toString() ?? ''),
      read: (file) => bytesOf.get(`search/${file}`) ?? Buffer.alloc(0),
    });
    for (const year of taken) index.keep(year);
    for (const one of after) if (!taken.includes(one.date.slice(0, 4))) addDocument(index, one);
    const { files, kept } = index.finish();
    return {
      all: inOrder([...files, ...kept.map((address) => ({ address, bytes: bytesOf.get(address) }))]),
      kept,
    };
  }

  const inOrder = (list: readonly { address: string; bytes: Uint8Array | undefined }[]) =>
    list.map(({ address, bytes }) => `${address} ${Buffer.from(bytes ?? []).toString('hex')}`).sort();

  test('are the same whichever years came, went, changed or are taken over', () => {
    const names = Array.from({ length: 11 }, (_, number) => String(2005 + number));
    const words = Array.from({ length: 900 }, (_, number) => `kata${(number * 7919).toString(36)}`);
    const release = (year: string, text: string) =>
      document(`r${year}`, `Rapat ${year}`, text, { date: `${year}-02-03` });
    const fate = fc.constantFrom('taken over', 'changed', 'new', 'gone', 'never');
    fc.assert(
      fc.property(fc.array(fate, { minLength: 11, maxLength: 11 }), (fates) => {
        const textOf = (number: number, other: number) =>
          words.filter((_, index) => (index * (number + 3) + other) % 5 < 2).join(' ');
        const of = (kinds: readonly string[], other: number) =>
          names.flatMap((year, number) =>
            kinds.includes(fates[number] ?? '')
              ? [release(year, textOf(number, fates[number] === 'changed' ? other : 0))]
              : [],
          );
        const before = of(['taken over', 'changed', 'gone'], 1);
        const after = of(['taken over', 'changed', 'new'], 2);
        const taken = names.filter((_, number) => fates[number] === 'taken over');
        expect(takenOver(before, after, taken).all).toEqual(inOrder(indexOf(after)));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['2018', '2016', '2015 2016 2017', '2015 2016 2017 2018', '2015'])(
    'are the same where the years %s are taken over from the index of last time',
    (taken) => {
      const changed = documents.map((one) =>
        taken.includes(one.date.slice(0, 4)) ? one : { ...one, text: `${one.text} Kata zamrud.` },
      );
      const { all, kept } = takenOver(documents, changed, taken.split(' '));
      expect(all).toEqual(inOrder(indexOf(changed)));
      expect(kept.filter((address) => /\d{4}/.test(address.slice(0, 12)))).toHaveLength(
        taken.split(' ').length,
      );
      if (taken.length > 12) expect(kept.some((address) => address.startsWith('search/words.'))).toBe(true);
    },
  );

  test('of an archive without releases are there too', async () => {
    expect((await find([], 'rapat')).hits).toEqual([]);
  });
});

describe('a word', () => {
  test('is found wherever it stands, and nowhere else', async () => {
    const word = fc.constantFrom('rapat', 'pasar', 'desa', 'warga', 'jalan', 'pompa', 'kota', 'banjir');
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));
    const release = fc.record({ title: text, text, year: fc.integer({ min: 2014, max: 2018 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(release, { minLength: 1, maxLength: 30 }),
        word,
        word,
        async (releases, first, second) => {
          const documents = releases.map((one, number) =>
            document(`r${number}`, one.title, one.text, { date: `${one.year}-01-01`, lang: 'xx' }),
          );
          const has = (one: SearchDocument, ...words: string[]) =>
            words.every((wanted) => `${one.title} ${one.text}`.split(' ').includes(wanted));
          const wanted = documents
            .filter((one) => has(one, first))
            .map(({ address }) => address.split('/').at(-2));
          expect((await find(documents, first)).names.sort()).toEqual(wanted.sort());
          const { names, haveAll } = await find(documents, `"${first} ${second}"`);
          const inOrder = documents.filter((one) =>
            [one.title, one.text].some((part) => ` ${part} `.includes(` ${first} ${second} `)),
          );
          expect(haveAll).toBe(true);
          expect(names.sort()).toEqual(inOrder.map(({ address }) => address.split('/').at(-2)).sort());
        },
      ),
      { numRuns: 150 },
    );
  });

  test('as it was typed comes before its kin, however much these have of it', async () => {
    const documents = [
      document('kin', 'Menulis, penulisan, tertulis', 'Menulis penulisan ditulis penulis. '.repeat(20)),
      document('self', 'Lain', `Sekali saja kata tulis. ${'Kata lain. '.repeat(200)}`),
    ];
    expect((await find(documents, 'tulis')).names).toEqual(['self', 'kin']);
  });

  test('in the title comes before the same word in a text, and the newer of two that are alike first', async () => {
    const documents = [
      document('text', 'Lain', 'Banjir di kota.'),
      document('old', 'Banjir', 'Air naik.', { date: '2015-01-01' }),
      document('new', 'Banjir', 'Air naik.', { date: '2017-01-01' }),
    ];
    expect((await find(documents, 'banjir')).names).toEqual(['new', 'old', 'text']);
  });

  test('near another comes before one that is far from it', async () => {
    const filling = 'kata lain yang tidak dicari. '.repeat(30);
    const documents = [
      document('far', 'Satu', `tanggul ${filling} pompa`),
      document('near', 'Dua', `tanggul pompa ${filling} `),
    ];
    expect((await find(documents, 'tanggul pompa')).names).toEqual(['near', 'far']);
  });

  test('is found by agency, people, topics and date', async () => {
    const documents = [
      document('a', 'Satu', 'teks', { people: ['I Ketut Suiasa'] }),
      document('b', 'Dua', 'teks', { topics: ['Perikanan'] }),
      document('c', 'Tiga', 'teks', {
        agencies: [{ id: 'dlh', name: 'Dinas Lingkungan Hidup' }],
        date: '2017-03-05',
        dateInWords: '5 Maret 2017',
      }),
    ];
    expect((await find(documents, '"Ketut Suiasa"')).names).toEqual(['a']);
    expect((await find(documents, 'perikanan')).names).toEqual(['b']);
    expect((await find(documents, '"lingkungan hidup"')).names).toEqual(['c']);
    expect((await find(documents, '5 maret 2017')).names).toEqual(['c']);
    expect((await find(documents, '"Suiasa Bagian"')).names).toEqual([]);
    expect((await find(documents, 'teks', { agency: 'dlh' })).names).toEqual(['c']);
    expect((await find(documents, '', { topic: 'Perikanan' })).names).toEqual(['b']);
    expect((await find(documents, 'teks', { agency: 'nobody' })).names).toEqual([]);
  });

  test('that was mistyped is offered as the archive has it', async () => {
    const documents = [
      document('slip', 'Rapat Koordinanasi', 'teks'),
      ...Array.from({ length: 12 }, (_, number) => document(`r${number}`, 'Rapat koordinasi', 'teks')),
    ];
    expect((await find(documents, 'koordinanasi')).parts.map(({ meant }) => meant)).toEqual(['koordinasi']);
    expect((await find(documents, 'kooordinasi')).parts.map(({ corrected }) => corrected)).toEqual([
      'koordinasi',
    ]);
    expect((await find(documents, 'kooordinasi')).hits).toHaveLength(12);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '«%s» is a word like any other',
    async (word) => {
      for (const lang of ['en', 'id', 'fr', 'es', 'ar', 'de', 'nl', 'pt']) {
        expect((await find([document('a', word, 'teks', { lang })], word)).names, lang).toEqual(['a']);
      }
    },
  );
});

test('places are read for phrases only', async () => {
  const documents = years(
    Array.from({ length: 60 }, (_, number) =>
      document(`r${number}`, `Rapat koordinasi ${number}`, 'Rapat koordinasi pasar. '.repeat(20)),
    ),
    2015,
  );
  const { index, contents, reads } = openFiles(indexOf(documents));
  const placesRead = () =>
    reads.filter(({ file, from }) =>
      contents.years.some((year) => year.file === file && from >= year.placesAt),
    ).length;
  await index.find({ query: 'rapat koordinasi', year: '', agency: '', topic: '', order: 'relevance' });
  expect(placesRead()).toBe(0);
  await index.find({ query: '"rapat koordinasi"', year: '', agency: '', topic: '', order: 'relevance' });
  expect(placesRead()).toBeGreaterThan(0);
});

test('bytes that are no index end in an answer or an error, not in an endless search', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 50, maxLength: 400 }), async (noise) => {
      const files = indexOf([document('a', 'Rapat', 'Rapat di desa.')]).map((file) =>
        file.address.endsWith('.bin') ? { ...file, bytes: endingBytes(noise) } : file,
      );
      const { index } = openFiles(files);
      const found = index.find({ query: 'rapat', year: '', agency: '', topic: '', order: 'relevance' });
      await found.catch((fault) => {
        if (fault instanceof EndlessReading) throw fault;
      });
    }),
    { numRuns: 300 },
  );
});
