import { exactKey, HOLDING_KEYS, RELEASE_KEYS } from './field-keys.js';
import { allowance, editDistance, foldName } from './nearest.js';

/** Folded names under which systems keep a text back. Of `embargo…` and `publish…` every compound counts. */
const HOLDING_NAMES = [
  'draft',
  'drafts',
  'isdraft',
  'published',
  'publish',
  'publishdate',
  'publisheddate',
  'publishedat',
  'publishon',
  'pubdate',
  'datepublished',
  'publicationdate',
  'embargo',
  'embargodate',
  'embargountil',
  'embargoed',
  'embargoeduntil',
  'unpublished',
  'holduntil',
  'releaseon',
] as const;

/** Words that are near a holding name and mean something else. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['publisher', 'publishers', 'publication', 'publications']);

/**
 * Whether an unknown name looks like a key that holds a release back: other capitals or separators (`Draft`,
 * `publish_date`), a compound (`embargoDate`) or a slip (`embargoUnitl`). Such a release must not go out because of it.
 * A name nearer to another key (`updates`, `date`) is none.
 */
export function resemblesHoldingKey(name: string): boolean {
  if (exactKey(name) !== null) return false;
  const folded = foldName(name);
  if (OTHER_WORDS.has(folded)) return false;
  if (/embarg|publish|unpublish|^draft|draft$|pubdate/u.test(folded)) return true;
  const distance = Math.min(...HOLDING_NAMES.map((holding) => slips(folded, holding)));
  return distance <= allowance(folded.length) && distance <= nearestOther(folded);
}

/** Whether the first lines of a file whose front matter cannot be read hold what may be a key that keeps it back. */
export function mentionsHolding(text: string): boolean {
  const keys = text.slice(0, 20_000).matchAll(/^[ \t]*["']?([\p{L}_-]+(?: [\p{L}_-]+)?)["']?[ \t]*:/gmu);
  return [...keys].some(([, name = '']) => {
    const key = exactKey(name);
    return key === null ? resemblesHoldingKey(name) : HOLDING_KEYS.has(key);
  });
}

/** The holding key that such a name most likely means. */
export function meantHoldingKey(name: string): string {
  const folded = foldName(name);
  if (/embarg/u.test(folded)) return slips(folded, 'embargountil') <= 2 ? 'embargoUntil' : 'embargo';
  if (slips(folded, 'published') <= 2 && !folded.includes('date')) return 'published';
  return slips(folded, 'draft') <= 2 || folded.includes('draft') ? 'draft' : 'publishDate';
}

function nearestOther(folded: string): number {
  const others = RELEASE_KEYS.filter((key) => !HOLDING_KEYS.has(key)).map(foldName);
  return Math.min(...others.map((other) => slips(folded, other)));
}

function slips(word: string, other: string): number {
  return Math.abs(word.length - other.length) > 3 ? 99 : editDistance(word, other);
}
