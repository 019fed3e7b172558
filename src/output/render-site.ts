import type { Archive } from '../archive/archive.js';
import type { HeldRelease } from '../archive/hold.js';
import type { Page } from '../archive/page.js';
import type { SiteView } from '../archive/views/site.js';
import type { Readings } from '../content/reading.js';
import type { Release } from '../content/release.js';
import type { SourceFile } from '../content/source-file.js';
import type { Problem } from '../problem.js';
import type { OnProgress } from '../progress.js';
import { titlesAmong } from './check-leaks.js';
import { type Inspection, NOTHING_SEEN } from './check-site.js';
import { copyFiles } from './copy-files.js';
import type { KnownBody, KnownOutput, KnownSite } from './known-site.js';
import { isLocated } from './located.js';
import { startGroups } from './make-groups.js';
import type { CleaningReport } from './make-page.js';
import { startSearch } from './make-search.js';
import { MANIFEST_ADDRESS, writeManifest } from './manifest.js';
import { openSearch } from './open-search.js';
import type { OutputFile } from './output-file.js';
import { startOutputs } from './outputs.js';
import { publishedFiles } from './published-files.js';
import { publishedRows } from './published-rows.js';
import { keyOfPage, renderPages, type SettledPage } from './render-pages.js';
import { NO_JEKYLL, robots } from './robots.js';
import { keyOfPlan, keysOfItems, sameBodies } from './same-bodies.js';
import { startBodies } from './settle-bodies.js';
import { openPlaces, placesOf } from './site-places.js';
import { sitemaps } from './sitemap.js';
import type { Stage } from './stage.js';
import { openSurroundings, surroundingsDataOf } from './surroundings.js';
import type { Templates } from './templates.js';
import type { InterfaceWords } from './words-of-interface.js';

export interface SiteRequest {
  /** Absolute. */
  readonly root: string;
  /** Absolute path of the published folder. */
  readonly out: string;
  readonly archive: Archive;
  readonly pages: readonly Page[];
  /** Everything under `content/`. */
  readonly files: readonly SourceFile[];
  readonly readings: Readings;
  readonly held: readonly HeldRelease[];
  /** By address: releases that are not public and were let through. */
  readonly shown: ReadonlyMap<string, HeldRelease>;
  /** Paths under `content/` of files that have no place in the site. */
  readonly leftOut: ReadonlySet<string>;
  readonly templates: Templates;
  readonly templatesKey: string;
  readonly words: InterfaceWords;
  /** What all pages have in common. */
  readonly siteView: SiteView;
  /** The published site, as far as it was made by this program under these settings. */
  readonly known: KnownSite;
  /** Threads at most. */
  readonly jobs: number;
  readonly stage: Stage;
  /** Called, and waited for, when the pages of the few releases that are new or have another text lie in this folder. */
  readonly onFirstPages: (folder: string) => Promise<void>;
  readonly onProgress: OnProgress;
}

export interface RenderedSite {
  readonly problems: readonly Problem[];
  /** Of the bodies that were converted. */
  readonly reports: readonly CleaningReport[];
  readonly bodies: ReadonlyMap<string, KnownBody>;
  readonly planKey: string;
  /** Keys and links of the files in the stage that have any, by their path in the site. */
  readonly outputs: ReadonlyMap<string, Omit<KnownOutput, 'file'>>;
  /** The pages that were made, as they were looked at then. */
  readonly inspected: ReadonlyMap<string, Inspection>;
  /** How many pages were made. */
  readonly rendered: number;
}

/**
 * Puts the whole site into the stage: pages, files, feeds, data, the search index, and last the manifest of it all. What would
 * come out as it is published is kept.
 */
