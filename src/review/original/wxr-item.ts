import { SaxesParser } from 'saxes';
import type { OriginalHints } from '../original-body.js';

/** The text of the first `content:encoded`, or of whichever element the body came from, in the item of a feed. */
export function bodyOfItem(text: string, { bodyColumns }: OriginalHints): string | null {
  const wanted = new Set(bodyColumns.length === 0 ? ['content:encoded'] : bodyColumns);
  const parser = new SaxesParser();
  const open: string[] = [];
  let body: string | null = null;
  let isDone = false;
  const take = (value: string): void => {
    if (!isDone && open.some((name) => wanted.has(name))) body = (body ?? '') + value;
  };
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    if (wanted.has(open.pop() ?? '') && body !== null) isDone = true;
  });
  // A broken item gives what stands before the break.
  parser.on('error', () => undefined);
  parser.write(text).close();
  return body;
}
