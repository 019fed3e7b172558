import type { HeldRelease } from '../archive/hold.js';
import type { Extent } from './invocation.js';
import { counted, grouped, printable } from './words.js';

const most = 10;

/**
 * What is held and until when, the next first.
 *
 * @param names false where the log may be read by others: then they are only counted
 */
export function heldLines(held: readonly HeldRelease[], names: boolean, extent: Extent): string[] {
  if (held.length === 0) return [];
  const count = counted(held.length, 'release');
  if (!names) return [`${count} held back, not named here because CI is set.`];
  const shown = extent.all ? held : held.slice(0, most);
  const left = held.length - shown.length;
  return [
    `${count} held back:`,
    ...shown.map(
      (one) => `  ${printable(one.release.file)} «${printable(one.release.title)}»: ${reasonOf(one)}`,
    ),
    ...(left > 0 ? [`    … and ${grouped(left)} more (add \`${extent.allFlag}\`)`] : []),
  ];
}

function reasonOf({ reason, until }: HeldRelease): string {
  if (reason === 'draft') return 'a draft';
  if (until === null) return 'not yet public';
  return `until ${until.slice(0, 10)} ${until.slice(11, 16)}, the site's time`;
}
