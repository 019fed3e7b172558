import fs from 'node:fs';
import path from 'node:path';
import { error, type Finding } from '../../content/finding.js';
import type { Format } from '../source.js';
import { ledgerOf } from './ledger-files.js';
import { readHead } from './ledger-lines.js';

/**
 * A source that brought in releases in one format, and is now to be read in another, mostly by a slip in `--format`: its ledger
 * would speak of the second reading alone, and the proof of the first be lost.
 *
 * @param name of the ledger
 */
export function refuseOtherFormat(root: string, name: string, format: Format): Finding[] {
  const ledger = ledgerOf(name);
  const before = fs.existsSync(path.join(root, ledger)) ? formatOf(readHead(path.join(root, ledger))) : null;
  if (before === null || before === format) return [];
  return [
    error(
      'usage-format-changed',
      `This source was imported as ${before} before (${ledger}), and is now read as ${format}.`,
      `If ${before} is right, leave out \`--format\` or write \`--format ${before}\`. If ${format} is, take the first import back with \`--undo ${ledger}\`, and import again.`,
    ),
  ];
}

/** Null where the ledger is none, or says that nothing came of it. */
function formatOf(head: unknown): string | null {
  const { source, counts } = Object(head);
  const format: unknown = Object(source).format;
  return typeof format === 'string' && Number(Object(counts).imported) > 0 ? format : null;
}
