/** Addresses that the site makes itself; a file of the author's there would be overwritten or overwrite. */
const OF_THE_SITE: readonly (readonly [address: RegExp, what: string])[] = [
  [/^$/u, 'the home page'],
  [/^releases\/$/u, 'the list of all releases'],
  [/^releases\/\d{4}\/(?:\d{2}\/)?$/u, 'the list of a year or month'],
  [/^releases\/undated\/$/u, 'the list of releases without a date'],
  [/^releases\/(?:\d{4}\/(?:\d{2}\/)?|undated\/)?page\//u, 'the pages of a long list'],
  [/^agencies\//u, 'the lists of agencies'],
  [/^topics\//u, 'the lists of topics'],
  [/^collections\//u, 'the lists of collections'],
  [/^search\//u, 'the search'],
  [/^data\//u, 'the data for download'],
  [/^sitemaps\//u, 'the map of the site for search engines'],
  [/^assets\//u, 'the style of the site'],
  [/^(?:404|feed|sitemap|opensearch|robots|manifest-sha256|index)(?:\.\w+)?\/$/u, 'a file of the site'],
];

/** Files that the site makes itself, where an author's static file cannot lie. */
const FILES_OF_THE_SITE =
  /^(?:index\.html|404\.html|feed\.xml|feed\.json|sitemap\.xml|robots\.txt|manifest-sha256\.txt|\.nojekyll|\.siaran-site|assets\/(?:icon\.svg|siaran\.[\da-f]+\.css)|opensearch\.xml|search\/.*|sitemaps\/.*|data\/(?:\d{4}|undated)\.(?:jsonl|csv)|(?:releases|agencies|topics|collections)(?:\/.*)?\/index\.html)$/iu;

/** What the site itself has at the address of a release or page; null where nothing. */
export function siteHas(address: string): string | null {
  return OF_THE_SITE.find(([pattern]) => pattern.test(address))?.[1] ?? null;
}

/** Whether the site itself writes a file at this place. */
export function isFileOfTheSite(address: string): boolean {
  return FILES_OF_THE_SITE.test(address);
}