export async function renderSite(request: SiteRequest): Promise<RenderedSite> {
  const { archive, pages, files, leftOut, stage, known } = request;
  const { settings } = archive;
  const places = placesOf({ archive, pages, files, assets: request.templates.assets });
  const surroundings = surroundingsDataOf(request);
  const published = publishedFiles(request.out, known);
  const itemKeys = keysOfItems(archive, request.readings, known);
  const planKey = keyOfPlan(itemKeys, request.shown);
  const same = sameBodies(
    archive,
    itemKeys,
    request.readings,
    known,
    openSurroundings(surroundings, openPlaces(places), request.words),
    published,
  );
  const outputs = startOutputs(stage);
  const keyIfSame = ({ path }: Release): string | null => same.get(path)?.key ?? null;
  const groups = startGroups(archive, stage, published, outputs, keyIfSame);
  const search = startSearch(request, published, outputs, keyIfSame);
  const bodies = startBodies(
    same,
    itemKeys,
    request.readings,
    known,
    stage,
    outputs,
    (release, products, words) => {
      groups.add(release, products);
      if (products.searchWords !== null) search.add(release, words(products.searchWords));
    },
  );
  const held = request.held.map(({ release }) => release);
  const titles = archive.releases.map(({ title }) => title);
  const problems: Problem[] = [];
  const inspected = new Map<string, Inspection>();

  function onPage({ page, place, made, kept, viewKey, words }: SettledPage): void {
    if (made !== null) problems.push(...made.problems);
    const body = page.body === null ? null : bodies.settle(page.body, made, words);
    if (kept !== null) outputs.note(place, kept.key, kept.links);
    if (made === null || made.file === null || made.inspection === null || viewKey === null) return;
    const { links, traces } = made.inspection;
    // From a thread comes a copy of the place.
    stage.accept({ ...made.file, path: place });
    inspected.set(place, links.length + traces.length === 0 ? NOTHING_SEEN : made.inspection);
    outputs.note(place, keyOfPage(viewKey, body), links);
  }

  await renderPages({
    pages,
    same,
    isSamePlan: planKey === known.planKey,
    published,
    rows: publishedRows(request.out, published),
    wants: (release) => ({ ...groups.wants(release), searchWords: search.wants(release) }),
    workshop: {
      root: request.root,
      settings,
      surroundings,
      places,
      siteView: request.siteView,
      templatesKey: request.templatesKey,
      held,
      publicTitles: [...titlesAmong(titles, held)],
      stageFolder: stage.folder,
    },
    jobs: request.jobs,
    stage,
    onPage,
    onNewBodies: () => request.onFirstPages(stage.folder),
    onProgress: (done, total) => request.onProgress('rendering', done, total),
  });
  const keyOfBody = ({ path }: Release): string | null => bodies.settled.get(path)?.key ?? null;
  groups.finish(keyOfBody);
  search.finish(keyOfBody);
  for (const { address, bytes } of request.templates.assets) stage.write(address, bytes);
  for (const { address, content } of machineFiles(request)) stage.write(address, content);
  for (const problem of bodies.problems) problems.push(problem);
  const used = new Set([...archive.releases.flatMap(filesOfFrontMatter), ...bodies.usedFiles]);
  const toCopy = files.filter(
    ({ path, kind }) => !leftOut.has(path) && (kind === 'static' || used.has(path)),
  );
  for (const problem of copyFiles(request.root, toCopy, published, stage, outputs)) problems.push(problem);
  stage.write(MANIFEST_ADDRESS, writeManifest(stage.files.values()));
  if (!isLocated(settings)) problems.push(noAddress);
  const { noted } = outputs;
  return {
    problems: onceEach(problems),
    reports: bodies.reports,
    bodies: bodies.settled,
    planKey,
    outputs: noted,
    inspected,
    rendered: inspected.size,
  };
}

/** What programs look for at a fixed address. */
function machineFiles({ archive, pages, shown }: SiteRequest): OutputFile[] {
  const { settings } = archive;
  const releases = new Set(archive.releases.map(({ address }) => address));
  const others = pages.map(({ address }) => address).filter((address) => !releases.has(address));
  return [
    ...(isLocated(settings) ? [...sitemaps(settings, archive, others), openSearch(settings)] : []),
    robots(settings, shown.size > 0),
    NO_JEKYLL,
  ];
}

/** A fault of a template is the same problem on every page. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    if (problem.file?.startsWith('templates/') !== true) return true;
    const name = JSON.stringify(problem);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function filesOfFrontMatter(release: Release): string[] {
  if (release.status === 'removed') return [];
  return [...release.images, ...release.attachments].map((file) => file.path);
}

const noAddress: Problem = {
  code: 'settings-no-url',
  severity: 'warning',
  file: 'content/site.yml',
  line: null,
  column: null,
  message:
    'the site does not know its own address, so the feeds, the sitemap and the addresses for search engines are left out',
  help: 'Add the address under which people will reach it: url: https://…',
};
