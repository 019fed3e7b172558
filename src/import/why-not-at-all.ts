import { error, type Finding } from '../content/finding.js';
import { nearest } from '../content/nearest.js';
import type { TableSummary } from './sources/read-sql.js';
import type { Survey } from './survey.js';

/** Refusals that one flag or one line of map.yml would put right for all records at once. */
const curable: ReadonlySet<string> = new Set(['agency-missing', 'date-ambiguous']);

/**
 * Why nothing should be imported yet: there is no record, or so many are refused for one reason that something has to be said
 * first. A few bad ones among many are no such reason. `tables` are those of a dump out of which one was asked for; null where
 * the source is none.
 */
export function whyNotAtAll(
  { outlooks, refusals, leftOut }: Survey,
  table: string | null,
  tables: readonly TableSummary[] | null,
): Finding[] {
  const releases = outlooks.filter(({ kind }) => kind === 'release' || kind === 'duplicate').length;
  if (outlooks.length === 0) return [tables === null || table === null ? noRecords() : noRows(table, tables)];
  const findings = [...refusals].flatMap(([code, { count, first, place }]) =>
    curable.has(code) && count >= releases
      ? [
          error(
            code,
            `${count} of ${outlooks.length} records cannot be imported. The first (${place.file}:${place.line}): ${first.message}`,
            first.help,
          ),
        ]
      : [],
  );
  if (findings.length > 0 || releases > 0) return findings;
  const [what] = [...leftOut].sort(([, a], [, b]) => b - a).map(([group]) => group);
  return what === undefined || outlooks.some(({ kind }) => kind !== 'left-out') ? [] : [allLeftOut(what)];
}

function noRecords(): Finding {
  return error(
    'import-empty',
    'There is no record in what was given.',
    'Look into the file: it may be empty, or of another format than it says (`--format`).',
  );
}

function noRows(table: string, tables: readonly TableSummary[]): Finding {
  const names = tables.map(({ name }) => name);
  if (names.includes(table))
    return error(
      'import-empty',
      `The table «${table}» of the dump has no rows.`,
      'Its rows may be in another file of the export, or the export was made without data: look there, or export again with data.',
    );
  const near = nearest(table, names);
  return error(
    'usage-table',
    `The dump has no table «${table}».`,
    `${near === null ? '' : `Did you mean \`--table ${near}\`? `}${tablesOf(tables)}`,
  );
}

function tablesOf(tables: readonly TableSummary[]): string {
  if (tables.length === 0) return 'There is no table in it at all: look whether it is an SQL dump.';
  const most = 20;
  const more = tables.length > most ? `, and ${tables.length - most} more` : '';
  return `It has: ${tables
    .slice(0, most)
    .map(({ name, rows }) => `${name} (${rows})`)
    .join(', ')}${more}.`;
}

function allLeftOut(what: string): Finding {
  return error(
    'import-all-left-out',
    `Every record was left out, most of them as «${what}».`,
    'Say in map.yml what is to be taken: `types: [post]`, `states: [publish]`.',
  );
}
