import { foldAddress } from './fold-address.js';

/**
 * Where a saved page stood on the old site, by where its file lies: behind the folder that has the name of the host, as
 * wget makes it (`mirror/www.x.example+8080/berita/a.html`), from the root; else from the folder that was given. That one's
 * own name is no part of any address.
 *
 * @param path by the name that was given, with forward slashes
 * @param folder name of the one folder that was given; null where it was a file, or several
 * @param siteUrl `--base-url`; null: not given
 */
export function mirroredPath(path: string, folder: string | null, siteUrl: string | null): string {
  const segments = path.split('/');
  const host = siteUrl === null ? null : hostOf(siteUrl);
  const at = host === null ? -1 : segments.slice(0, -1).findIndex((segment) => isHost(segment, host));
  if (at >= 0) return `/${segments.slice(at + 1).join('/')}`;
  return folder !== null && segments.length > 1 && segments[0] === folder
    ? `./${segments.slice(1).join('/')}` // A name alone could read as a host, or as no address.
    : path;
}

/** Letters, digits, dots and a port, with a plus sign where Windows allows no colon in a name. */
function isHost(segment: string, host: string): boolean {
  return (
    /^[\p{L}\p{N}.-]+(?:[:+]\d{1,5})?$/u.test(segment) &&
    hostOf(`http://${segment.replace('+', ':')}/`) === host
  );
}

/** Without its port: the folder may have one that `--base-url` leaves out, and the other way round. */
function hostOf(address: string): string | null {
  return foldAddress(address)?.host?.replace(/:\d+$/u, '') ?? null;
}
