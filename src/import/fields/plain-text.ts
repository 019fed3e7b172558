import { withoutControls, withoutInvisible } from '../../body/clean/drop-invisible.js';
import { foldLineEnds } from '../../body/clean/fold-spaces.js';
import { repairText } from '../../body/clean/repair-mojibake.js';
import { excerpt } from '../../body/tree.js';
import { type Finding, note, warning } from '../../content/finding.js';
import { tidyText } from '../../content/tidy-text.js';
import type { FieldRepair } from '../draft.js';
import { resolveReferences } from './resolve-references.js';
import { takeTagsOff } from './take-tags-off.js';

export interface PlainText {
  readonly text: string;
  readonly repairs: readonly FieldRepair[];
  readonly findings: readonly Finding[];
}

/**
 * One line of text from a value of an old system, which may be HTML: tags off, character references resolved, misread UTF-8
 * repaired, what shows nothing taken out, blanks folded. Every step that changed something is a repair. No word is lost: a
 * tag of a name that HTML does not know is a word that somebody typed.
 */
export function plainText(field: string, value: string): PlainText {
  if (value === '') return { text: '', repairs: [], findings: [] };
  const repairs: FieldRepair[] = [];
  const findings: Finding[] = [];
  const step = (kind: string, from: string, to: string): string => {
    if (from !== to) repairs.push({ field, kind, from, to });
    return to;
  };

  const words = step('tags', value, takeTagsOff(value));
  const { text: resolved, times } = resolveReferences(words);
  step('character references', words, resolved);
  if (times > 1) findings.push(encodedTwice(field, resolved));
  const repaired = repairText(resolved, (from, to) => step('mojibake', from, to));
  const visible = step('invisible characters', repaired, withoutInvisible(repaired));
  const { text: printable, found } = withoutControls(visible);
  if (step('controls', visible, printable) !== visible) findings.push(hadControls(field, printable, found));
  const text = step('spaces', printable, tidyText(foldLineEnds(printable)));
  if (takeTagsOff(text) !== text) findings.push(shownMarkup(field, text));
  return { text, repairs, findings };
}

function encodedTwice(field: string, text: string): Finding {
  return note(
    'encoded-twice',
    `The ${field} had its character references written twice over (\`&amp;amp;\`); it is now «${excerpt(text)}».`,
    'Look whether it reads as it should.',
  );
}

function hadControls(field: string, text: string, found: string): Finding {
  return note(
    'control-character',
    `Characters that cannot be shown were taken out of the ${field}${found === '' ? '' : ` (${found})`}: «${excerpt(text)}».`,
    'Compare it with the original; if a letter is missing there, type it again.',
  );
}

function shownMarkup(field: string, text: string): Finding {
  return warning(
    'markup-in-text',
    `The ${field} has markup in it that the old site showed as words: «${excerpt(text)}».`,
    'Delete the marks between < and > in the release if they were not meant to be read.',
  );
}
