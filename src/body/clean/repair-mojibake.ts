import type { Root } from 'hast';
import { eachNode } from '../tree.js';
import { type Cleaning, recordWords } from './cleaning.js';
import { repairCyrillic } from './repair-windows-1251.js';
import { repairControls, repairLongRuns, repairSigns } from './repair-windows-1252.js';

/**
 * UTF-8 that was read as Latin-1 and saved again (`officeâ\x80\x99s`) becomes what it was. The unit is a maximal run of
 * U+0080–U+00FF: only a run whose bytes are strict UTF-8 is touched, so a lone `é` or `«` never is. What was read as windows-1252
 * (`officeâ€™s`, as MySQL's «latin1» does) is told by narrower rules, for its signs are those of good texts too
 * (`repair-windows-1252.ts`), as is what was read as windows-1251 (`repair-windows-1251.ts`); and a control that is left was one of those signs. What was misread twice is repaired twice, each time with a record that stands its own round trip.
 */
export function repairMojibake(tree: Root, cleaning: Cleaning): void {
  eachNode(tree, (node) => {
    if (node.type === 'text') {
      node.value = repairText(node.value, (from, to) =>
        recordWords(cleaning, 'mojibake', node, { from, to }),
      );
    } else if (node.type === 'element') {
      for (const name of ['alt', 'title']) {
        const value = node.properties[name];
        if (typeof value === 'string') node.properties[name] = repairText(value);
      }
    }
  });
}

type OnRepair = (from: string, to: string) => void;

/** Gives the text with every misread run repaired, and every control that was a sign, and tells of each. */
export function repairText(value: string, repaired: OnRepair = () => undefined): string {
  if (!beyondAscii.test(value)) return value;
  const runs = repairRuns(value, repaired);
  // Last, for a control may be half of a run.
  const signs = repairControls(runs, repaired);
  return signs === runs ? runs : repairText(signs, repaired);
}

/** Most texts have nothing beyond it, and are passed over only once. Without the flag `u` it is found in a third of the time. */
const beyondAscii = /[\u0080-\uFFFF]/;

/** The same without the controls. */
export function repairRuns(value: string, repaired: OnRepair = () => undefined): string {
  const latin1 = repairLongRuns(repairCyrillic(value, repaired), repaired).replace(
    /[\u0080-\u00FF]{2,}/gu,
    (run) => repairRun(run, repaired) ?? run,
  );
  const once = repairSigns(latin1, repaired);
  return once === value ? value : repairRuns(once, repaired);
}

const sequences =
  '(?:[\\u00C2-\\u00DF][\\u0080-\\u00BF]|[\\u00E0-\\u00EF][\\u0080-\\u00BF]{2}|[\\u00F0-\\u00F4][\\u0080-\\u00BF]{3})+';
/** `&nbsp;` is written beside misread characters too, and is itself. */
const wholeRun = new RegExp(`^(?:${sequences}|\\u00A0+)+$`, 'u');
/**
 * What good texts have too: a capital with an accent before a no-break space (`MARCHÉ&nbsp;PUBLIC`), unless it is what UTF-8 makes of
 * that space, or of `à`; and a small one with a French quotation mark and such a space behind it (`«liberté»&nbsp;:`).
 */
const goodRun = /^(?:[\u00C4-\u00DF]\u00A0|[\u00E0-\u00EF][\u00AB\u00BB]\u00A0+)$/u;

function repairRun(run: string, repaired: OnRepair): string | null {
  if (!wholeRun.test(run) || goodRun.test(run)) return null;
  const parts = run
    .split(new RegExp(`(${sequences})`, 'u'))
    .map((part) => ({ part, meant: isSpaces(part) ? part : decodeStrictly(part) }));
  if (parts.every(({ part, meant }) => part === meant) || parts.some(({ meant }) => meant === null))
    return null;
  for (const { part, meant } of parts) if (meant !== null && meant !== part) repaired(part, meant);
  return parts.map(({ meant }) => meant).join('');
}

function isSpaces(part: string): boolean {
  return /^\u00A0*$/u.test(part);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeStrictly(run: string): string | null {
  try {
    return utf8.decode(Uint8Array.from(run, (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}
