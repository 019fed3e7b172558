import fs from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../problem.js';
import { isEmptyFolder, isOurs } from './marker.js';

/**
 * Says why a folder must not be replaced by the site; null where it may be. To be asked before any work is done: a
 * build that ends in a refusal has wasted its author's time.
 *
 * Only a folder that Siaran wrote, an empty one, or one that does not exist yet is let through, and only where it neither
 * holds nor lies in the files that the site is made of.
 *
 * @param root absolute path of the archive
 * @param out absolute path of the folder to be published
 */
export function refusalOf(root: string, out: string): Problem | null {
  const shown = shownPath(root, out);
  const realOut = realPath(out);
  const realRoot = realPath(root);
  if (isWithin(realRoot, realOut)) {
    return refusal(
      'out-holds-content',
      `«${shown}» holds the archive itself: publishing there would delete it.`,
    );
  }
  for (const name of ['content', 'templates', '.git', 'node_modules']) {
    const source = path.join(realRoot, name);
    if (isWithin(realOut, source) || isWithin(source, realOut)) {
      return refusal(
        'out-holds-content',
        `«${shown}» lies in «${name}», which Siaran reads or must leave alone.`,
      );
    }
  }
  const found = fs.lstatSync(out, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isSymbolicLink()) {
    return refusal(
      'out-is-link',
      `«${shown}» is a symbolic link, and publishing would replace what it points at.`,
    );
  }
  if (!found.isDirectory())
    return refusal('out-is-file', `«${shown}» is a file, and a folder is needed there.`);
  if (isOurs(out) || isEmptyFolder(out)) return null;
  return refusal(
    'out-not-ours',
    `«${shown}» holds files that Siaran did not write, and publishing would delete them.`,
  );
}

function refusal(code: string, message: string): Problem {
  return {
    code,
    severity: 'error',
    file: null,
    line: null,
    column: null,
    message,
    help: 'Name another folder with `--out`, or move what is in this one to another place and build again.',
  };
}

/** As the author would write it: relative to the root where it lies in it. */
function shownPath(root: string, out: string): string {
  const relative = path.relative(root, out);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isInside ? relative.replaceAll(path.sep, '/') : out;
}

/** Whether `inner` is `outer` or lies in it. Both absolute and real. */
function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return (
    relative === '' ||
    (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative))
  );
}

/** The real path of as much of it as exists (symbolic links resolved, capitals as on the disk), then the rest as given. */
function realPath(place: string): string {
  try {
    return fs.realpathSync.native(place);
  } catch {
    const parent = path.dirname(place);
    return parent === place ? place : path.join(realPath(parent), path.basename(place));
  }
}
