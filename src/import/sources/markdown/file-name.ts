/** What the name of a Markdown file says, by the custom of Jekyll: `_posts/2019-01-23-rapat-kerja.md`. */
export interface NamedFile {
  /** `2019-01-23`; null where the name does not begin with a day. */
  readonly date: string | null;
  /** `rapat-kerja`; of a bundle, `2019-01-23-rapat-kerja/index.md`, the name of its folder. */
  readonly slug: string;
  /** It lies in `_drafts`, which Jekyll never publishes. */
  readonly isDraft: boolean;
}

export function readFileName(name: string): NamedFile {
  const segments = name.split('/');
  const file = (segments.at(-1) ?? '').replace(/\.[^.]*$/u, '');
  const stem = /^_?index$/iu.test(file) ? (segments.at(-2) ?? file) : file;
  const [, year = '', month = '', day = '', slug] = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.+)$/u.exec(stem) ?? [];
  return {
    date: slug === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    slug: slug ?? stem,
    isDraft: segments.slice(0, -1).includes('_drafts'),
  };
}
