import { describe, expect, test } from 'vitest';
import { hasSharedData } from '../../shared-data.js';
import { relevanceQueries } from './queries.js';
import { relevanceReleases } from './releases.js';

describe.skipIf(!hasSharedData)('the relevance set', () => {
  const ids = hasSharedData ? relevanceReleases().map(({ id }) => id) : [];

  test('has 80 queries of every kind', () => {
    expect(relevanceQueries).toHaveLength(80);
    expect(new Set(relevanceQueries.map(({ kind }) => kind)).size).toBe(10);
  });

  test.each(relevanceQueries.map((one) => [one.query, one] as const))(
    '«%s» wants releases that are there',
    (_, { wanted }) => {
      for (const name of wanted)
        expect(ids.filter((id) => id.startsWith(name)).length, name).toBeGreaterThan(0);
    },
  );

  test('gives each release an id of its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});
