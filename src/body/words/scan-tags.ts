import type { Unclosed } from './words.js';

/** Where the tags of a text are, as far as the word check must know. Offsets in UTF-16 units. */
export interface ScannedTags {
  /** Each `<` that looks like the beginning of a tag but has a name that is none. */
  readonly typed: readonly number[];
  /** Where markup begins that is open when the text ends, and where what it swallows begins. */
  readonly open: { readonly from: number; readonly contentFrom: number } | null;
  /** Tags that hold the beginning of another tag. */
  readonly swallowing: readonly Swallowing[];
}

interface Swallowing {
  readonly from: number;
  readonly to: number;
  readonly lacks: 'quote' | 'bracket';
}

/** Elements whose content is text to the parser, up to their own end tag (HTML Living Standard, 13.2.6.2 and 13.2.6.4). */
const rawElements = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp']);

/**
 * Walks over the tags of `html` as the tokenizer of the HTML standard does (13.2.5). What `isTag` says no to is text.
 * The tree builder can bend a few of these states in SVG and MathML; there, only self-closing tags differ, and those are heeded.
 */
export function scanTags(html: string, isTag: (name: string) => boolean): ScannedTags {
  const typed: number[] = [];
  const swallowing: Swallowing[] = [];
  const done = (open: ScannedTags['open']): ScannedTags => ({ typed, open, swallowing });
  let foreign = 0;
  let at = html.indexOf('<');
  for (; at !== -1; at = html.indexOf('<', at)) {
    const from = at;
    if (html.startsWith('<!--', from)) {
      at = endOfComment(html, from);
      if (at === -1) return done({ from, contentFrom: from + 4 });
      continue;
    }
    const [, slash, name] = tagStart(html, from);
    if (name === undefined) {
      if (!/^<(?:[!?]|\/[^>])/u.test(html.slice(from, from + 3))) {
        at = from + 1;
        continue;
      }
      at = html.indexOf('>', from) + 1;
      if (at === 0) return done({ from, contentFrom: from });
      continue;
    }
    if (!isTag(name)) {
      typed.push(from);
      at = from + 1;
      continue;
    }
    at = endOfTag(html, from + 1 + (slash === '/' ? 1 : 0) + name.length);
    if (at === -1) return done({ from, contentFrom: from });
    const tag = html.slice(from + 1, at);
    if (lacksQuote(tag)) swallowing.push({ from, to: at, lacks: 'quote' });
    else if (lacksBracket(tag)) swallowing.push({ from, to: at, lacks: 'bracket' });
    if (name === 'svg' || name === 'math') foreign = Math.max(0, foreign + (slash === '/' ? -1 : 1));
    if (slash === '/' || (foreign > 0 && html[at - 2] === '/')) continue;
    if (name === 'plaintext') return done({ from, contentFrom: at });
    if (!rawElements.has(name)) continue;
    const contentFrom = at;
    at = endOfRawElement(html, name, at);
    if (at === -1) return done({ from, contentFrom });
  }
  return done(null);
}

/**
 * Another tag begins inside this one, and a quotation mark that closes a value touches what follows it, which no attribute's
 * does (parse error missing-whitespace-between-attributes).
 */
function lacksQuote(tag: string): boolean {
  return /<\/?[a-z]/iu.test(tag) && /=[\t\n\f\r ]*(?:"[^"]*"|'[^']*')[^\t\n\f\r />]/u.test(tag);
}

