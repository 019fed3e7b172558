import { error, type Finding, warning } from '../../content/finding.js';
import { nearest } from '../../content/nearest.js';
import type { Format, MappedField, Mapping } from '../source.js';
import { CREATED_RANKS, MANY, MODIFIED_RANKS, namesFor } from './column-names.js';
import { type FoldedColumn, foldColumn } from './fold-column.js';
import { isSystemColumn } from './system-columns.js';

/** Which columns fill which fields. */
export interface Columns {
  /** Field → the columns it is taken from, in the order in which they are tried; those of a list are put together. */
  readonly of: ReadonlyMap<MappedField, readonly string[]>;
  /** The body is these columns one after the other: Joomla parts it at «read more». */
  readonly joinsBody: boolean;
  /** Columns that nothing is taken from, in their order. */
  readonly left: readonly string[];
  /** An error among them: the columns have to be named in map.yml before anything can be imported. */
  readonly findings: readonly Finding[];
  /** Fields that decide what a release is, for which several columns are equally good: nothing tells which is meant. */
  readonly undecided: ReadonlyMap<MappedField, Finding>;
}

/**
 * Says from the names of its columns (or paths) how a source is to be read: by map.yml first, by what the names mean in
 * many languages for the rest. Where two columns fit equally well, nothing is guessed: the findings name both.
 */
export function chooseColumns(names: readonly string[], format: Format, mapping: Mapping): Columns {
  const folded = new Map(names.map((name) => [name, foldColumn(name)]));
  const chosen = new Map<MappedField, readonly string[]>();
  const findings: Finding[] = [];
  const undecided = new Map<MappedField, Finding>();
  for (const [field, wanted] of mapping.fields) {
    const found = wanted.flatMap((column) => namesMeant(column, field, folded, format));
    const lost = wanted.filter((column) => namesMeant(column, field, folded, format).length === 0);
    // A selector that finds nothing shows page by page; only a column can be missing from the whole source.
    if (format !== 'html') findings.push(...lost.map((column) => noSuchColumn(field, column, names)));
    if (found.length > 0) chosen.set(field, [...new Set(found)]);
  }
  const joinsBody = !mapping.fields.has('body') && isJoomla(folded);
  if (joinsBody)
    chosen.set(
      'body',
      ['introtext', 'fulltext'].flatMap((part) => allNamed(part, folded)),
    );

  const taken = new Set([...chosen.values()].flat());
  for (const { field, rankOf } of namesFor(format === 'markdown')) {
    if (mapping.fields.has(field) || chosen.has(field)) continue;
    const free = names.filter((name) => !taken.has(name) && !isSystemColumn(name));
    const ranked = byRank(free, folded, rankOf);
    // A table that begins with a key is meant to be told by it: behind `berita_id`, `id` is that of something else, such as the author.
    const beginsWithKey = field === 'id' && isTable(format) && ranked.all[0] === names[0];
    const fitting = beginsWithKey ? { ...ranked, best: ranked.all.slice(0, 1) } : ranked;
    const isAmbiguous = !MANY.has(field) && fitting.best.length > 1;
    if (isAmbiguous && DECIDING.has(field)) undecided.set(field, ambiguous(error, field, fitting.best));
    else if (isAmbiguous) findings.push(ambiguous(warning, field, fitting.best));
    const takesAll = MANY.has(field) || undecided.has(field);
    const columns = takesAll ? (isAmbiguous ? fitting.best : fitting.all) : fitting.best.slice(0, 1);
    if (columns.length === 0) continue;
    if (field === 'date') findings.push(...doubtfulDate(columns[0] ?? '', fitting.rank, format));
    chosen.set(field, columns);
    for (const column of columns) taken.add(column);
  }
  // Where each record has columns of its own, the names of all of them say nothing yet about any one.
  if (!varies(format)) findings.push(...undecided.values());
  for (const field of ['title', 'body'] as const)
    if (!chosen.has(field) && !mapping.fields.has(field) && names.length > 0 && !findsItself(field, format))
      findings.push(missingColumn(field, names, format));
  const left = names.filter(
    (name) => !taken.has(name) && !isSystemColumn(name) && !(name === 'path' && isFolder(format)),
  );
  return { of: chosen, joinsBody, left, findings, undecided };
}

