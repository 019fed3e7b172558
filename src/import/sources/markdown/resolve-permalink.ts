import type { FieldValue } from '../../source-record.js';

/** What the placeholders of an address stand for. */
export interface PermalinkFacts {
  /** `2019-01-23…`; null where neither front matter nor the file's name has a day. */
  readonly date: string | null;
  readonly slug: string;
  readonly categories: FieldValue;
}

/**
 * An address with the placeholders of Jekyll filled in (https://jekyllrb.com/docs/permalinks/#placeholders); null where one
 * is left that only the old site could fill.
 */
export function resolvePermalink(permalink: string, facts: PermalinkFacts): string | null {
  const values = placeholders(facts);
  let isWhole = true;
  const resolved = permalink.replace(/:([a-z_]+)/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined || value === null) isWhole = false;
    return value ?? '';
  });
  return isWhole ? resolved.replace(/\/{2,}/gu, '/') : null;
}

export function hasPlaceholders(permalink: string): boolean {
  return /(?:^|[/\-._]):[a-z_]+/u.test(permalink) && !/^[a-z]+:\/\//iu.test(permalink);
}

function placeholders({ date, slug, categories }: PermalinkFacts): Readonly<Record<string, string | null>> {
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u.exec(date ?? '');
  const [year, month, dayOfMonth] = [day?.[1] ?? null, day?.[2] ?? null, day?.[3] ?? null];
  const list =
    categories === null ? [] : typeof categories === 'string' ? categories.split(/\s+/u) : categories;
  return {
    year,
    short_year: year?.slice(2) ?? null,
    month: month?.padStart(2, '0') ?? null,
    i_month: month?.replace(/^0/u, '') ?? null,
    day: dayOfMonth?.padStart(2, '0') ?? null,
    i_day: dayOfMonth?.replace(/^0/u, '') ?? null,
    title: slug,
    slug: slug.toLowerCase(),
    categories: list.map((category) => category.toLowerCase().replace(/\s+/gu, '-')).join('/'),
    output_ext: '.html',
  };
}
