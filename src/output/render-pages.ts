import type { Page } from '../archive/page.js';
import type { Release } from '../content/release.js';
import { takeTurns } from '../event-loop.js';
import { inOrder } from '../in-order.js';
import type { WantedProducts } from './body-products.js';
import type { DataRow } from './data.js';
import { keyOf } from './keys.js';
import type { KnownBody, KnownOutput } from './known-site.js';
import { isRelease, type MadePage, type PageTask } from './make-page.js';
import { openPageBench } from './page-bench.js';
import type { PublishedFiles } from './published-files.js';
import type { PublishedRows } from './published-rows.js';
import { sitePath } from './publishing/site-path.js';
import { NO_WORDS, startWordLists, type WordsOf } from './search/word-lists.js';
import type { Stage } from './stage.js';
import type { WorkshopPlan } from './workshop.js';

export interface RenderRequest {
  readonly pages: readonly Page[];
  /** Bodies that are as they were, by path under `content/`. */
  readonly same: ReadonlyMap<string, KnownBody>;
  /** Whether every view is as it was. */
  readonly isSamePlan: boolean;
  readonly published: PublishedFiles;
  readonly rows: PublishedRows;
  /** What of this release is wanted beside its page. */
  readonly wants: (release: Release) => WantedProducts;
  readonly workshop: WorkshopPlan;
  /** Threads at most. */
  readonly jobs: number;
  readonly stage: Stage;
  /** Called with every page in the order of the plan. */
  readonly onPage: (page: SettledPage) => void;
  /** Called, and waited for, when the pages of bodies that are new lie in the stage, where they are few, sound, and the others still to come. */
  readonly onNewBodies: () => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
}

/** A page that was kept, or made. */
export interface SettledPage {
  readonly page: Page;
  /** Path in the site. */
  readonly place: string;
  /** Of the template and what it is given, without the body; null where the page is kept. */
  readonly viewKey: string | null;
  /** The published file, where it stays as it is. */
  readonly kept: KnownOutput | null;
  /** Null where nothing of it was made. */
  readonly made: MadePage | null;
  /** To which the number in its products belongs. */
  readonly words: WordsOf;
}

/** Makes every page that would not come out as it is published. */
export async function renderPages(request: RenderRequest): Promise<void> {
  const { pages, same, jobs, onPage, onNewBodies, onProgress } = request;
  const unknown = pages.filter(({ body }) => body !== null && !same.has(body.path));
  const bench = openPageBench(unknown.length < worthThreads ? 1 : jobs, request.workshop);
  const lists = startWordLists();

  async function settle(batch: readonly Step[]): Promise<SettledPage[]> {
    const { pages: made, words: met } = await bench.make(
      batch.flatMap(({ task }) => (task === null ? [] : [task])),
    );
    const words = lists.take(met);
    const results = made.values();
    return batch.map(({ settled, task }) =>
      task === null ? settled : { ...settled, words, made: results.next().value ?? null },
    );
  }

  /** Who has just saved a release waits for its page, not for the lists. */
  async function settleFirst(first: readonly Page[]): Promise<Map<Page, SettledPage>> {
    const settled = await settle(first.map((page) => stepOf(page, request)));
    if (settled.every(isSound)) await onNewBodies();
    return new Map(settled.map((one) => [one.page, one]));
  }

  try {
    const areFew = unknown.length > 0 && unknown.length <= batchLength;
    const first = areFew ? await settleFirst(unknown) : new Map<Page, SettledPage>();
    let done = 0;
    for await (const batch of inOrder(batchesOf(request, first), bench.width, settle)) {
      for (const page of batch) onPage(page);
      done += batch.length;
      onProgress(done, pages.length);
    }
  } finally {
    await bench.close();
  }
}

function isSound({ made }: SettledPage): boolean {
  return made === null || made.problems.every(({ severity }) => severity !== 'error');
}

/** Below so many bodies a thread would not have begun before they are done. */
const worthThreads = 400;

/** So many pages go to a thread at once: enough that the way there costs nothing, few enough that no thread ends long after another. */
const batchLength = 25;

interface Step {
  /** As far as it is settled without the task. */
  readonly settled: SettledPage;
  readonly task: PageTask | null;
}

/** @param first pages that are settled already */
async function* batchesOf(
  request: RenderRequest,
  first: ReadonlyMap<Page, SettledPage>,
): AsyncGenerator<Step[]> {
  const turn = takeTurns();
  let batch: Step[] = [];
  let tasks = 0;
  let weight = 0;
  for (const page of request.pages) {
    const settled = first.get(page);
    const step = settled === undefined ? stepOf(page, request) : { settled, task: null };
    batch.push(step);
    if (step.task !== null) tasks += 1;
    weight += (step.task?.page?.view.length ?? 0) + (step.task?.row?.text.length ?? 0);
    if (tasks === batchLength || weight > heaviestBatch || batch.length === longestBatch) {
      yield batch;
      batch = [];
      tasks = 0;
      weight = 0;
    }
    await turn();
  }
  yield batch;
}

/** In characters of JSON or text. The titles of a year of a large archive are some megabytes: a batch of such lists fills the memory. */
const heaviestBatch = 512 * 1024;

/** Pages that are kept cost nothing. */
const longestBatch = 1000;

/** Keeps the published file of a page where it can, else claims its place in the stage. */
function stepOf(page: Page, { same, isSamePlan, published, rows, wants, stage }: RenderRequest): Step {
  const place = sitePath(page.address);
  const body = page.body === null ? null : (same.get(page.body.path) ?? 'new');
  const products = page.body !== null && isRelease(page.body) ? wants(page.body) : NOTHING_WANTED;
  const keptStep = (kept: KnownOutput): Step => {
    stage.keep(kept.file);
    const task = isAny(products)
      ? { body: page.body, page: null, products, row: rowOf(page.body, products) }
      : null;
    return { settled: { page, place, viewKey: null, kept, ...NOTHING_MADE }, task };
  };
  const rowOf = (item: Page['body'], { feedBody }: WantedProducts): DataRow | null =>
    feedBody || item === null || !isRelease(item) ? null : rows.of(item);
  const untouched = isSamePlan && body !== 'new' ? published.untouched(place) : null;
  if (untouched !== null) return keptStep(untouched);
  const { site: _, ...own } = page.view();
  const view = JSON.stringify(own);
  const viewKey = keyOf(page.template, view);
  const kept = body === 'new' ? null : published.intact(place, keyOfPage(viewKey, body));
  if (kept !== null) return keptStep(kept);
  const { address, template } = page;
  const claimed = stage.claim(address);
  return {
    settled: { page, place: claimed, viewKey, kept, ...NOTHING_MADE },
    task: {
      body: page.body,
      page: { address, template, view, place: claimed },
      products,
      row: null,
    },
  };
}

const NOTHING_MADE: Pick<SettledPage, 'made' | 'words'> = { made: null, words: NO_WORDS };

const NOTHING_WANTED: WantedProducts = { dataLines: false, feedBody: false, searchWords: false };

function isAny({ dataLines, feedBody, searchWords }: WantedProducts): boolean {
  return dataLines || feedBody || searchWords;
}

/** Of everything that a page shows. */
export function keyOfPage(viewKey: string, body: Pick<KnownBody, 'key'> | null): string {
  return keyOf(viewKey, body?.key ?? '');
}
