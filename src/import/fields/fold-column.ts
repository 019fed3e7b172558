/** The name of a column as it counts where names are compared. */
export interface FoldedColumn {
  /** All its words in one: `tgl_publish` and `tglPublish` are `tglpublish`. */
  readonly whole: string;
  /** Without the words that only say of what kind of text this is a column: `judul_berita` is `judul`. */
  readonly bare: string;
  /** 0 the rendered form of a value, 1 the value, 2 the value as its editor typed it (Drupal has all three). */
  readonly form: 0 | 1 | 2;
}

/**
 * Folds a name or path: case, accents, separators and camel case go, and what systems put round every name
 * (`attributes.title`, `post_title`, `title.rendered`).
 */
export function foldColumn(name: string): FoldedColumn {
  const before = known.get(name);
  if (before !== undefined) return before;
  const folded = fold(name);
  if (known.size < 5000) known.set(name, folded);
  return folded;
}

/** Every record asks for the same few names; those of a hostile source fill no memory. */
const known = new Map<string, FoldedColumn>();

function fold(name: string): FoldedColumn {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const form = RENDERED.has(last) ? 0 : RAW.has(last) ? 2 : 1;
  const named = form === 1 || words.length === 1 ? words : words.slice(0, -1);
  const own = named.filter((word) => !SURROUNDINGS.has(word));
  return { whole: named.join(''), bare: (own.length === 0 ? named : own).join(''), form };
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const RENDERED: ReadonlySet<string> = new Set(['rendered', 'processed']);
const RAW: ReadonlySet<string> = new Set(['value', 'cdata']);

/** Words that say «of a release», and those that JSON:API, Drupal and WordPress put in front; `0` and `und` are Drupal 7's. */
const SURROUNDINGS: ReadonlySet<string> = new Set(
  'post posts berita artikel article articles news release releases press siaran pers rilis noticia actualite pengumuman fld field attributes attribute item node details wp dc dcterms und 0'.split(
    ' ',
  ),
);
