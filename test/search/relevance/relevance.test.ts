import { describe, expect, test } from 'vitest';
import { startSearchIndex } from '../../../src/output/search/search-index.js';
import { hasSharedData } from '../../shared-data.js';
import { addDocument } from '../add-document.js';
import { openFiles } from '../open-files.js';
import { documentOf } from './documents.js';
import { relevanceQueries } from './queries.js';
import { relevanceReleases } from './releases.js';

describe.skipIf(!hasSharedData)('the relevance set', () => {
  test('finds what is wanted among the first three, in 90 of 100 queries', async () => {
    const index = startSearchIndex();
    for (const release of relevanceReleases()) addDocument(index, documentOf(release));
    const { index: open } = openFiles(index.finish().files);
    const missed: string[] = [];
    for (const { kind, query, wanted, filters } of relevanceQueries) {
      const found = await open.find({
        query,
        year: filters?.year ?? '',
        agency: filters?.agency ?? '',
        topic: '',
        order: 'relevance',
      });
      const first = await Promise.all(found.hits.slice(0, 3).map((hit) => open.record(hit)));
      const ids = first.map((record) => record?.address.split('/').at(-2) ?? '');
      const isFound = ids.some((id) => wanted.some((name) => id.startsWith(name)));
      if (!isFound) missed.push(`${kind}: ${query} → ${ids.join(', ')} (of ${found.hits.length})`);
    }
    if (process.env.SHOW_MISSED !== undefined) console.log(missed.join('\n'));
    expect(missed.length).toBeLessThanOrEqual(relevanceQueries.length * 0.1);
  });
});
