import type { Page, PageView } from '../archive/page.js';
import type { Article, Firing } from '../body/article.js';
import { type Asked, listenTo } from '../body/asked.js';
import { repairText } from '../body/clean/repair-mojibake.js';
import { convertBody } from '../body/convert-body.js';
import { datesInProse, proseDateNote } from '../content/dates/prose-dates.js';
import { readSource } from '../content/read-body.js';
import type { OrdinaryPage, Release } from '../content/release.js';
import type { Problem } from '../problem.js';
import { type BodyProducts, productsOf, type WantedProducts } from './body-products.js';
import { articleOf, bodyNotShown } from './check-article.js';
import { type Inspection, inspectPage } from './check-site.js';
import { type DataRow, dataRow } from './data.js';
import { newsArticle } from './json-ld.js';
import { makeFolderOf, type StagedFile, writeStagedFile } from './publishing/staged-file.js';
import type { Workshop } from './workshop.js';

/** One page to be made; plain data, so that a thread can be given it. */
export interface PageTask {
  /** Whose page it is; null for lists. */
  readonly body: Release | OrdinaryPage | null;
  /** Null where the page stands as it is, and only the products are wanted. */
  readonly page: PageToWrite | null;
  /** Of a release. */
  readonly products: WantedProducts;
  /** What the data files have of the release already: then its body is not converted again. Null where it must be. */
  readonly row: DataRow | null;
}

export interface PageToWrite {
  readonly address: string;
  readonly template: string;
  /** What the template is given, as JSON. */
  readonly view: string;
  /** Path in the site, claimed in the stage. */
  readonly place: string;
}

/** What came of it. */
export interface MadePage {
  /** Null where the page has an error and was not written. */
  readonly file: StagedFile | null;
  readonly inspection: Inspection | null;
  /** Null where no body was converted. */
  readonly body: MadeBody | null;
  /** Of a release. */
  readonly products: BodyProducts | null;
  readonly problems: readonly Problem[];
}

/** A body as its page has it. */
export interface ConvertedBody {
  /** Of the bytes of the source file, in hexadecimal digits. */
  readonly sourceSha256: string;
  /** Null where the release was removed. */
  readonly article: Article | null;
  /** What it wanted to know of the rest of the archive. */
  readonly asked: readonly Asked[];
}

/** What is kept of it once its page is written. */
export interface MadeBody extends Pick<ConvertedBody, 'sourceSha256' | 'asked'> {
  readonly article: Pick<
    Article,
    'sourceWordCount' | 'wordCount' | 'firings' | 'usedFiles' | 'madeFiles'
  > | null;
}

/** What the cleaning did to one body. */
export interface CleaningReport {
  readonly file: string;
  readonly title: string;
  /** Words of the source, before any rule. */
  readonly wordsIn: number;
  /** Words of the article. */
  readonly wordsOut: number;
  readonly firings: readonly Firing[];
}

/** Converts a body, renders its page, writes it into the stage and looks at what was written. */
export function makePage(task: PageTask, workshop: Workshop): MadePage {
  const { body: item, page } = task;
  if (item !== null && isRelease(item) && page === null && task.row !== null) {
    const products = productsOf(item, task.row, null, task.products, workshop);
    return { file: null, inspection: null, body: null, products, problems: [] };
  }
  const converted = item === null ? null : convert(item, workshop);
  const article = converted?.article ?? null;
  const problems = item === null || article === null ? [] : bodyProblems(item, article);
  const body =
    item === null || converted === null
      ? null
      : {
          sourceSha256: converted.sourceSha256,
          asked: converted.asked,
          article: article === null ? null : withoutMarkup(article),
        };
  const products =
    item !== null && converted !== null && isRelease(item)
      ? productsOf(
          item,
          dataRow(workshop.settings, item, article, converted.sourceSha256),
          article?.html ?? null,
          task.products,
          workshop,
        )
      : null;
  if (page === null) return { file: null, inspection: null, body, products, problems };
  const structuredData =
    item !== null && isRelease(item)
      ? newsArticle(workshop.settings, item, item.summary ?? article?.firstParagraph ?? null)
      : null;
  const { html, problem } = workshop.templates.render(
    asPlanned(page, item, workshop),
    article,
    structuredData,
  );
  if (problem !== null)
    return { file: null, inspection: null, body, products, problems: [...problems, problem] };
  makeFolderOf(workshop.stageFolder, page.place, workshop.foldersMade);
  return {
    file: writeStagedFile(workshop.stageFolder, page.place, html),
    inspection: inspectPage(page.place, html, workshop),
    body,
    products,
    problems:
      item === null || article === null || articleOf(html) === article.html
        ? problems
        : [...problems, bodyNotShown(item.file, page.place)],
  };
}

function withoutMarkup({
  sourceWordCount,
  wordCount,
  firings,
  usedFiles,
  madeFiles,
}: Article): NonNullable<MadeBody['article']> {
  return { sourceWordCount, wordCount, firings, usedFiles, madeFiles };
}

function asPlanned({ address, template, view }: PageToWrite, body: Page['body'], workshop: Workshop): Page {
  const own: Omit<PageView, 'site'> = JSON.parse(view);
  return { address, template, body, view: () => ({ site: workshop.siteView, ...own }) };
}

/** The body of a release or ordinary page as its page has it. */
export function convert(
  item: Release | OrdinaryPage,
  { root, surroundings }: Pick<Workshop, 'root' | 'surroundings'>,
): ConvertedBody {
  const { text, sha256 } = readSource(root, item);
  if (isRelease(item) && item.status === 'removed') return { sourceSha256: sha256, article: null, asked: [] };
  const source = isRelease(item) ? item.source : null;
  const listening = listenTo(surroundings);
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
    listening.surroundings,
  );
  return { sourceSha256: sha256, article, asked: listening.asked() };
}

function bodyProblems(item: Release | OrdinaryPage, article: Article): Problem[] {
  return [...article.problems, ...proseDates(item, article), ...damagedTitle(item)];
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
