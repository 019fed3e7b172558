import { LiquidError, type Token } from 'liquidjs';
import { error, type Finding, type Place, problemAt } from '../../content/finding.js';
import { nearest } from '../../content/nearest.js';
import type { Problem } from '../../problem.js';
import { TAGS } from './engine.js';
import { allNames, namesUnder } from './known-values.js';
import { GroupPrintedError } from './markup.js';
import { EndlessError } from './render-tag.js';

/** What a misspelt name may have been meant to be. */
export interface KnownNames {
  /** The text of each file as Liquid was given it, by its name without ending. */
  readonly sources: ReadonlyMap<string, string>;
  readonly filters: readonly string[];
  /** What the templates are given; null while they are only being parsed. */
  readonly values: object | null;
}

/**
 * Says in plain words what Liquid found wrong with a template, and where.
 * What is no fault of a template is thrown on: it is the program's.
 */
export function problemOfTemplate(fault: unknown, template: string, known: KnownNames): Problem {
  if (!LiquidError.is(fault)) throw fault;
  const cause = innermost(fault);
  if (cause.reason !== null && !isExpected(cause.reason)) throw cause.reason;
  const { finding, word } = describe(cause, known);
  const file = cause.token.file ?? nameOfSource(cause.token.input, known) ?? template;
  return problemAt(`templates/${file}.liquid`, placeOf(cause.token, word), finding);
}

interface Cause {
  readonly token: Token;
  readonly message: string;
  /** The error below Liquid's own, if there is one. */
  readonly reason: Error | null;
}

/** A fault in an included file comes wrapped in one of the including file; the innermost knows where it is. */
function innermost(fault: LiquidError): Cause {
  const below = fault.originalError;
  if (LiquidError.is(below)) return innermost(below);
  const reason = below instanceof Error ? below : null;
  return { token: fault.token, message: reason?.message ?? fault.message, reason };
}

/** Liquid reports faults of a template as these kinds; anything else is a mistake in a filter of ours. */
function isExpected(reason: Error): boolean {
  if (reason instanceof GroupPrintedError) return true;
  return !(reason instanceof TypeError || reason instanceof RangeError || reason instanceof ReferenceError);
}

interface Description {
  readonly finding: Finding;
  /** The word to point at within the piece of template; null: its beginning. */
  readonly word: string | null;
}

function describe({ token, message, reason }: Cause, known: KnownNames): Description {
  const piece = oneLine(token.input.slice(token.begin, token.end));
  if (reason instanceof GroupPrintedError) return groupPrinted(piece, reason.names);
  if (reason instanceof EndlessError) return endless(reason.template);
  const [, value] = /^undefined variable: ([^\n,]+)/.exec(message) ?? [];
  if (value !== undefined) return unknownValue(value, known);
  const [, filter] = /^undefined filter: ([^\n,]+)/.exec(message) ?? [];
  if (filter !== undefined) return unknownFilter(filter, known);
  const [, tag] = /^tag "([^"\n]*)" not found/.exec(message) ?? [];
  if (tag !== undefined) return unknownTag(tag);
  const [, file] = /^ENOENT: Failed to lookup "([^"\n]*)"/.exec(message) ?? [];
  if (file !== undefined) return missingFile(file, known);
  if (/not closed/.test(message)) return notClosed(message, piece);
  if (/^memory alloc limit/.test(message)) return tooMuch(oneLine(enclosing(token)));
  return cannotRead(oneLine(enclosing(token)));
}

function unknownValue(path: string, known: KnownNames): Description {
  const names = path.split('.');
  const word = names.pop() ?? path;
  const values = known.values ?? {};
  const here = namesUnder(values, names);
  const near = nearest(word, here.length > 0 ? here : allNames(values));
  const help =
    near !== null
      ? `Did you mean «${[...names, near].join('.')}»?`
      : here.length > 0
        ? `There are: ${here.map((name) => [...names, name].join('.')).join(', ')}.`
        : 'The comment at the top of the file lists the values there are.';
  return { finding: error('template-unknown-value', `There is no value «${path}» here.`, help), word };
}

/** Filters that Liquid has and Siaran has not, and what to do without them. */
const WITHOUT: Readonly<Record<string, string>> = {
  raw: 'All text is escaped, and the body of a release is let through by itself: leave the filter out.',
  date: 'Dates come in words: write for instance «{{ release.date.words }}».',
  relative_url: 'Write «link» instead.',
  absolute_url: 'Write «absolute» instead.',
  url: 'Write «link» or «absolute» instead.',
};