/** Another tag begins inside this one, in no value: `<p Rapat</p>` is an element without a word, to browsers too. */
function lacksBracket(tag: string): boolean {
  return tag.includes('<') && /<\/?[a-z]/iu.test(tag.replace(/=[\t\n\f\r ]*(?:"[^"]*"|'[^']*')/gu, '='));
}

/** What is never closed in a whole text, and what is inside a tag because something is missing in it. */
export function findUnclosed(
  html: string,
  lineAt: (offset: number) => number = lineCounter(html),
): Unclosed[] {
  const { open, swallowing } = scanTags(html, () => true);
  const found: Unclosed[] = swallowing.map(({ from, to, lacks }) => ({
    ...describe(html, from, from, to, lineAt),
    lacks,
  }));
  if (open !== null && swallowsWords(html, open)) {
    found.push({ ...describe(html, open.from, open.contentFrom, html.length, lineAt), lacks: 'end' });
  }
  return found;
}

function swallowsWords(html: string, open: { readonly from: number; readonly contentFrom: number }): boolean {
  const rest = html.slice(open.contentFrom).trim();
  // A text that was cut off inside a last tag without attributes has lost nothing: `…</p`.
  if (open.contentFrom === open.from) return !/^<\/?[a-z][a-z0-9]{0,9}\s*\/?$/iu.test(rest);
  return rest !== '';
}

function describe(
  html: string,
  from: number,
  contentFrom: number,
  to: number,
  lineAt: (offset: number) => number,
): Omit<Unclosed, 'lacks'> {
  const opening = /^<(?:!--|[!?/]?[^\s<>/]*)/u.exec(html.slice(from, from + 40))?.[0] ?? '<';
  const swallowed = html
    .slice(contentFrom, Math.min(to, contentFrom + 400))
    .replace(/\s+/gu, ' ')
    .trim();
  return { opening, swallowed, line: lineAt(from) };
}

function tagStart(html: string, from: number): readonly (string | undefined)[] {
  const start = /^<(\/?)([a-z][^\t\n\f\r />]*)/iu.exec(html.slice(from, from + 80));
  return start === null ? [] : [start[0], start[1], start[2]?.toLowerCase()];
}

/** `<!-->` and `<!--->` are whole comments, and `--!>` ends one too (13.2.5.43 to 13.2.5.52). */
function endOfComment(html: string, from: number): number {
  const plain = html.indexOf('-->', from + 2);
  const odd = html.indexOf('--!>', from + 4);
  if (plain === -1 && odd === -1) return -1;
  return odd === -1 || (plain !== -1 && plain < odd) ? plain + 3 : odd + 4;
}

/** Offset behind the `>` of a tag whose name ends at `at`; -1 where there is none (13.2.5.32 to 13.2.5.40). */
function endOfTag(html: string, nameEnd: number): number {
  let at = nameEnd;
  while (at < html.length) {
    at = skip(html, at, ' \t\n\f\r/');
    if (html[at] === '>') return at + 1;
    // The first character of an attribute's name may be anything, an equals sign too.
    at = find(html, at + 1, ' \t\n\f\r/>=');
    at = skip(html, at, ' \t\n\f\r');
    if (html[at] !== '=') continue;
    at = skip(html, at + 1, ' \t\n\f\r');
    const quote = html[at];
    if (quote === '>') return at + 1;
    if (quote !== '"' && quote !== "'") {
      at = find(html, at, ' \t\n\f\r>');
      continue;
    }
    const end = html.indexOf(quote, at + 1);
    if (end === -1) return -1;
    at = end + 1;
  }
  return -1;
}

function skip(html: string, from: number, characters: string): number {
  let at = from;
  while (at < html.length && characters.includes(html.charAt(at))) at += 1;
  return at;
}

function find(html: string, from: number, characters: string): number {
  let at = from;
  while (at < html.length && !characters.includes(html.charAt(at))) at += 1;
  return at;
}

function endOfRawElement(html: string, name: string, from: number): number {
  if (name === 'script') return endOfScript(html, from);
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'giu');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

/** In a script, `<!-- <script>` must be closed twice (13.2.5.18 to 13.2.5.31). */
function endOfScript(html: string, from: number): number {
  const sign = /<!--(?:-?>)?|-->|<(\/?)script(?=[\t\n\f\r />])/giu;
  sign.lastIndex = from;
  let state: 'plain' | 'escaped' | 'twice' = 'plain';
  for (let found = sign.exec(html); found !== null; found = sign.exec(html)) {
    const [all, slash] = found;
    if (slash === '/') {
      if (state !== 'twice') return found.index;
      state = 'escaped';
    } else if (slash === '') {
      if (state === 'escaped') state = 'twice';
    } else if (all === '<!--') {
      if (state === 'plain') state = 'escaped';
    } else {
      state = 'plain';
    }
  }
  return -1;
}

/** 1-based line of an offset; the offsets must be asked for in ascending order only for speed. */
function lineCounter(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split(/\r\n|\r|\n/u).length;
}
