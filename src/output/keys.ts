import { createHash } from 'node:crypto';

/** A short name for everything that something depends on: two are made of the same parts only where the parts are the same. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  // Lengths go before the parts, so that «ab» and «c» are not «a» and «bc».
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url').slice(0, 27);
}
