import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageView } from '../../src/archive/page.js';
import { plan } from '../../src/archive/plan.js';
import type { ListPageView } from '../../src/archive/views/list.js';
import type { ReleasePageView } from '../../src/archive/views/release.js';
import {
  aboutPage,
  archiveOf,
  bareRelease,
  emptyArchive,
  fullArchive,
  fullRelease,
  settings,
  shownAs,
  viewAt,
  wordsOf,
} from '../templates/specimens.js';
import { date } from './make-release.js';

const words = wordsOf('id');

describe('plan', () => {
  it('has a page for every address of the site', () => {
    const pages = plan(fullArchive(), words);
    expect(pages.map(({ address, template }) => `${template} ${address}`)).toEqual([
      'home ',
      'release releases/2018/12/full/',
      'release releases/2018/12/bare/',
      'release releases/2018/11/y/',
      'release releases/undated/x/',
      'list releases/',
      'list releases/2018/',
      'list releases/2018/12/',
      'list releases/2018/11/',
      'list releases/undated/',
      'agencies agencies/',
      'list agencies/diskominfo/',
      'list agencies/diskominfo/2018/',
      'list agencies/pemerintah-kabupaten-badung/',
      'list agencies/pemerintah-kabupaten-badung/2018/',
      'search search/',
      'titles search/2018/',
      'titles search/undated/',
      'page about/',
      'not-found 404.html',
    ]);
  });

  it('has the pages that always are, without any release', () => {
    expect(plan(emptyArchive(), words).map(({ address }) => address)).toEqual([
      '',
      'releases/',
      'agencies/',
      'search/',
      '404.html',
    ]);
  });

  it('gives views of plain data in which nothing is left out', () => {
    for (const archive of [fullArchive(), emptyArchive()]) {
      for (const page of plan(archive, words)) {
        const view = page.view();
        // `undefined` would be lost on the way through JSON, and stop a template.
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
        expect(view.page.address).toBe(page.address);
        expect(page.view()).toEqual(view);
      }
    }
  });

  it('gives full and empty releases the same fields', () => {
    const full = view(fullRelease()).release;
    const bare = view(bareRelease()).release;
    expect(Object.keys(bare)).toEqual(Object.keys(full));
  });

  it('shows nothing of a removed release but that it was there', () => {
    const removed = fullRelease({ status: 'removed' });
    const { release, page: head } = view(removed);
    expect(release).toMatchObject({
      leadImage: null,
      images: [],
      attachments: [],
      contacts: [],
      topics: [],
    });
    expect(head).toMatchObject({ title: removed.title, description: null, image: null });
  });

  it('marks what is not public and keeps search engines off it', () => {
    const release = bareRelease();
    const archive = archiveOf([release, fullRelease()]);
    const shown = shownAs(release, 'date', '2030-01-02T08:05:00');
    const { page, release: ofRelease } = viewAt<ReleasePageView>(archive, release.address, shown);
    expect(page.isIndexed).toBe(false);
    expect(ofRelease.held).toEqual({
      isDraft: false,
      until: { dateTime: '2030-01-02', words: '2 Januari 2030' },
      time: '08.05',
    });
    const list = viewAt<ListPageView>(archive, 'releases/', shown);
    expect(list.list.entries.map(({ isHeld }) => isHeld)).toEqual([false, true]);
    const draft = viewAt<ReleasePageView>(archive, release.address, shownAs(release, 'draft', null));
    expect(draft.release.held).toEqual({ isDraft: true, until: null, time: null });
  });

  it('finds the successor by path, address or web address', () => {
    const named = [
      'releases/2018/12/bare.md',
      '/releases/2018/12/bare/',
      'Releases/2018/12/Bare',
      'https://other.example/x',
      'nobody',
    ];
    const found = named.map(
      (supersededBy) => view(fullRelease({ supersededBy }), bareRelease()).release.status?.successor,
    );
    expect(found.map((successor) => successor?.address ?? successor?.href)).toEqual([
      'releases/2018/12/bare/',
      'releases/2018/12/bare/',
      'releases/2018/12/bare/',
      'https://other.example/x',
      null,
    ]);
    expect(
      view(fullRelease({ supersededBy: 'javascript:alert(1)' })).release.status?.successor?.href,
    ).toBeNull();
  });

  it('names the language only where it is not the page’s own', () => {
    const archive = archiveOf([bareRelease({ lang: 'ar' })], [{ ...aboutPage, lang: 'en' }]);
    const release = viewAt<ReleasePageView>(archive, bareRelease().address);
    expect(release.release.lang).toBe('ar');
    expect(release.site.pages[0]?.lang).toBe('en');
    expect(view(bareRelease()).release.lang).toBeNull();
  });

  it('leads down to a release by as much of its date as is known', () => {
    const trails = ['2018-12-12', '2018-12', '2018', ''].map((iso) =>
      view(bareRelease({ date: date(iso) })).page.breadcrumb.map(({ address }) => address),
    );
    expect(trails).toEqual([
      ['', 'releases/', 'releases/2018/', 'releases/2018/12/'],
      ['', 'releases/', 'releases/2018/', 'releases/2018/12/'],
      ['', 'releases/', 'releases/2018/'],
      ['', 'releases/', 'releases/undated/'],
    ]);
  });
});

