/**
 * Addresses are paths under the site's root without a leading slash: `` (home), `releases/2018/`, `docs/a.pdf`.
 * Links are written relative, so that the site can lie under any path and be read from a folder or a disc.
 */

/** Served for any address that does not exist, hence at any depth: its links cannot be relative. */
export const NOT_FOUND = '404.html';

/**
 * The link that leads from the page at one address to another address, percent-encoded and ready for an `href`.
 * `relativeLink('releases/2018/', 'releases/')` is `../`; a page links to itself as `./`.
 */
export function relativeLink(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  const file = there.pop() ?? '';
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared++;
  const up = '../'.repeat(here.length - shared);
  const down = there.slice(shared).map((folder) => `${encodeSegment(folder)}/`);
  const link = up + down.join('') + encodeSegment(file);
  if (link === '') return './';
  // RFC 3986, 4.2: a colon in the first segment of a relative reference would read as a scheme.
  return /^[^/]*:/.test(link) ? `./${link}` : link;
}

/** As `relativeLink`, save from the page that answers for every missing address: there the link begins at `base`. */
export function linkFrom(from: string, to: string, base: string): string {
  return from === NOT_FOUND ? base + encodeAddress(to) : relativeLink(from, to);
}

/** An address percent-encoded, as it stands after the host and the base of an absolute link. */
export function encodeAddress(address: string): string {
  return address.split('/').map(encodeSegment).join('/');
}

/** What `pchar` of RFC 3986, 3.3 allows stays readable; everything else is percent-encoded UTF-8. */
function encodeSegment(segment: string): string {
  if (/^[\w.~-]*$/.test(segment)) return segment;
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /%(?:24|26|2B|2C|3A|3B|3D|40)/g,
    decodeURIComponent,
  );
}
