import { compareText } from '../content/compare-text.js';
import type { Release } from '../content/release.js';
import type { Problem } from '../problem.js';
import { agencyId } from './agency-id.js';
import { appendTo } from './append-to.js';
import type { ArchiveAgency } from './archive.js';
import { groupByYear } from './years.js';

export interface Agencies {
  /** In the order of their names in addresses; those that only a hash names come last, by name. */
  readonly agencies: readonly ArchiveAgency[];
  /** Every spelling that occurs → its id. */
  readonly idOf: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** One way in which the files write an agency. */
interface Spelling {
  readonly name: string;
  /** One of the files that write it so. */
  readonly file: string;
  count: number;
}

/** Gathers the agencies of releases that stand in their order, and complains of one that is written in two ways. */
export function gatherAgencies(releases: readonly Release[]): Agencies {
  const idOf = new Map<string, string>();
  const spellings = new Map<string, Map<string, Spelling>>();
  const releasesOf = new Map<string, Release[]>();
  for (const release of releases) {
    const ids = new Set<string>();
    for (const name of release.agencies) {
      const id = idOf.get(name) ?? agencyId(name);
      idOf.set(name, id);
      ids.add(id);
      note(spellings, id, name, release.file);
    }
    for (const id of ids) appendTo(releasesOf, id, release);
  }

  const problems: Problem[] = [];
  const agencies: ArchiveAgency[] = [];
  for (const [id, ways] of spellings) {
    const [usual, ...others] = [...ways.values()].sort(usualFirst);
    if (usual === undefined) continue;
    problems.push(...others.map((other) => twoSpellings(id, usual, other)));
    const own = releasesOf.get(id) ?? [];
    agencies.push({ id, name: usual.name, releases: own, years: groupByYear(own) });
  }
  return { agencies: agencies.sort(byName), idOf, problems };
}

function note(spellings: Map<string, Map<string, Spelling>>, id: string, name: string, file: string): void {
  const ways = spellings.get(id) ?? new Map<string, Spelling>();
  spellings.set(id, ways);
  const spelling = ways.get(name);
  if (spelling === undefined) ways.set(name, { name, file, count: 1 });
  else spelling.count += 1;
}

function usualFirst(a: Spelling, b: Spelling): number {
  return b.count - a.count || compareText(a.name, b.name);
}

function twoSpellings(id: string, usual: Spelling, other: Spelling): Problem {
  const alike = looksSame(usual.name, other.name)
    ? ' (they look the same, but spaces or signs in them differ: copy one over the other)'
    : '';
  return {
    code: 'agency-spelled-twice',
    severity: 'error',
    file: other.file,
    line: null,
    column: null,
    message:
      `agency «${other.name}» is written «${usual.name}» in ${usual.file}${alike}, ` +
      `and both would have the address /agencies/${id}/`,
    help:
      `If it is one agency, write it in every file as «${usual.name}». If they are two, ` +
      'give one of them a name that differs by more than capitals, spaces or signs.',
  };
}

function looksSame(a: string, b: string): boolean {
  return withoutInvisible(a) === withoutInvisible(b);
}

function withoutInvisible(name: string): string {
  return name.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}

function byName(a: ArchiveAgency, b: ArchiveAgency): number {
  return compareText(sortName(a), sortName(b));
}

function sortName({ id, name }: ArchiveAgency): string {
  return /^agency-[0-9a-f]{8}$/u.test(id) ? `\u{ffff}${name}` : id;
}
