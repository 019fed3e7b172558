import fs from 'node:fs';
import path from 'node:path';
import { compareText } from '../content/compare-text.js';
import { error, type Finding, warning } from '../content/finding.js';
import type { InputFile } from './source.js';

/** What was given to import, as a list of files. */
export interface Gathered {
  /** What the ledger calls it: the names of the files or folders as given. */
  readonly name: string;
  /** Sorted by name, so that the order of the disk cannot matter. */
  readonly files: readonly InputFile[];
  readonly findings: readonly Finding[];
}

/**
 * Lists the files under the given paths (absolute; files or folders). Links are not followed, and what a computer hides
 * (`.git`, `.DS_Store`) is left out. Throws, with its cause, what the machine cannot read.
 */
export function gather(paths: readonly string[]): Gathered {
  const files: InputFile[] = [];
  const findings: Finding[] = [];
  for (const given of paths) {
    const stats = fs.statSync(given, { throwIfNoEntry: false });
    const name = path.basename(given);
    if (stats === undefined) findings.push(nothingThere(given));
    else if (stats.isFile()) files.push({ path: given, name, size: stats.size });
    else if (stats.isDirectory()) walk(given, name, files, findings);
    else findings.push(noFile(given));
  }
  files.sort((a, b) => compareText(a.name, b.name) || compareText(a.path, b.path));
  return { name: paths.map((given) => path.basename(given)).join(' + '), files, findings };
}

function walk(folder: string, name: string, files: InputFile[], findings: Finding[]): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const at = path.join(folder, entry.name);
    const shown = `${name}/${entry.name}`;
    if (entry.isDirectory()) walk(at, shown, files, findings);
    else if (entry.isFile()) files.push({ path: at, name: shown, size: fs.statSync(at).size });
    else findings.push(link(shown));
  }
}

function nothingThere(given: string): Finding {
  return error(
    'import-nothing-there',
    `There is no file or folder «${given}».`,
    'Check the spelling; a name with blanks in it stands between quotation marks.',
  );
}

function noFile(given: string): Finding {
  return error(
    'import-no-file',
    `«${given}» is neither a file nor a folder.`,
    'Name the file that the old system gave you, or the folder that holds the files.',
  );
}

function link(shown: string): Finding {
  return warning(
    'import-link',
    `«${shown}» is a link to another place and was left out: what it leads to could be anything.`,
    'Put a copy of the file or folder itself where the link is, and import again.',
  );
}
