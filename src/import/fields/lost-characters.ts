import { excerpt } from '../../body/tree.js';
import { type Finding, warning } from '../../content/finding.js';

/**
 * Says where a text has lost its letters: to `?`, which old databases wrote for every letter they could not hold
 * (`Tema: "???????"`, `Lib?ration`), or to U+FFFD. Question marks that ask something are none. `field` names the text in
 * the message; markup is passed over.
 *
 * @param said codes of what the reader of the record has told of already: that is not said again
 */
export function lostCharacters(
  field: string,
  text: string,
  said: ReadonlySet<string> = new Set(),
): readonly Finding[] {
  if (!text.includes('?') && !text.includes('\uFFFD')) return [];
  const shown = text.replace(/<[^<>]*>/gu, ' ');
  const examples: string[] = [];
  let count = 0;
  for (const run of shown.matchAll(/\?+|\uFFFD+/gu)) {
    const end = run.index + run[0].length;
    // A window, so that a long text takes no longer than its length.
    const before = shown.slice(Math.max(0, run.index - WINDOW), run.index);
    const behind = shown.slice(end, end + WINDOW);
    if (isSaid(run[0], said) || !isLoss(run[0], before, behind)) continue;
    count += 1;
    if (examples.length < 3)
      examples.push(`«${excerpt(`${before.slice(-25)}${run[0]}${behind.slice(0, 25)}`, 60)}»`);
  }
  if (count === 0) return [];
  const more = count > examples.length ? ` and ${count - examples.length} more` : '';
  return [
    warning(
      'characters-lost',
      `Letters of the ${field} were lost before it came here: ${examples.join(', ')}${more}.`,
      'Nothing can bring them back from this source. Look for an older copy, or a printed one, and type them again in the release.',
    ),
  ];
}

const WINDOW = 120;

/** `report-characters.ts` tells of these wherever they stand in a record. */
function isSaid(run: string, said: ReadonlySet<string>): boolean {
  if (run.startsWith('\uFFFD')) return said.has('character-replaced');
  return run.length >= 4 && said.has('character-question-marks');
}

function isLoss(run: string, before: string, behind: string): boolean {
  if (run.startsWith('\uFFFD')) return true;
  if (isInAddress(before, behind)) return false;
  if (/^\p{L}/u.test(behind)) {
    // At the beginning of a word: `?cole`, and `?Qu` of Spanish.
    if (/(?:^|[\s"'’([“‘«])$/u.test(before)) return true;
    // Inside one: `Lib?ration`, `Gr??ber`. «Apa?Siapa» only lacks a blank.
    return (
      (/\p{L}$/u.test(before) && /^\p{Ll}/u.test(behind)) ||
      (/\p{Lu}$/u.test(before) && /^\p{Lu}/u.test(behind))
    );
  }
  if (run.length < 2) return false;
  // Where a word should begin: behind an opening sign or a colon, or where the text begins.
  if (/(?:^|[:;,([“‘«]|(?:^|[\s(:])["'])$/u.test(before.trimEnd())) return true;
  if (!/\s$/u.test(before)) return false;
  // Between blanks, and too long to be somebody's surprise, or with the sentence going on behind.
  return run.length >= 4 || /^\s+[\p{Ll}?]/u.test(behind);
}

/** In an address a question mark asks nothing and has lost nothing. */
function isInAddress(before: string, behind: string): boolean {
  const start = before.slice(before.search(/\S*$/u));
  return /[/\\]|^www\./u.test(start) || (/^[^\s?]*=/u.test(behind) && /\S$/u.test(before));
}
