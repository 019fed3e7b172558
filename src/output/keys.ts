import { hash } from 'node:crypto';

/** A short name for everything that something depends on: two are made of the same parts only where the parts are the same. */
export function keyOf(...parts: readonly string[]): string {
  // Lengths go before the parts, so that «ab» and «c» are not «a» and «bc».
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''), 'base64url');
}
