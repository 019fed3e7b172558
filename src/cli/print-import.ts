import { likelyTables } from '../import/fields/likely-tables.js';
import { readableLedgerOf } from '../import/ledger/ledger-files.js';
import type { ImportOutcome } from '../import/request.js';
import type { TableSummary } from '../import/sources/read-sql.js';
import type { ToolRun } from './verb-run.js';
import { counted, grouped, inSeconds, printable } from './words.js';

/** What an import did, in the order in which one wants to know it, and what to do next. */
export function importLines(outcome: ImportOutcome, run: ToolRun): string[] {
  const { head, changes, milliseconds } = outcome;
  const { counts } = head;
  return [
    `${counted(counts.records, 'record')} read from ${printable(head.source.name)} (${head.source.format}) in ${inSeconds(milliseconds)}:`,
    ...released(outcome),
    ...when(counts.undated, `  ${grouped(counts.undated)} of them without a date (\`date: unknown\`)`),
    ...when(counts.drafts, `  ${grouped(counts.drafts)} of them as drafts, which are not published`),
    ...when(counts.duplicates, `  ${grouped(counts.duplicates)} skipped, for they repeat another`),
    ...when(
      counts.quarantined,
      `  ${grouped(counts.quarantined)} in content/quarantine/, each with its reason`,
    ),
    ...when(counts.unreadable, `  ${grouped(counts.unreadable)} could not be read`),
    ...Object.entries(head.leftOut).map(
      ([what, count]) => `  ${grouped(count)} not taken: ${printable(what)}`,
    ),
    `Words: ${grouped(counts.wordsBefore)} in the source, ${grouped(counts.wordsAfter)} in the releases. What was taken out or put in stands word for word in the ledger.`,
    ...expectedLines(outcome),
    ...agencyLines(outcome),
    ...(changes.edited > 0
      ? [
          `${counted(changes.edited, 'release was', 'releases were')} edited since and left alone; what the source says lies beside each as .incoming.md.`,
        ]
      : []),
    next(outcome, run),
  ];
}

function released({ head, changes }: ImportOutcome): string[] {
  const parts = [
    ...when(changes.written, `${grouped(changes.written)} new`),
    ...when(changes.updated, `${grouped(changes.updated)} brought up to date`),
    ...when(changes.same, `${grouped(changes.same)} already as they are in the source`),
  ];
  return [`  ${grouped(head.counts.imported)} imported${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`];
}

function expectedLines({ head: { expected } }: ImportOutcome): string[] {
  if (expected === null) return [];
  const { given, missing, unexpected } = expected;
  return [
    `Expected: ${counted(given, 'address', 'addresses')}; ${grouped(missing.length)} of them have no record, and ${counted(unexpected.length, 'record was', 'records were')} not expected${missing.length + unexpected.length > 0 ? ' (all named in the ledger)' : ''}.`,
    ...missing.slice(0, mostNamed).map((address) => `  no record: ${printable(address)}`),
    ...(missing.length > mostNamed ? [`  … and ${grouped(missing.length - mostNamed)} more`] : []),
  ];
}

const mostNamed = 10;

function agencyLines({ head, agencies }: ImportOutcome): string[] {
  const spelled = Object.entries(head.agencies).sort(([, a], [, b]) => b - a);
  if (spelled.length < 2) return [];
  return [
    `Agencies, as the source spells them (none were merged):`,
    ...spelled
      .slice(0, mostNamed)
      .map(([name, count]) => `  ${grouped(count).padStart(7)}  ${printable(name)}`),
    ...(spelled.length > mostNamed
      ? [`  … and ${grouped(spelled.length - mostNamed)} more, in the ledger`]
      : []),
    ...(agencies === null
      ? []
      : [
          'Some may be one agency. A proposal:',
          ...agencies
            .trimEnd()
            .split('\n')
            .map((line) => `  ${printable(line)}`),
        ]),
  ];
}

function next({ head, changes, ledger }: ImportOutcome, { flags, invocation }: ToolRun): string {
  if (flags.dryRun) return 'Nothing was written. Leave out `--dry-run` to import.';
  const what =
    changes.files === 0 ? 'Nothing had to be written.' : `${counted(changes.files, 'file')} written.`;
  const written = `${what} The ledger: ${readableLedgerOf(ledger)}.`;
  if (head.counts.imported === 0) return written;
  return `${written} Next: \`${invocation.command('review')}\` to sign off, \`${invocation.command('build')}\` to publish.`;
}

function when(count: number, line: string): string[] {
  return count > 0 ? [line] : [];
}

/** The tables of an SQL dump, and what to type to import one of them. */
export function tableLines(tables: readonly TableSummary[], { invocation }: ToolRun): string[] {
  const rows = tables.map(({ name, rows: count, columns }) => {
    const taken = columns.map(printable).join(', ');
    return `  ${printable(name)}: ${counted(count, 'row')} (${taken})`;
  });
  const likely = likelyTables(tables).map(({ name }) => printable(name));
  return [
    'This is an SQL dump. Its tables:',
    ...rows,
    ...when(
      likely.length,
      `By its columns it may be ${likely
        .slice(0, 3)
        .map((name) => `«${name}»`)
        .join(', or ')}.`,
    ),
    `Name the one that holds the releases: \`${invocation.command('import')} ${invocation.flag('<file> --table <name>')}\``,
  ];
}
