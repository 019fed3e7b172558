import type { Context } from './context.js';
import type { CountedLink } from './counted.js';

export function yearLinks({ archive }: Context): CountedLink[] {
  return archive.years.map(({ year, releases }) => ({
    title: year,
    address: `releases/${year}/`,
    count: releases.length,
  }));
}

/** Null where every release has a date. */
export function undatedLink({ archive, words }: Context): CountedLink | null {
  const count = archive.undated.length;
  return count === 0 ? null : { title: words.undated, address: 'releases/undated/', count };
}

export function agencyLinks({ archive }: Context): CountedLink[] {
  return archive.agencies.map(({ id, name, releases }) => ({
    title: name,
    address: `agencies/${id}/`,
    count: releases.length,
  }));
}
