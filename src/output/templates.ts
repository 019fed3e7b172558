import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../archive/page.js';
import type { Article } from '../body/article.js';
import { type Finding, problemAt, warning } from '../content/finding.js';
import { decodeText } from '../content/read-text.js';
import type { Settings } from '../content/settings.js';
import type { Problem } from '../problem.js';
import type { SafeJson } from './safe-json.js';
import { searchScript } from './search/search-script.js';
import { readTemplateFolder, readTemplateFoldersApart } from './template-folders.js';
import { makeEngine } from './templates/engine.js';
import { Markup, type RenderedMarkup } from './templates/markup.js';
import { parseTemplates } from './templates/parse-templates.js';
import { problemOfTemplate } from './templates/problem-of-template.js';
import { type Asset, publishedAssets } from './templates/stylesheet.js';
import type { InterfaceWords } from './words-of-interface.js';

/** The templates of a build, read and parsed once. */
export interface Templates {
  /**
   * A page as HTML.
   *
   * @param article the body that stands on it; null for lists and for a removed release.
   * @param structuredData the release as JSON-LD; null for every other page.
   */
  readonly render: (page: Page, article: Article | null, structuredData: SafeJson | null) => Rendered;
  /** What lies under `/assets/`, and the script of the search. */
  readonly assets: readonly Asset[];
}

export type Rendered =
  | { readonly html: string; readonly problem: null }
  | { readonly html: null; readonly problem: Problem };

/**
 * Reads and parses the templates: those of the archive (`templates/` under the root) over the built-in ones, file by
 * file. `templates` is null where one of them cannot be parsed.
 */
export function loadTemplates(
  root: string,
  settings: Settings,
  words: InterfaceWords,
): { templates: Templates | null; problems: Problem[] } {
  const { sources, added, problems: unread } = readSources(root);
  let address = '';
  const { origin, base } = settings;
  const engine = makeEngine(sources, { origin, base, words: words.site, page: () => address });
  const { parsed, problems: faults } = parseTemplates(engine, added);
  const problems = [...unread, ...faults];
  if (problems.some((problem) => problem.severity === 'error')) return { templates: null, problems };

  const { assets, stylesheet } = publishedAssets(readTemplateFolder(root, 'assets'), settings.colours);
  const icon = iconOf(root);
  const script = searchScript();
  const known = new Map<string, Problem>();

  function render(page: Page, article: Article | null, structuredData: SafeJson | null): Rendered {
    address = page.address;
    const values = {
      ...page.view(),
      words: words.site,
      stylesheet,
      icon,
      searchScript: script.address,
      ...markupOf(showsBody(page) ? article : null, structuredData),
    };
    try {
      const content = new Markup(renderTemplate(page.template, values));
      return { html: renderTemplate('layout', { ...values, content }), problem: null };
    } catch (fault) {
      const problem = problemOfTemplate(fault, page.template, {
        ...engine,
        values: { ...values, content: '' },
      });
      return { html: null, problem: once(problem, known) };
    }
  }

  function renderTemplate(name: string, values: object): RenderedMarkup {
    const template = parsed.get(name);
    if (template === undefined) throw new Error(`No template «${name}».`);
    return template(values);
  }

  return { templates: { render, assets: [...assets, script] }, problems };
}

/** The text of each template by its name, and the names that only the archive has. */
function readSources(root: string): { sources: Map<string, string>; added: string[]; problems: Problem[] } {
  const { builtIn, own } = readTemplateFoldersApart(root, '');
  const sources = new Map<string, string>();
  const added: string[] = [];
  const problems: Problem[] = [];
  for (const { path, bytes } of [...builtIn, ...own]) {
    const file = `templates/${path}`;
    if (!path.endsWith('.liquid')) {
      if (/\.(?:liquid|html?)(?:\.|$)/iu.test(path)) problems.push(problemAt(file, null, wrongEnding(path)));
      continue;
    }
    const name = path.slice(0, -'.liquid'.length);
    if (!builtIn.some((known) => known.path === path)) added.push(name);
    const { text, trouble } = decodeText(bytes);
    if (text === null) problems.push(problemAt(file, trouble.place, trouble.finding));
    else sources.set(name, text.replace(/\r\n?/gu, '\n'));
  }
  return { sources, added, problems };
}

/** Windows hides the ending `.txt` that its editor adds. */
function wrongEnding(path: string): Finding {
  const name = path.replace(/\.(?:liquid|html?).*$/iu, '');
  return warning(
    'template-ending',
    `«${path}» does not end in \`.liquid\`, so it changes nothing.`,
    `Rename it to \`${name}.liquid\`, or move it out of templates/.`,
  );
}

/** The archive's own icon in `content/static/`, where browsers look for it anyway, else the built-in one. */
function iconOf(root: string): string {
  return ICONS.find((name) => existsSync(join(root, 'content/static', name))) ?? 'assets/icon.svg';
}

const ICONS = ['favicon.svg', 'favicon.ico', 'favicon.png'];

/** Of a removed release nothing is shown, whatever it is given: not even in the description for search engines. */
function showsBody({ body }: Page): boolean {
  return body !== null && !('status' in body && body.status === 'removed');
}

/** What the templates are given of the body: `article`, and `structuredData`. */
function markupOf(article: Article | null, structuredData: SafeJson | null): object {
  return {
    article: article === null ? null : articleValues(article),
    structuredData: structuredData === null ? null : new Markup(structuredData),
  };
}

function articleValues({ html, firstParagraph, wordCount }: Article): object {
  return { html: new Markup(html), firstParagraph, wordCount, hasTable: html.includes('<table') };
}

/** The same fault on 10,000 pages is one problem: the same object each time, so that a set holds it once. */
function once(problem: Problem, known: Map<string, Problem>): Problem {
  const { file, line, column, message } = problem;
  const key = JSON.stringify([file, line, column, message]);
  const first = known.get(key) ?? problem;
  known.set(key, first);
  return first;
}
