import { sideAt, sides } from './characters.js';

/** Characters that stand in an address as they are, whichever road it goes; what an ampersand begins ends with a semicolon. */
const safe = '(?:[-A-Za-z0-9._~/?=:#+,@!$&]|%[0-9A-Fa-f]{2})';
const target = new RegExp(`\\(((?:https?://|mailto:|tel:)${safe}+)\\)`, 'y');
const autolink = new RegExp(`<(https?://${safe}+)>`, 'y');
const mailAutolink = /<([A-Za-z0-9._+-]+@[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*)>/y;

/** An address, and where the text that it was found in begins and ends. */
export interface FoundAddress {
  readonly address: string;
  readonly from: number;
  readonly to: number;
}

/** The target of a link in its parentheses. */
export function targetAt(line: string, at: number): FoundAddress | null {
  return found(target, line, at);
}

/** An address in angle brackets, of a page or of somebody's mail. */
export function autolinkAt(line: string, at: number): FoundAddress | null {
  return found(autolink, line, at) ?? found(mailAutolink, line, at);
}

/** A host with a dot, and a path without any sign, up to a blank; a full stop or comma before that is none of it (GFM, 6.9). */
const bare =
  /(https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/(?:[-A-Za-z0-9._/?=%+]*[A-Za-z0-9/])?)?)(?=[.,]?(?:[ \n]|$))/y;

/** The bare address that the colon is of: undefined where it is of none, null where there is a doubt. */
export function bareAddressRound(line: string, colon: number): FoundAddress | null | undefined {
  const scheme = /https?$/i.exec(line.slice(Math.max(0, colon - 5), colon))?.[0];
  if (scheme === undefined) return undefined;
  const from = colon - scheme.length;
  return sideAt(line, from - 1) === sides.space ? found(bare, line, from) : null;
}

/** Whether a full stop makes an address of the letters before it, as in `www.`. */
export function isOfHost(line: string, stop: number): boolean {
  return /^www$/i.test(line.slice(Math.max(0, stop - 3), stop));
}

function found(pattern: RegExp, line: string, at: number): FoundAddress | null {
  pattern.lastIndex = at;
  const address = pattern.exec(line)?.[1];
  return address === undefined ? null : { address, from: at, to: pattern.lastIndex };
}

export function isWebAddress(address: string): boolean {
  return /^https?:/.test(address);
}
