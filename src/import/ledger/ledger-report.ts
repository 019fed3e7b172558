import type { BodyCounts } from '../body/imported-body.js';
import { quarantineOf } from '../quarantine.js';
import type { LedgerFiring, LedgerHead, LedgerRecord } from './ledger.js';
import { recordLines } from './ledger-lines.js';
import { isLedgerRecord } from './ledger-shape.js';

/**
 * The ledger for a person: what was read, what became of it, and of each record what changed, with the words. `part` holds
 * the records, a line each.
 */
export function writeReport(part: string, head: LedgerHead, write: (text: string) => void): void {
  write(summary(head));
  write('\n## Records\n');
  for (const { record } of recordLines(part)) if (isLedgerRecord(record)) write(`\n${recordText(record)}`);
}

function summary(head: LedgerHead): string {
  const { source, counts } = head;
  const lines = [
    `# Import of ${plain(source.name)}`,
    '',
    `- Source: ${plain(source.name)}, read as ${source.format}; ${source.files} file(s), ${source.bytes} bytes`,
    `- SHA-256 of the source: \`${source.sha256}\``,
    `- Records: ${counts.records}; imported ${counts.imported}, duplicates ${counts.duplicates}, in quarantine ${counts.quarantined}, unreadable ${counts.unreadable}`,
    `- Of those imported, drafts ${counts.drafts}, without a date ${counts.undated}`,
    `- Words: ${counts.wordsBefore} in the source, ${counts.wordsAfter} in the releases; every word between the two is named below`,
    ...(head.fromEarlierRuns === 0
      ? []
      : [
          `- Beside these, an earlier run of this source brought in ${head.fromEarlierRuns} that this one did not come across; they stand at the end`,
        ]),
    ...pairs('Not taken, by kind', head.leftOut),
    ...pairs('Agencies, as they are spelled', head.agencies),
    ...Object.entries(head.columns).map(
      ([field, from]) => `- ${field} comes from ${from.map(plain).join(', ')}`,
    ),
    ...(head.columnsLeft.length === 0
      ? []
      : [
          `- Columns that nothing was taken from (their values are in the originals): ${head.columnsLeft.map(plain).join(', ')}`,
        ]),
    ...pairs('Flags', head.options),
    ...expectation(head),
  ];
  return `${lines.join('\n')}\n`;
}

function expectation({ expected }: LedgerHead): string[] {
  if (expected === null) return [];
  const list = (what: string, addresses: readonly string[]): string[] =>
    addresses.length === 0 ? [] : [`- ${what}:`, ...addresses.map((address) => `  - ${plain(address)}`)];
  return [
    `- Expected addresses: ${expected.given}`,
    ...list('Expected, and no record has them', expected.missing),
    ...list('Records that were not expected', expected.unexpected),
  ];
}

function pairs(what: string, counts: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.entries(counts);
  return entries.length === 0
    ? []
    : [`- ${what}: ${entries.map(([name, value]) => `${plain(name)} (${plain(String(value))})`).join(', ')}`];
}

function recordText(record: LedgerRecord): string {
  const where = `${plain(record.place.file)}, line ${record.place.line}, record ${record.place.number}`;
  const lines = [
    `### ${plain(record.title ?? '(no title)')}`,
    '',
    `- ${outcome(record)}; from ${where}; id ${record.id}`,
    ...(record.date === null
      ? []
      : [
          `- Date ${record.date}${record.writtenDate === null ? '' : `, written «${plain(record.writtenDate)}»`}`,
        ]),
    ...(record.isDraft
      ? ['- Comes in as a draft: it is not published until `draft: true` is taken out']
      : []),
    ...(record.original === null
      ? []
      : [`- Original bytes: \`${record.original}\`, read as ${record.encoding ?? 'bytes'}`]),
    ...(record.before === null || record.after === null ? [] : [`- ${numbers(record.before, record.after)}`]),
    ...record.dropped.map((firing) => `- Taken out (${firing.rule}, line ${firing.line}): ${said(firing)}`),
    ...record.added.map((firing) => `- Put in (${firing.rule}, line ${firing.line}): ${said(firing)}`),
    ...record.repairs.map(
      ({ field, kind, from, to }) => `- ${field}, ${kind}: «${plain(from)}» is now «${plain(to)}»`,
    ),
    ...record.files.map(({ path, from }) => `- File \`${path}\`, from ${plain(from)}`),
    ...record.filesMissing.map((target) => `- File not to be had: ${plain(target)}`),
    ...pairs('Rules', record.rules),
    ...record.problems.map(
      ({ severity, message, help }) =>
        `- ${severity}: ${plain(message)}${help === null ? '' : ` ${plain(help)}`}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function outcome(record: LedgerRecord): string {
  switch (record.status) {
    case 'imported':
      return `Imported as \`${record.file}\``;
    case 'duplicate':
      return `Skipped: it repeats ${record.duplicateOf}`;
    case 'quarantined':
      return `In quarantine: \`${quarantineOf(record.id)}\``;
    case 'unreadable':
      return 'Could not be read';
  }
}

function numbers(before: BodyCounts, after: BodyCounts): string {
  const kinds = ['words', 'links', 'images', 'tables', 'superscripts', 'subscripts'] as const;
  return kinds
    .filter((kind) => before[kind] > 0 || after[kind] > 0)
    .map((kind) => `${kind} ${before[kind]} before, ${after[kind]} after`)
    .join('; ');
}

function said({ subject, text, to }: LedgerFiring): string {
  const what = subject === 'words' ? '' : `${subject} `;
  return `${what}«${plain(text)}»${to === null ? '' : ` is now «${plain(to)}»`}`;
}

const longestText = 2_000;

/** A text of the source on one line, in which nothing is Markdown; the whole of it is in the ledger's JSON. */
function plain(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  const cut = folded.length > longestText ? `${folded.slice(0, longestText)}…` : folded;
  return cut.replace(/[\\`*_[\]<>#|&~]/gu, '\\$&');
}
