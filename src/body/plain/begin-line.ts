import { kindOf, kinds } from './characters.js';

/** A numbered item, or what could be taken for one. */
const typedNumber = /[0-9]{1,9}[.)]/y;
/** An item, or a rule. */
const loneSigns = /[*_]+(?:[ \n]|$)/y;

/** Whether a line of a paragraph that begins at the place goes on with what is before it, or begins a paragraph. */
export function canBeginLine(source: string, at: number): boolean {
  switch (kindOf(source.charCodeAt(at))) {
    case kinds.letter:
      typedNumber.lastIndex = at;
      return !typedNumber.test(source);
    case kinds.emphasis:
      loneSigns.lastIndex = at;
      return !loneSigns.test(source);
    case kinds.ideograph:
    case kinds.mark:
    case kinds.ampersand:
    case kinds.openBracket:
    case kinds.backslash:
    case kinds.openAngle:
      return true;
    default:
      return false;
  }
}