/** A column by its very name, else by its folded one; a page's reader names what a selector found after the field. */
function namesMeant(
  column: string,
  field: MappedField,
  folded: ReadonlyMap<string, FoldedColumn>,
  format: Format,
): readonly string[] {
  if (folded.has(column)) return [column];
  if (format === 'html') return folded.has(field) ? [field] : [];
  return allNamed(foldColumn(column).whole, folded).slice(0, 1);
}

function allNamed(whole: string, folded: ReadonlyMap<string, FoldedColumn>): readonly string[] {
  return [...folded].filter(([, column]) => column.whole === whole).map(([name]) => name);
}

function isJoomla(folded: ReadonlyMap<string, FoldedColumn>): boolean {
  return allNamed('introtext', folded).length === 1 && allNamed('fulltext', folded).length === 1;
}

/** The columns that a field could take: those of the best worth, and all of the best rank. */
function byRank(
  names: readonly string[],
  folded: ReadonlyMap<string, FoldedColumn>,
  rankOf: ReadonlyMap<string, number>,
): { readonly best: readonly string[]; readonly all: readonly string[]; readonly rank: number } {
  const worths = names.flatMap((name) => {
    const column = folded.get(name);
    const whole = rankOf.get(column?.whole ?? '');
    const rank = whole ?? rankOf.get(column?.bare ?? '');
    // Within a rank, the bare name is better than `berita_…`, and the rendered form better than the typed one.
    return column === undefined || rank === undefined
      ? []
      : [{ name, rank, worth: (whole === undefined ? 4 : 0) + column.form }];
  });
  const rank = Math.min(...worths.map((each) => each.rank));
  const ofRank = worths.filter((each) => each.rank === rank);
  const worth = Math.min(...ofRank.map((each) => each.worth));
  const best = ofRank.filter((each) => each.worth === worth).map(({ name }) => name);
  return { best, all: ofRank.map(({ name }) => name), rank };
}

/** Where each file is a record, its reader gives the path as a field. */
function isFolder(format: Format): boolean {
  return format === 'html' || format === 'markdown';
}

/** A page or Markdown file may have its title in its text; its reader says where there is none. */
function findsItself(field: 'title' | 'body', format: Format): boolean {
  return field === 'title' && format === 'markdown';
}

function isTable(format: Format): boolean {
  return format === 'sql' || format === 'csv';
}

const DECIDING: ReadonlySet<MappedField> = new Set(['title', 'body', 'date', 'agency']);

function varies(format: Format): boolean {
  return format === 'json' || format === 'jsonl' || format === 'markdown';
}

function ambiguous(asFinding: typeof error, field: MappedField, columns: readonly string[]): Finding {
  const [first = ''] = columns;
  return asFinding(
    'column-ambiguous',
    `${columns.map((column) => `«${column}»`).join(' and ')} could each be the ${field}.`,
    `Write in map.yml which of them it is, such as \`${field}: ${first}\`, and import with \`--map map.yml\`; several in the order in which they are tried: \`${field}: [${columns.join(', ')}]\`.`,
  );
}

function doubtfulDate(column: string, rank: number, format: Format): readonly Finding[] {
  if (format === 'markdown' || (!CREATED_RANKS.has(rank) && !MODIFIED_RANKS.has(rank))) return [];
  const what = CREATED_RANKS.has(rank) ? 'was written' : 'was last changed';
  return [
    warning(
      'column-date',
      `There is no column with the day of publication; the date is taken from «${column}», when the record ${what}.`,
      'Nothing need be done if that is the day meant. Otherwise name another column in map.yml: `date: name_of_the_column`.',
    ),
  ];
}

function noSuchColumn(field: MappedField, column: string, names: readonly string[]): Finding {
  const near = nearest(column, names);
  return error(
    'column-missing',
    `map.yml takes the ${field} from «${column}», and the source has no such column.`,
    near === null ? `It has: ${names.join(', ')}.` : `Did you mean \`${field}: ${near}\`?`,
  );
}

function missingColumn(field: 'title' | 'body', names: readonly string[], format: Format): Finding {
  const example =
    format === 'html' ? '`title: h1` and `body: .article-content`' : '`title: judul` and `body: isi`';
  return error(
    'column-missing',
    `No column can be told to be the ${field}. There are: ${names.map((name) => `«${name}»`).join(', ')}.`,
    `Write in a file map.yml which it is, one a line such as ${example}, and import with \`--map map.yml\`.`,
  );
}
