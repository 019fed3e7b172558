import type { Stamp } from './stamp.js';

/** A file under `content/` that may have a part in the site. */
export interface SourceFile {
  /** Path under `content/`, with forward slashes, as the disk spells it. */
  readonly path: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Null where the file may change without its stamp changing: then it is always read. */
  readonly stamp: Stamp | null;
}

/**
 * `release` and `page` are Markdown files; `settings` are site.yml and agencies.yml; `static` is copied as it is; an
 * `asset` is anything else, published if a public release uses it.
 */
export type FileKind = 'release' | 'page' | 'static' | 'settings' | 'asset';

/** Folders of records and their ledgers: never published, never walked. */
const NEVER_PUBLISHED: ReadonlySet<string> = new Set(['originals', 'import', 'quarantine']);

const SETTINGS_FILES: ReadonlySet<string> = new Set(['site.yml', 'agencies.yml']);

/** What hosts and standards want under a name that begins with a dot (RFC 8615 and the hosts' own files). */
const DOTTED_STATIC: ReadonlySet<string> = new Set(['.well-known', '.htaccess', '.nojekyll', '.domains']);

/** What computers leave behind: icon caches, folder settings, locks and copies of editors. */
const LITTER =
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|icon\r|~\$.*|.*~|.*\.(?:swp|swo|tmp|crdownload|part))$/iu;

/** The kind of a file by its path under `content/`; `ignored` where it has no part in the site. */
export function kindOf(path: string): FileKind | 'ignored' {
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  if (isIgnored(segments) || /\.incoming\.md$/iu.test(name)) return 'ignored';
  if (segments[0] === 'static') return 'static';
  if (segments.length === 1 && SETTINGS_FILES.has(name)) return 'settings';
  if (!name.endsWith('.md')) return 'asset';
  return segments[0] === 'pages' ? 'page' : 'release';
}

/** Whether a folder can hold nothing of the site, so that it need not be walked. */
export function isIgnoredFolder(path: string): boolean {
  return isIgnored(path.split('/'));
}

function isIgnored(segments: readonly string[]): boolean {
  if (NEVER_PUBLISHED.has(segments[0] ?? '')) return true;
  const isStatic = segments[0] === 'static';
  return segments.some(
    (segment) =>
      LITTER.test(segment) || (segment.startsWith('.') && !(isStatic && DOTTED_STATIC.has(segment))),
  );
}
