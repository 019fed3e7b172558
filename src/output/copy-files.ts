import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copiedAddressOf } from '../content/addresses-from-path.js';
import { copyTakenBySite } from '../content/check-addresses.js';
import { problemAt } from '../content/finding.js';
import type { SourceFile } from '../content/source-file.js';
import type { Problem } from '../problem.js';
import { whyActive } from './active-files.js';
import { keyOf } from './keys.js';
import { MANIFEST_ADDRESS } from './manifest.js';
import type { Outputs } from './outputs.js';
import type { PublishedFiles } from './published-files.js';
import { foldPath, sitePath } from './publishing/site-path.js';
import type { Stage } from './stage.js';

/**
 * Files beside releases, if a public release uses them, and everything in `static/`, at the same place in the site. What
 * the site makes itself is there before: a file that wants the place of it is an error and not copied.
 *
 * @param root absolute path of the archive
 * @param files those that are to be copied
 */
export function copyFiles(
  root: string,
  files: readonly SourceFile[],
  published: PublishedFiles,
  stage: Stage,
  outputs: Outputs,
): Problem[] {
  const problems: Problem[] = [];
  for (const file of files) {
    const address = copiedAddressOf(file);
    const place = sitePath(address);
    const source = path.join(root, 'content', file.path);
    const key = file.stamp === null ? null : keyOf('copy', file.path, file.stamp);
    const kept = key === null ? null : published.intact(place, key);
    if (kept !== null && !stage.isTaken(address)) {
      outputs.keep(kept);
      continue;
    }
    const active = file.kind === 'static' ? null : whyActive(file.path, () => readFileSync(source));
    if (active !== null) problems.push(problemAt(`content/${file.path}`, null, active));
    else if (stage.isTaken(address) || foldPath(address) === MANIFEST_ADDRESS)
      problems.push(problemAt(`content/${file.path}`, null, copyTakenBySite(address)));
    else {
      stage.copy(source, address);
      outputs.note(place, key);
    }
  }
  return problems;
}