function unknownFilter(filter: string, known: KnownNames): Description {
  const near = nearest(filter, known.filters);
  const help =
    WITHOUT[filter] ??
    (near === null
      ? 'The comment at the top of layout.liquid lists the filters of this program.'
      : `Did you mean «${near}»?`);
  return { finding: error('template-unknown-filter', `There is no filter «${filter}».`, help), word: filter };
}

function unknownTag(tag: string): Description {
  const opener = /^(?:end|els)/.test(tag) ? tag.replace(/^end/, '') : null;
  if (opener !== null && (TAGS.has(opener) || opener.startsWith('els'))) {
    const help =
      'Each «{% end… %}» closes the nearest open «{% … %}» of its kind; look whether one is missing above or one too many is here.';
    return {
      finding: error('template-tag-order', `«${tag}» stands where nothing of its kind is open.`, help),
      word: tag,
    };
  }
  const near = tag === 'include' ? 'render' : nearest(tag, TAGS);
  const help = near === null ? `The tags are: ${[...TAGS].join(', ')}.` : `Did you mean «${near}»?`;
  return { finding: error('template-unknown-tag', `There is no tag «${tag}».`, help), word: tag };
}

function missingFile(name: string, known: KnownNames): Description {
  const near = nearest(name, known.sources.keys());
  const help =
    near === null
      ? `Put a file templates/${name}.liquid there, or name one that is.`
      : `Did you mean «${near}»?`;
  const why = name.endsWith('.liquid') ? 'The name is written without «.liquid».' : help;
  return { finding: error('template-missing', `There is no template «${name}».`, why), word: name };
}

function notClosed(message: string, piece: string): Description {
  const open = oneLine(/(?:tag|output) "?(\{[^\n]*?)"? not closed/.exec(message)?.[1] ?? piece);
  const tag = /^\{%-?\s*(\w+)/.exec(open)?.[1];
  const help =
    tag === undefined || !TAGS.has(tag) || !open.includes('%}')
      ? `Close it with ${open.startsWith('{%') ? '«%}»' : '«}}»'}.`
      : `Close it with «{% end${tag} %}».`;
  return { finding: error('template-not-closed', `«${open}» is not closed.`, help), word: null };
}

function groupPrinted(piece: string, names: readonly string[]): Description {
  const help = `Print one of them: ${names.map((name) => `.${name}`).join(', ')}.`;
  return {
    finding: error('template-group', `«${piece}» is a group of values, not a text.`, help),
    word: null,
  };
}

function endless(template: string): Description {
  const help = `Take «{% render '${template}' %}» out of ${template}.liquid, or out of what it includes.`;
  return { finding: error('template-endless', `«${template}» includes itself.`, help), word: template };
}

function tooMuch(piece: string): Description {
  const help = 'A range such as `(1..5)` is meant for few. See whether a number has too many digits.';
  return { finding: error('template-too-much', `«${piece}» makes millions of things.`, help), word: null };
}

function cannotRead(piece: string): Description {
  const help =
    'Compare it with a similar line of the built-in template. Conditions compare with «==», texts stand in quotation marks.';
  return { finding: error('template-syntax', `«${piece}» cannot be understood.`, help), word: null };
}

/** A token of an expression does not say which file it is from, but it carries the file's whole text. */
function nameOfSource(input: string, known: KnownNames): string | null {
  for (const [name, text] of known.sources) if (text === input) return name;
  return null;
}

function placeOf({ input, begin, end }: Token, word: string | null): Place {
  const within = word === null ? -1 : input.slice(begin, end).lastIndexOf(word);
  const offset = within < 0 ? begin : begin + within;
  const before = input.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The whole `{{ … }}` or `{% … %}` that a piece stands in. */
function enclosing({ input, begin }: Token): string {
  const start = Math.max(input.lastIndexOf('{{', begin), input.lastIndexOf('{%', begin), 0);
  const end = input.indexOf('}', begin);
  return input.slice(start, end < 0 ? undefined : end + (input[end + 1] === '}' ? 2 : 1));
}

/** Undoes the hyphens of `tidyTagLines` too: nobody wrote them. */
function oneLine(text: string): string {
  const folded = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\{%-/, '{% ')
    .replace(/-%\}$/, ' %}')
    .replace(/\s+/g, ' ');
  return folded.length > 80 ? `${folded.slice(0, 79)}…` : folded;
}
