import { noMapping } from '../source.js';
import { chooseColumns } from './choose-columns.js';

interface Table {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

/**
 * Of the tables of a dump those that may hold releases by the names of their columns: a title, a text and a date. First those that are
 * called so, then the fullest.
 */
export function likelyTables(tables: readonly Table[]): readonly Table[] {
  return tables
    .filter(({ rows, columns }) => {
      const { of } = chooseColumns(columns, 'sql', noMapping);
      return rows > 0 && of.has('title') && of.has('body') && of.has('date');
    })
    .sort((a, b) => Number(isCalledSo(b)) - Number(isCalledSo(a)) || b.rows - a.rows);
}

function isCalledSo({ name }: Table): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => NAMES.has(word));
}

const NAMES: ReadonlySet<string> = new Set(
  'post posts berita warta artikel article articles news noticia noticias actualite actualites press siaran rilis release releases node'.split(
    ' ',
  ),
);