describe('long lists', () => {
  it('link their parts, the oldest first, the newest at the address of the list', () => {
    const archive = archiveOf(manyReleases(450));
    const month = 'releases/2018/12/';
    const parts = [month, `${month}page/2/`, `${month}page/1/`].map(
      (address) => viewAt<ListPageView>(archive, address).list,
    );
    expect(
      parts.map(({ entries, newerPart, olderPart, count }) => [entries.length, newerPart, olderPart, count]),
    ).toEqual([
      [50, null, `${month}page/2/`, 450],
      [200, month, `${month}page/1/`, null],
      [200, `${month}page/2/`, null, null],
    ]);
  });

  it('show the newest 20 of all on one page', () => {
    const { list } = viewAt<ListPageView>(archiveOf(manyReleases(450)), 'releases/');
    expect([list.entries.length, list.count, list.olderPart]).toEqual([20, 450, null]);
  });

  it('change in at most 25 pages when one release is added to 20,000', () => {
    const releases = manyReleases(20_000);
    const before = viewsOf(releases);
    const after = viewsOf([
      ...releases,
      bareRelease({ path: 'releases/2018/12/new.md', date: date('2018-12-31') }),
    ]);
    const all = [...after].filter(([address, text]) => before.get(address) !== text);
    // The search has a bound of its own: its page, and the titles of the year.
    const changed = all.filter(([address]) => !address.startsWith('search/'));
    expect(all.length - changed.length).toBe(2);
    // What is not planned here changes too: feeds, sitemaps, data and manifest, eight files in all.
    expect(changed.length).toBeLessThanOrEqual(25 - 8);
    expect(changed.map(([address]) => address)).not.toContain('releases/2018/12/page/1/');
  });

  it('hold every release of a list exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 650 }), (count) => {
        const pages = plan(archiveOf(manyReleases(count)), words).filter(({ address }) =>
          /^releases\/2018\/(?:page\/\d+\/)?$/.test(address),
        );
        const shown = pages.flatMap((page) =>
          (page.view() as ListPageView & PageView).list.entries.map(({ address }) => address),
        );
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length).toBe(count);
      }),
      { numRuns: 12 },
    );
  });
});

function view(...releases: Parameters<typeof archiveOf>[0]): ReleasePageView & PageView {
  const [first] = releases;
  return viewAt<ReleasePageView>(archiveOf(releases), first?.address ?? '');
}

function manyReleases(count: number) {
  return Array.from({ length: count }, (_, index) =>
    bareRelease({
      path: `releases/2018/12/r${String(index).padStart(5, '0')}.md`,
      date: date(`2018-12-${String(1 + (index % 28)).padStart(2, '0')}`),
      title: `Siaran ${index}`,
    }),
  );
}

function viewsOf(releases: Parameters<typeof archiveOf>[0]): Map<string, string> {
  return new Map(
    plan(archiveOf(releases, [], settings), words).map((page) => [page.address, JSON.stringify(page.view())]),
  );
}
