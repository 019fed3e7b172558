import { error, note, warning } from './finding.js';
import type { Located } from './located.js';
import type { PlacedFinding } from './read-yaml.js';

/** Keys whose values are no prose: a comment behind them takes no word away. */
const NO_PROSE: ReadonlySet<string> = new Set(
  'date publishDate draft lang status statusDate format id file kind url sha256 system translationKey supersededBy aliases on decision'.split(
    ' ',
  ),
);

/**
 * Words that an author wrote and YAML reads as something else: `title: Juara #1 nasional` ends before the `#`. An error,
 * for no word may be lost in silence. Curly quotation marks round a whole title are noted: they are part of it. So are
 * `null` and `~`, by which programs that write YAML mean nothing.
 */
export function lostWords(value: Located, key: string): PlacedFinding[] {
  if (value.kind === 'list') return value.items.flatMap((item) => lostWords(item, key));
  if (value.kind === 'mapping') return value.entries.flatMap((entry) => lostWords(entry.value, entry.key));
  const { place, text, comment } = value;
  if (comment !== null && !NO_PROSE.has(key)) {
    return [
      {
        place,
        finding: error(
          'yaml-comment-in-text',
          `${key}: «${comment}» would be lost, for YAML takes what stands behind a # for a comment.`,
          `If it belongs to the text, put the whole in quotation marks; if it is a comment, put it on a line of its own.`,
        ),
      },
    ];
  }
  if (!value.isQuoted && (text === 'null' || text === '~')) {
    return [
      {
        place,
        finding: warning(
          'field-null',
          `${key}: «${text}» would be shown as it is written. YAML means nothing by it, but here every value is text.`,
          `Delete the line; if the word is meant, put it in quotation marks: "${text}".`,
        ),
      },
    ];
  }
  if (key === 'title' && !value.isQuoted && /^[“„«‘][^“„«‘”»’]*[”“»’]$/u.test(text)) {
    return [
      {
        place,
        finding: note(
          'field-quotes',
          `${text}: the curly quotation marks are part of the title.`,
          'If they are not meant to be, delete them; YAML needs only straight ones, or none.',
        ),
      },
    ];
  }
  return [];
}
