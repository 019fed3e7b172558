import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.js';
import type { Page } from '../archive/page.js';
import type { Article, Surroundings } from '../body/article.js';
import { repairText } from '../body/clean/repair-mojibake.js';
import { convertBody } from '../body/convert-body.js';
import { datesInProse, proseDateNote } from '../content/dates/prose-dates.js';
import { readSource } from '../content/read-body.js';
import type { OrdinaryPage, Release } from '../content/release.js';
import { takeTurns } from '../event-loop.js';
import type { Problem } from '../problem.js';
import { newsArticle } from './json-ld.js';
import type { Stage } from './stage.js';
import type { Templates } from './templates.js';

/** What rendering needs; it reads the bodies and writes the stage, and nothing else. */
export interface RenderRequest {
  /** Absolute. */
  readonly root: string;
  readonly archive: Archive;
  readonly pages: readonly Page[];
  readonly surroundings: Surroundings;
  readonly templates: Templates;
  readonly stage: Stage;
  /** Called with every release or ordinary page as soon as its page is written, in the order of the plan. */
  readonly onPage: (rendered: RenderedPage) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/** A page with a body, once it is written. */
export interface RenderedPage {
  readonly item: Release | OrdinaryPage;
  /** Null where the release was removed. */
  readonly article: Article | null;
  /** SHA-256 of the bytes of the source file, in hexadecimal digits. */
  readonly sourceSha256: string;
}

/** Renders every page into the stage. Gives the problems of bodies and templates; a page with an error is not written. */
export async function renderPages(request: RenderRequest): Promise<Problem[]> {
  const problems: Problem[] = [];
  const turn = takeTurns();
  for (const [index, page] of request.pages.entries()) {
    problems.push(...renderPage(page, request));
    request.onProgress(index + 1, request.pages.length);
    await turn();
  }
  // A fault of a template is the same problem on every page.
  return [...new Set(problems)];
}

function renderPage(page: Page, request: RenderRequest): Problem[] {
  if (page.body === null) return writePage(page, null, null, request);
  const { item, article, sourceSha256 } = convert(page.body, request);
  const structuredData = isRelease(item)
    ? newsArticle(request.archive.settings, item, item.summary ?? article?.firstParagraph ?? null)
    : null;
  const problems = writePage(page, article, structuredData, request);
  request.onPage({ item, article, sourceSha256 });
  if (article === null) return problems;
  return [...article.problems, ...proseDates(item, article), ...damagedTitle(item), ...problems];
}

/** The body of a release or ordinary page as its page has it. */
export function convert(
  item: Release | OrdinaryPage,
  { root, surroundings }: Pick<RenderRequest, 'root' | 'surroundings'>,
): RenderedPage {
  const { text, sha256 } = readSource(root, item);
  if (isRelease(item) && item.status === 'removed') return { item, article: null, sourceSha256: sha256 };
  const source = isRelease(item) ? item.source : null;
  const article = convertBody(
    {
      file: item.file,
      path: item.path,
      address: item.address,
      firstLine: item.body.firstLine,
      text,
      format: item.body.format,
      title: item.title,
      lang: item.lang,
      isImported: source !== null,
      sourceUrl: source?.url ?? null,
    },
    surroundings,
  );
  return { item, article, sourceSha256: sha256 };
}

function writePage(
  page: Page,
  article: Article | null,
  structuredData: Parameters<Templates['render']>[2],
  request: RenderRequest,
): Problem[] {
  const { html, problem } = request.templates.render(page, article, structuredData);
  if (problem !== null) return [problem];
  request.stage.write(page.address, html);
  return [];
}

/** A title stays as its author wrote it; where its characters were read wrong once, the right ones are proposed. */
function damagedTitle(item: Release | OrdinaryPage): Problem[] {
  const repaired = repairText(item.title);
  if (repaired === item.title) return [];
  return [
    {
      code: 'title-damaged',
      severity: 'warning',
      file: item.file,
      line: null,
      column: null,
      message: `the title «${item.title}» holds characters that an old system read wrong`,
      help: `Write: title: ${JSON.stringify(repaired)}`,
    },
  ];
}

/** A date in the text is never the release's; where the two disagree the editor is told what each reading would be. */
function proseDates(item: Release | OrdinaryPage, article: Article): Problem[] {
  if (!isRelease(item)) return [];
  return datesInProse(article.text, item.date).map((found) => ({
    ...proseDateNote(found),
    file: item.file,
    line: item.body.firstLine,
    column: null,
  }));
}

export function isRelease(item: Release | OrdinaryPage): item is Release {
  return 'agencies' in item;
}

/** Files that a body carried inside it, written once however many bodies carry the same. */
export function writeMadeFiles(article: Article, stage: Stage): void {
  for (const { address, bytes } of article.madeFiles) {
    if (!stage.files.has(address)) stage.write(address, bytes);
  }
}

/** A short name for the markup of a body, by which the finished page is held to it. */
export function fingerprint(html: string): string {
  return createHash('sha256').update(html).digest('hex');
}
