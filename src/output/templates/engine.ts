import { Liquid, filters as liquidFilters } from 'liquidjs';
import { type DirectRender, makeDirect } from './direct.js';
import { DirectContext, Written } from './direct-context.js';
import { type FilterSurroundings, makeFilters } from './filters.js';
import { print, type RenderedMarkup } from './markup.js';
import { makeRenderTag } from './render-tag.js';
import { tidyTagLines } from './tidy-tag-lines.js';

/** Prints a template with the values it is given. */
export type Renderer = (values: object) => RenderedMarkup;

/**
 * Liquid, narrowed: templates come from a table and nowhere else, everything printed is escaped, a misspelt name is an
 * error, and what depends on the clock, the locale or chance is not there.
 */
export interface Engine {
  /** The text of each template as it is parsed, by its name without ending. */
  readonly sources: ReadonlyMap<string, string>;
  /** The names of all filters. */
  readonly filters: readonly string[];
  /** @throws what Liquid finds wrong with it */
  readonly parse: (name: string) => Renderer;
}

/** @param sources the text of each template, by its name without ending. */
export function makeEngine(sources: ReadonlyMap<string, string>, surroundings: FilterSurroundings): Engine {
  const tidied = new Map([...sources].map(([name, text]) => [name, tidyTagLines(text)]));
  const filters = makeFilters(surroundings);
  const liquid = new Liquid({
    // Without a prototype: {% render 'constructor' %} must not find anything.
    templates: Object.assign(Object.create(null), Object.fromEntries(tidied)),
    relativeReference: false,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    greedy: false,
    // A range or list of millions (`(1..1000000000)`) is a slip, and would end the program without a message.
    memoryLimit: 10_000_000,
    outputEscape: print,
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquidFilters)) if (!FILTERS.has(name)) liquid.unregisterFilter(name);
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter);
  // Liquid knows the function that escapes by its text alone.
  const plain = new Map([...Object.entries(filters), [String(print), print]]);
  const parse = (name: string): DirectRender =>
    makeDirect(liquid.parse(tidied.get(name) ?? '', name), liquid, (filter) => plain.get(filter));
  liquid.registerTag('render', makeRenderTag(parse));
  return {
    sources: tidied,
    filters: [...FILTERS, ...Object.keys(filters)],
    parse: (name) => {
      const render = parse(name);
      return (values) => {
        const written = new Written();
        // As globals the values reach into every file that `render` includes.
        render(new DirectContext(liquid, values), written);
        return written.buffer as RenderedMarkup;
      };
    },
  };
}

/**
 * `include` would let a file change the values of the one that includes it, `layout` and `block` are one way too many
 * (every page is put into layout.liquid), `increment`, `decrement` and `cycle` print past the escaping, and `tablerow`
 * makes tables for layout.
 */
export const TAGS: ReadonlySet<string> = new Set([
  'assign',
  'break',
  'capture',
  'case',
  'comment',
  'continue',
  'echo',
  'for',
  'if',
  'liquid',
  'raw',
  'render',
  'unless',
  '#',
]);

/**
 * Liquid's own filters that give the same on every machine. Not there: `date` (the locale, the time zone, «now»),
 * `sort_natural` (the locale), `sample` and the like (chance), `raw` (see `Markup`), and the escaping ones, for all
 * is escaped already.
 */
export const FILTERS: ReadonlySet<string> = new Set(
  (
    'abs append array_to_sentence_string at_least at_most capitalize ceil compact concat default divided_by downcase first ' +
    'floor join last lstrip map minus modulo plus prepend remove replace replace_first reverse round rstrip size slice split ' +
    'strip strip_newlines times truncate truncatewords uniq upcase where'
  ).split(' '),
);
