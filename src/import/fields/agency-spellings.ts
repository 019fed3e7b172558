import { compareText } from '../../content/compare-text.js';
import { isOneAgency, spellingKey } from './compare-agencies.js';

/** Spellings that may mean one agency, the commonest first. */
export interface SpellingGroup {
  readonly name: string;
  readonly records: number;
  readonly others: readonly { readonly name: string; readonly records: number }[];
}

/** Puts spellings beside each other that differ by case, accents, signs or abbreviations; the commonest groups first. */
export function groupSpellings(counts: ReadonlyMap<string, number>): readonly SpellingGroup[] {
  const byKey = new Map<string, { name: string; records: number }[]>();
  for (const spelling of [...counts].map(([name, records]) => ({ name, records })).sort(commonestFirst)) {
    const key = spellingKey(spelling.name);
    byKey.set(key, [...(byKey.get(key) ?? []), spelling]);
  }
  const groups: { name: string; records: number }[][] = [];
  for (const spellings of byKey.values()) {
    const [first] = spellings;
    // Every pair is compared only where a person could read the outcome.
    const kin =
      first === undefined || byKey.size > MOST_COMPARED
        ? undefined
        : groups.find(([other]) => other !== undefined && isOneAgency(first.name, other.name));
    if (kin === undefined) groups.push(spellings);
    else kin.push(...spellings);
  }
  return groups
    .flatMap((group) => {
      const [first, ...others] = group.sort(commonestFirst);
      return first === undefined ? [] : [{ ...first, others }];
    })
    .sort(commonestFirst);
}

const MOST_COMPARED = 1000;

/**
 * The text of an `agencies.yml`: every agency as the source spells it. What may be one agency under two names stands in
 * comments: only the person who reads it can know. Null where no two spellings seem to mean one.
 */
export function proposeAgencies(counts: ReadonlyMap<string, number>): string | null {
  const groups = groupSpellings(counts);
  const example = groups.find(({ others }) => others.length > 0);
  if (example === undefined) return null;
  const entries = groups.flatMap(({ name, records, others }) => [
    `  - name: ${quoted(name)} # ${inRecords(records)}`,
    ...others.map(
      (other) => `  # the same? ${quoted(other.name)}: ${quoted(name)} # ${inRecords(other.records)}`,
    ),
    ...others.map((other) => `  - name: ${quoted(other.name)} # ${inRecords(other.records)}`),
  ]);
  return [...HEAD, ...howToMerge(example), 'agencies:', ...entries, ''].join('\n');
}

const HEAD = ['# The agencies of the imported releases, as the source spells them.'];

function howToMerge({ name, others: [other] }: SpellingGroup): readonly string[] {
  return [
    '# Behind «the same?» stand spellings that may mean one agency; none were merged. Where they do, write it in map.yml,',
    '# and import again with --map map.yml:',
    '#   agencies:',
    `#     ${quoted(other?.name ?? '')}: ${quoted(name)}`,
  ];
}

/** In double quotes as JSON writes them, which YAML reads; none of the text can end the comment it stands in. */
function quoted(name: string): string {
  return JSON.stringify(name).replace(/[\u0085\u2028\u2029]/gu, ' ');
}

function inRecords(records: number): string {
  return records === 1 ? '1 record' : `${records} records`;
}

function commonestFirst(
  a: { readonly name: string; readonly records: number },
  b: { readonly name: string; readonly records: number },
): number {
  return b.records - a.records || compareText(a.name, b.name);
}
