import type { Problem } from '../problem.js';

/** Something that wants to stand at an address of the site. */
export interface Claim {
  /** `releases/2018/`, `feed.xml`; without leading slash. */
  readonly address: string;
  /** The file it comes from, relative to the root; null for what the site makes by itself. */
  readonly file: string | null;
}

/**
 * Every address is claimed once. Of two that claim the same (case and Unicode composition aside, for a folder on
 * Windows or macOS holds only one of them), the first keeps it and the other is an error that names both.
 */
export function checkClaims(claims: Iterable<Claim>): Problem[] {
  const owners = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of claims) {
    const place = claim.address.replace(/\/$/u, '').normalize('NFC').toLowerCase();
    const owner = owners.get(place);
    if (owner === undefined) owners.set(place, claim);
    else problems.push(clash(owner, claim));
  }
  return problems;
}

function clash(first: Claim, second: Claim): Problem {
  const [owner, other] = second.file === null && first.file !== null ? [second, first] : [first, second];
  const common = { severity: 'error', file: other.file, line: null, column: null } as const;
  if (owner.file === null) {
    return {
      ...common,
      code: 'address-of-the-site',
      message: `this file would stand at /${other.address}, where the site has a page of its own`,
      help: 'Rename the file (or its folder), so that it gets another address.',
    };
  }
  return {
    ...common,
    code: 'address-clash',
    message: `this file and ${owner.file} would both stand at /${other.address}`,
    help: 'Rename one of the two files (or its folder), so that each has an address of its own.',
  };
}
