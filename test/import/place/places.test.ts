import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/content/dates/parse-date.js';
import type { ReleaseDate } from '../../../src/content/dates/release-date.js';
import type { Existing } from '../../../src/import/place/existing.js';
import { Places, type Wanted } from '../../../src/import/place/places.js';

function dated(written: string): ReleaseDate {
  const context = {
    dateOrder: null,
    timeZone: 'Asia/Makassar',
    currentYear: 2026,
    isImported: true,
  } as const;
  const { date } = parseDate(written, context);
  if (date === null) throw new Error(`${written} is no date`);
  return date;
}

function wanted(id: string, title: string, written = '12 Dec 2018'): Wanted {
  return { id, sha256: `${id}${'0'.repeat(52)}`, title, reference: null, date: dated(written) };
}

function archive(releases: Record<string, string>, others: readonly string[] = []): Existing {
  const entries = Object.entries(releases);
  return {
    releases: new Map(
      entries.map(([id, path]) => [id, { path, bytes: '', title: '', day: '', stem: '', host: null }]),
    ),
    atAddress: new Map(
      [...entries.map(([, path]) => path), ...others].map((path) => [
        path.replace(/(?:\/index)?\.md$/, '/'),
        path,
      ]),
    ),
  };
}

describe('places', () => {
  it('gives the first of two the name, the second a hash of its record', () => {
    const places = new Places(archive({}), ['id']);
    expect(places.take(wanted('aaaaaaaaaaaa', 'Rapat'))).toEqual({
      path: 'releases/2018/12/rapat.md',
      besides: null,
    });
    expect(places.take(wanted('bbbbbbbbbbbb', 'Rapat')).path).toBe('releases/2018/12/rapat-bbbbbbbb.md');
    expect(places.take(wanted('cccccccccccc', 'Rapat', '1 Jan 2019')).path).toBe('releases/2019/01/rapat.md');
  });

  it('leaves a release where the archive has it, whatever its title and date are by now', () => {
    const places = new Places(archive({ aaaaaaaaaaaa: 'releases/2017/01/old-name.md' }), ['id']);
    expect(places.take(wanted('aaaaaaaaaaaa', 'New name')).path).toBe('releases/2017/01/old-name.md');
  });

  it('does not take the place of a release that was there before, in either of its forms', () => {
    const places = new Places(
      archive({}, ['releases/2018/12/rapat.md', 'releases/2018/12/sidang/index.md']),
      ['id'],
    );
    expect(places.take(wanted('aaaaaaaaaaaa', 'Rapat'))).toEqual({
      path: 'releases/2018/12/rapat-aaaaaaaa.md',
      besides: 'releases/2018/12/rapat.md',
    });
    expect(places.take(wanted('bbbbbbbbbbbb', 'Sidang')).besides).toBe('releases/2018/12/sidang/index.md');
  });

  it('does not depend on what else is imported, save those before it', () => {
    const alone = new Places(archive({}), ['id']);
    const after = new Places(archive({}), ['id']);
    after.take(wanted('aaaaaaaaaaaa', 'Sidang'));
    expect(after.take(wanted('bbbbbbbbbbbb', 'Rapat'))).toEqual(alone.take(wanted('bbbbbbbbbbbb', 'Rapat')));
  });
});
