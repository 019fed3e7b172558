import type { Release } from '../content/release.js';
import type { Problem } from '../problem.js';
import { phraseFinder, shortestPhrase } from './checking/find-phrases.js';
import { scanTags } from './checking/scan-tags.js';
import { type Trace, tracesOf } from './checking/traces.js';

/** A trace of a held release that a file holds. */
export interface FoundTrace {
  /** Its number among the traces of all held releases. */
  readonly trace: number;
  /** It stands in the text of a public release, where its author wrote it. */
  readonly isInText: boolean;
}

export interface LeakCheck {
  /** Searches one text file of the site: a page, a feed, a sitemap, a data file. */
  find(path: string, text: string): FoundTrace[];
  /** What is to be said of all that was found, file by file in the order of the site. */
  problemsOf(found: ReadonlyMap<string, readonly FoundTrace[]>): Problem[];
  /** False where no release is held, so that there is nothing to search for. */
  readonly isSearching: boolean;
  /** The same as long as the same is searched for. */
  readonly key: string;
}

/**
 * Searches the site for whatever would tell of a release that is not public yet: its address, the path of its file, its
 * id, and its title where that is long enough (five words) to be no chance. It is the last look at the finished files,
 * and shares nothing with the stages that keep held releases back.
 *
 * A title that stands in the text of a public release was written there by its author: that is a warning, and then so
 * is the same title in what is made of that text (feeds, data files, summaries). Titles that a public release has too,
 * or has within its own, are not looked for.
 */
export function startLeakCheck(held: readonly Release[], publicTitles: readonly string[]): LeakCheck {
  const isPublicTitle = titlesAmong(publicTitles, held);
  const traces = held.flatMap((release) => tracesOf(release, isPublicTitle.has(release.title)));
  const numbered = [...traces.entries()];
  const findAnywhere = traceFinder(numbered.filter(([, { isForFeeds }]) => !isForFeeds));
  const findInFeeds = traceFinder(numbered.filter(([, { isForFeeds }]) => isForFeeds));

  return {
    find(path, text) {
      if (traces.length === 0) return [];
      const isForPrograms = /\.(?:xml|json)$/.test(path);
      const anywhere = findAnywhere(text, path.endsWith('.bin'));
      const numbers = isForPrograms ? [...anywhere, ...findInFeeds(text, false)] : anywhere;
      return numbers.map((number) => {
        const trace = traces[number];
        const isInText = trace?.kind === 'title' && path.endsWith('.html') && isInArticle(text, trace.phrase);
        return { trace: number, isInText };
      });
    },
    problemsOf(files) {
      const found = [...files].flatMap(([path, ones]) =>
        ones.flatMap(({ trace, isInText }) => {
          const known = traces[trace];
          return known === undefined ? [] : [{ trace: known, path, isInText }];
        }),
      );
      const saidByAuthors = new Set(found.filter((one) => one.isInText).map((one) => one.trace.release.path));
      const reported = new Set<string>();
      return found.flatMap(({ trace, path }) => {
        const isSaid = trace.kind === 'title' && saidByAuthors.has(trace.release.path);
        const key = isSaid ? `${trace.release.path} said` : `${trace.release.path} ${trace.kind}`;
        if (reported.has(key)) return [];
        reported.add(key);
        return [isSaid ? mention(trace, found) : leak(trace, path)];
      });
    },
    isSearching: traces.length > 0,
    key: JSON.stringify(traces.map(({ kind, phrase, isForFeeds }) => [kind, phrase, isForFeeds])),
  };
}

/** The numbers of the traces that a text holds. Phrases too short for the search of many at once are looked for one by one. */
function traceFinder(
  traces: readonly (readonly [number, Trace])[],
): (text: string, isPacked: boolean) => number[] {
  const long = traces.filter(([, { phrase }]) => phrase.length >= shortestPhrase);
  const short = traces.filter(([, { phrase }]) => phrase.length < shortestPhrase);
  const find = phraseFinder(long.map(([, { phrase }]) => phrase));
  return (text, isPacked) => {
    const candidates = [
      ...find(text).flatMap((index) => {
        const found = long[index];
        return found === undefined ? [] : [found];
      }),
      ...short.filter(([, { phrase }]) => text.includes(phrase)),
    ];
    return candidates.filter(([, trace]) => trace.occursIn(text, isPacked)).map(([number]) => number);
  };
}

/** Titles of held releases that are, or are part of, the title of a public one. */
export function titlesAmong(publicTitles: readonly string[], held: readonly Release[]): Set<string> {
  const titles = held.map(({ title }) => title).filter((title) => title.length >= shortestPhrase);
  const found = phraseFinder(titles)(publicTitles.join('\n'));
  return new Set(found.flatMap((number) => titles[number] ?? []));
}

function leak({ release, kind }: Trace, path: string): Problem {
  return {
    code: `leak-${kind}`,
    severity: 'error',
    file: release.file,
    line: null,
    column: null,
    message: `this release is not public yet, but its ${kind} stands in «/${path}» of the finished site`,
    help: 'Look for it in other releases, in site.yml and in templates/, and take it out there until the release is public.',
  };
}

function mention(
  { release }: Trace,
  found: readonly { trace: Trace; path: string; isInText: boolean }[],
): Problem {
  const page = found.find((one) => one.isInText && one.trace.release === release)?.path ?? '';
  return {
    code: 'held-title-mentioned',
    severity: 'warning',
    file: release.file,
    line: null,
    column: null,
    message: `this release is not public yet, but its title stands in the text of the page «/${page}»`,
    help: 'If that text may name it, all is well. Otherwise take it out there until this release is public.',
  };
}

/** Whether the phrase stands in the element of class `e-content`. */
function isInArticle(html: string, phrase: string): boolean {
  const article = articleOf(html);
  return article?.includes(phrase) ?? false;
}

/** The inside of the element of class `e-content`: from its start tag to the end tag that balances it. */
function articleOf(html: string): string | null {
  const article = { name: '', start: -1, end: -1, depth: 0 };
  scanTags(
    html,
    (tag) => {
      const isOpen = article.start !== -1 && article.end === -1;
      if (isOpen && tag.name === article.name) article.depth += 1;
      if (article.start !== -1 || !tag.attributes.get('class')?.split(/\s+/).includes('e-content')) return;
      article.name = tag.name;
      article.start = tag.end;
      article.depth = 1;
    },
    (name, start) => {
      if (article.start === -1 || article.end !== -1 || name !== article.name) return;
      article.depth -= 1;
      if (article.depth === 0) article.end = start;
    },
  );
  return article.end === -1 ? null : html.slice(article.start, article.end);
}
