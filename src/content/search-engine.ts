import { error, type Finding } from './finding.js';
import type { SearchEngine } from './settings.js';
import { tidyText } from './tidy-text.js';

/**
 * The search engine of site.yml: its address with `{query}` where the words go, and `{site}` where it is told to search this
 * site only. Without an address of its own a site cannot be searched by others.
 *
 * @param origin of the site; null where it has none
 */
export function searchEngine(
  written: string | null,
  origin: string | null,
  say: (finding: Finding) => void,
): SearchEngine | null {
  const address = written === null ? '' : tidyText(written);
  if (address === '') return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  const parameters = url === null ? [] : [...url.searchParams];
  const field = parameters.find(([, value]) => value === '{query}')?.[0];
  if (
    url?.protocol !== 'https:' ||
    url.username !== '' ||
    url.pathname.includes('%7B') ||
    field === undefined
  ) {
    say(
      error(
        'settings-search-engine',
        `«${address}» is no address of a search engine with a place for the words.`,
        'Write it with {query} for the words and {site} for this site: `engine: "https://duckduckgo.com/?q={query}&sites={site}"`.',
      ),
    );
    return null;
  }
  if (origin === null) return null;
  const { hostname } = new URL(origin);
  return {
    action: url.origin + url.pathname,
    origin: url.origin,
    name: url.hostname.replace(/^www\./, ''),
    field,
    fixed: parameters
      .filter(([name]) => name !== field)
      .map(([name, value]) => ({ name, value: value.replaceAll('{site}', hostname) })),
  };
}
