import { hash } from 'node:crypto';

/** A short name for everything that something depends on: two are made of the same parts only where the parts are the same. */
export function keyOf(...parts: readonly string[]): string {
  return keyOfAll(parts);
}

/** The same of parts that grow with the archive: more than some 100,000 are too many arguments for a function. */
export function keyOfAll(parts: readonly string[]): string {
  // Lengths go before the parts, so that «ab» and «c» are not «a» and «bc».
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''), 'base64url');
}
