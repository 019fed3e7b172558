import { eleventyIn } from './eleventy.js';
import { findHugo } from './hugo.js';
import { siaran } from './siaran.js';
import type { Tool } from './tool.js';

/**
 * Siaran first: the others are what it is compared with.
 *
 * @param eleventy folder in which Eleventy was installed; null: without it
 */
export async function findTools(isAlone: boolean, eleventy: string | null): Promise<Tool[]> {
  if (isAlone) return [siaran()];
  const hugo = await findHugo();
  return [siaran(), ...(hugo === null ? [] : [hugo]), ...(eleventy === null ? [] : [eleventyIn(eleventy)])];
}
