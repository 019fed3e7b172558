import type { SourceFile } from './source-file.js';

/**
 * The address of a release or ordinary page from its path under `content/`: lower-cased, NFC, without `.md` or
 * `index.md`, no leading slash, a trailing one. A page leaves out `pages/`. A translation, `name.ar.md` where `ar` is
 * one of the site's `languages`, lies under `ar/`; elsewhere the dot is part of the name.
 */
export function addressOf(path: string, kind: 'release' | 'page', languages: readonly string[]): string {
  const inside = kind === 'page' ? path.slice('pages/'.length) : path;
  const lower = inside.normalize('NFC').toLowerCase().slice(0, -'.md'.length);
  const { stem, language } = translationOf(lower, languages);
  const folder =
    stem === 'index' ? '' : stem.endsWith('/index') ? stem.slice(0, -'index'.length) : `${stem}/`;
  return language === null ? folder : `${language}/${folder}`;
}

/** The place in the site of a file that is copied: a static file without `static/`, any other at its own path. */
export function copiedAddressOf({ path, kind }: SourceFile): string {
  return kind === 'static' ? path.slice('static/'.length) : path;
}

/** The language of a translation's file name in lower case, and the path without it; null where it has none. */
function translationOf(
  lower: string,
  languages: readonly string[],
): { stem: string; language: string | null } {
  const dot = lower.lastIndexOf('.');
  const language = lower.slice(dot + 1);
  const [main, ...others] = languages.map((tag) => tag.toLowerCase());
  if (dot <= lower.lastIndexOf('/') + 1 || language === main || !others.includes(language))
    return { stem: lower, language: null };
  return { stem: lower.slice(0, dot), language };
}
