import {
  ALL_KEYS,
  exactKey,
  HOLDING_KEYS,
  isFreeKey,
  leftoverAdvice,
  looseKey,
  MERGED_KEYS,
  type ReleaseKey,
  translatedKey,
} from './field-keys.js';
import { error, type Finding, warning } from './finding.js';
import { meantHoldingKey, resemblesHoldingKey } from './holding-keys.js';
import type { Located, LocatedEntry, LocatedMapping } from './located.js';
import type { PlacedFinding } from './read-yaml.js';
import { unknownKey } from './shape.js';

/** Front matter with every key under its one name. */
export interface NamedKeys {
  readonly mapping: LocatedMapping;
  /** The name that the author used, by key. */
  readonly writtenAs: ReadonlyMap<ReleaseKey, LocatedEntry>;
  readonly findings: readonly PlacedFinding[];
  /** A key that may be meant to hold the release could not be understood: the release must not go out. */
  readonly isHeld: boolean;
}

/**
 * Gives every key its one name: synonyms, other capitals and separators (a warning). Unknown keys are warned about and
 * left out; one that resembles a holding key is an error and holds the release.
 */
export function nameKeys(mapping: LocatedMapping): NamedKeys {
  const entries = new Map<ReleaseKey, LocatedEntry>();
  const writtenAs = new Map<ReleaseKey, LocatedEntry>();
  const findings: PlacedFinding[] = [];
  let isHeld = false;
  for (const entry of mapping.entries) {
    if (isFreeKey(entry.key)) continue;
    const { key, finding } = nameOf(entry.key);
    if (finding !== null) findings.push({ place: entry.keyPlace, finding });
    isHeld ||= finding?.code === 'holding-key';
    if (key === null) continue;
    const earlier = writtenAs.get(key);
    if (earlier !== undefined && !MERGED_KEYS.has(key)) {
      findings.push({ place: entry.keyPlace, finding: twoSpellings(earlier, entry, key) });
      isHeld ||= HOLDING_KEYS.has(key);
      continue;
    }
    writtenAs.set(key, earlier ?? entry);
    const value = MERGED_KEYS.has(key) ? joined(entries.get(key)?.value ?? null, entry.value) : entry.value;
    entries.set(key, { ...entry, key, value });
  }
  return { mapping: { ...mapping, entries: [...entries.values()] }, writtenAs, findings, isHeld };
}

function nameOf(name: string): { key: ReleaseKey | null; finding: Finding | null } {
  const exact = exactKey(name);
  if (exact !== null) return { key: exact, finding: null };
  if (resemblesHoldingKey(name)) return { key: null, finding: likeHoldingKey(name) };
  const loose = looseKey(name);
  if (loose !== null) return { key: loose, finding: otherSpelling(name, loose) };
  return { key: null, finding: notKnown(name) };
}

function notKnown(name: string): Finding {
  const message = `«${name}» is not a key that Siaran knows.`;
  const advice = leftoverAdvice(name);
  if (advice !== null) return warning('field-unknown-key', message, advice);
  const translated = translatedKey(name);
  if (translated === null) return unknownKey('field-unknown-key', 'warning', name, ALL_KEYS);
  return warning('field-unknown-key', message, `Did you mean \`${translated}\`? Otherwise delete the line.`);
}

function likeHoldingKey(name: string): Finding {
  const meant = meantHoldingKey(name);
  return error(
    'holding-key',
    `«${name}» looks like a key that keeps a release back, but is none: the release is held until this is clear.`,
    `Did you mean \`${meant}\`? (\`draft: yes\`, \`published: no\` and \`publishDate: 12 Dec 2018\` are read.) If it is something else, name it \`x-${name}\`.`,
  );
}

function otherSpelling(name: string, key: ReleaseKey): Finding {
  return warning('field-key-spelling', `«${name}» is read as \`${key}\`.`, `Write \`${key}\`.`);
}

function twoSpellings(first: LocatedEntry, second: LocatedEntry, key: ReleaseKey): Finding {
  return error(
    'field-two-spellings',
    `«${first.key}» on line ${first.keyPlace.line} and «${second.key}» on line ${second.keyPlace.line} are two names of one thing: which of them counts?`,
    `Keep one of them, best under the name \`${key}\`.`,
  );
}

/** Topics of `topics`, `tags` and `categories` together; one text may hold several, with commas between them. */
function joined(earlier: Located | null, later: Located): Located {
  const items = [earlier, later].flatMap((value) => (value === null ? [] : itemsOf(value)));
  // A group of keys is no list of topics: it is left as it is, for the schema to say so.
  return items.some((item) => item.kind === 'mapping')
    ? later
    : { kind: 'list', items, place: (earlier ?? later).place };
}

function itemsOf(value: Located): readonly Located[] {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'mapping') return [value];
  const parts = value.isQuoted ? [value.text] : value.text.split(',');
  return parts.map((part) => ({ ...value, text: part.trim() }));
}
