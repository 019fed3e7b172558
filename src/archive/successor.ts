import type { Release } from '../content/release.js';
import type { Problem } from '../problem.js';

/** Releases by all the names under which another may call them: path under `content/` and address. */
export function releasesByName(releases: readonly Release[]): Map<string, Release> {
  return new Map(
    releases.flatMap((release) => [
      [release.address, release],
      [release.path, release],
    ]),
  );
}

/** The release that an author named by its path, or its address with or without slashes; null where there is none. */
export function findNamed(named: string, releases: ReadonlyMap<string, Release>): Release | null {
  const address = named.replace(/^\/+/, '').toLowerCase();
  return releases.get(named) ?? releases.get(address) ?? releases.get(`${address}/`) ?? null;
}

/** Whether a successor lies on the web, outside this archive. */
export function isOnTheWeb(named: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(named);
}

/** A warning for each release that says it was superseded and names no successor, or one that is not there. */
export function checkSuccessors(releases: readonly Release[]): Problem[] {
  const known = releasesByName(releases);
  return releases.flatMap((release): Problem[] => {
    const named = release.supersededBy;
    if (named === null) {
      return release.status === 'superseded'
        ? [warning(release, 'successor-missing', 'The release is superseded, and does not say by what.')]
        : [];
    }
    if (isOnTheWeb(named) || findNamed(named, known) !== null) return [];
    return [
      warning(
        release,
        'successor-unknown',
        `«supersededBy: ${named}»: there is no public release of that address.`,
      ),
    ];
  });
}

function warning(release: Release, code: string, message: string): Problem {
  return {
    code,
    severity: 'warning',
    file: release.file,
    line: null,
    column: null,
    message,
    help: 'Write the address of the newer release: `supersededBy: /releases/2024/07/ralat-jembatan/`.',
  };
}
