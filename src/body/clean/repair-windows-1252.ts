import { bytesInWindows1252, LONG_RUN, MISREAD_SIGNS, SIGNS, signOfControl } from '../windows-1252.js';

type OnRepair = (from: string, to: string) => void;

/**
 * UTF-8 that was read as windows-1252, where nothing else can be meant. Quotation marks, dashes and dots stand beside letters with
 * accents in good texts («résumé…», «MAÇÃ”»), and some of those pairs are UTF-8 by chance. So not everything that can be read as
 * UTF-8 is (`MISREAD_SIGNS`), and it must come to a usual sign, or a letter of the Latin alphabet.
 */
export function repairSigns(value: string, repaired: OnRepair): string {
  if (!hasSign.test(value)) return value;
  return value.replace(MISREAD_SIGNS, (from) => {
    const to = decoded(from);
    if (to === null || !(from.startsWith('â') ? usualSign : latinLetter).test(to)) return from;
    repaired(from, to);
    return to;
  });
}

/** A run of three and more letters of another alphabet (`Ø§Ù„Ø¨`): so many pairs are not UTF-8 by chance. */
export function repairLongRuns(value: string, repaired: OnRepair): string {
  if (!hasSign.test(value)) return value;
  return value.replace(LONG_RUN, (from) => {
    const to = hasSign.test(from) ? decoded(from) : null;
    if (to === null || !lettersOfAnother.test(to)) return from;
    repaired(from, to);
    return to;
  });
}

/** A control that is left was a sign: without it two words would become one (`1990\x961995`). */
export function repairControls(value: string, repaired: OnRepair): string {
  return value.replace(/[\u0080-\u009F]/gu, (from) => {
    const to = signOfControl(from);
    if (to !== null) repaired(from, to);
    return to ?? from;
  });
}

const hasSign = new RegExp(`[${SIGNS}]`, 'u');

const usualSign =
  /^[\u2010-\u2027\u2030-\u203F\u20A0-\u20BF\u2100-\u214F\u2190-\u22FF\u2500-\u25FF\u2600-\u27BF]$/u;
const latinLetter = /^\p{Script=Latin}$|^×$/u;
const lettersOfAnother = /^(?!\p{Script=Latin})(?:\p{L}\p{M}*){3,}$/u;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(run: string): string | null {
  const bytes = bytesInWindows1252(run);
  if (bytes === null) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
