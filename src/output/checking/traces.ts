import type { Release } from '../../content/release.js';

/** Something that would tell a reader of a release that is not public yet. */
export interface Trace {
  readonly release: Release;
  readonly kind: 'address' | 'path' | 'id' | 'title';
  /** What is searched for first. */
  readonly phrase: string;
  /** Only in feeds and other files for programs: elsewhere the phrase would stand by chance. */
  readonly isForFeeds: boolean;
  /**
   * Whether a text that holds the phrase holds the trace, and not only something that begins or ends alike.
   *
   * @param isPacked whether it is a file of the search, in which a text stands behind its length: a byte that may be a letter
   */
  readonly occursIn: (text: string, isPacked: boolean) => boolean;
}

/** @param hasPublicTitle the same title, or one that holds it, is public anyway: then it is no trace */
export function tracesOf(release: Release, hasPublicTitle: boolean): Trace[] {
  const make = (kind: Trace['kind'], phrase: string, occursIn: Trace['occursIn']): Trace => ({
    release,
    kind,
    phrase,
    isForFeeds: false,
    occursIn,
  });
  const traces: Trace[] = [];
  for (const phrase of spellingsOfPath(addressPhrase(release.address))) {
    traces.push(make('address', phrase, (text, isPacked) => standsAlone(text, phrase, pathSign, isPacked)));
  }
  for (const phrase of spellingsOfPath(release.path)) {
    traces.push(make('path', phrase, (text, isPacked) => standsAlone(text, phrase, pathSign, isPacked)));
  }
  if (release.id !== release.address && release.id !== release.path) traces.push(idTrace(release));
  if (isTelling(release.title) && !hasPublicTitle) {
    for (const phrase of spellingsOfText(release.title))
      traces.push(make('title', phrase, (text) => text.includes(phrase)));
  }
  return traces;
}

/**
 * Without its last slash, because it may stand so. An address of one part (`about/`) is a word like any other: it
 * counts only between slashes.
 */
function addressPhrase(address: string): string {
  const parts = address.replace(/\/$/, '');
  return parts.includes('/') ? parts : `/${parts}/`;
}

/**
 * An id that is a number, a date or words (`7`, `2018-12-12`, `pengumuman`) stands in any text: it counts only in the id of
 * a feed (`tag:siaran.example,2018:7`), the one place where ids are published.
 */
function idTrace(release: Release): Trace {
  const { id } = release;
  if (id.length >= 8 && /\p{L}/u.test(id) && /\d/.test(id)) {
    return {
      release,
      kind: 'id',
      phrase: id,
      isForFeeds: false,
      occursIn: (text, isPacked) => standsAlone(text, id, idSign, isPacked),
    };
  }
  const inFeed = new RegExp(
    `tag:[^<>"\\s]*,\\d{4}(?:-\\d\\d){0,2}:${escapeForPattern(id)}(?![\\p{L}\\p{N}_-])`,
    'u',
  );
  return { release, kind: 'id', phrase: `:${id}`, isForFeeds: true, occursIn: (text) => inFeed.test(text) };
}

/** Five words, or in a script that does not part words twelve characters. */
function isTelling(title: string): boolean {
  const isUnparted =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
  return title.trim().split(/\s+/u).length >= 5 || (isUnparted.test(title) && [...title].length >= 12);
}

/** Letters, digits and signs that would make a longer path or name of it. */
const pathSign = /[\p{L}\p{N}_.~%-]/u;
const idSign = /[\p{L}\p{N}_-]/u;

function standsAlone(text: string, phrase: string, sign: RegExp, isPacked: boolean): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + phrase.length);
    // A full stop may end a sentence after an address as well as begin an ending of a file.
    const endsSentence = after === '.' && !sign.test(text.charAt(at + phrase.length + 1));
    const begins = isPacked || phrase.startsWith('/') || !sign.test(before);
    if (begins && (!sign.test(after) || endsSentence)) return true;
  }
  return false;
}

function spellingsOfPath(path: string): string[] {
  return distinct([path, encodeURI(path), ...spellingsOfText(path)]);
}

/** As it stands in HTML (by each of the ways in which it is escaped), XML, JSON and CSV. */
function spellingsOfText(text: string): string[] {
  return distinct([
    text,
    escapeWith(text, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }),
    escapeWith(text, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }),
    escapeWith(text, { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }),
    escapeWith(text, { '&': '&amp;', '<': '&lt;', '>': '&gt;' }),
    escapeWith(text, { '&': '&#x26;', '<': '&#x3C;' }),
    escapeWith(text, { '"': '\\"', '\\': '\\\\' }),
    escapeWith(text, { '"': '\\"', '\\': '\\\\', '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' }),
    escapeWith(text, { '"': '""' }),
  ]);
}

function escapeWith(text: string, signs: Readonly<Record<string, string>>): string {
  return text.replace(/[&<>"'\\]/g, (sign) => signs[sign] ?? sign);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
