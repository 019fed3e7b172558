import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.js';
import type { HeldRelease } from '../archive/hold.js';
import type { Page } from '../archive/page.js';
import type { SiteView } from '../archive/views/site.js';
import { copiedAddressOf } from '../content/addresses-from-path.js';
import { copyTakenBySite } from '../content/check-addresses.js';
import { problemAt } from '../content/finding.js';
import type { Readings } from '../content/reading.js';
import type { Release } from '../content/release.js';
import type { SourceFile } from '../content/source-file.js';
import type { Problem } from '../problem.js';
import type { OnProgress } from '../progress.js';
import { whyActive } from './active-files.js';
import type { Inspection } from './check-site.js';
import { startDataFiles } from './data-files.js';
import { startFeeds } from './feeds.js';
import { type Group, groupsOf, keyOfGroup } from './groups.js';
import { keyOf } from './keys.js';
import type { KnownBody, KnownOutput, KnownSite } from './known-site.js';
import { isLocated } from './located.js';
import { type CleaningReport, isRelease, type MadeBody, type MadePage } from './make-page.js';
import { MANIFEST_ADDRESS, writeManifest } from './manifest.js';
import { openSearch } from './open-search.js';
import { publishedFiles } from './published-files.js';
import { foldPath, sitePath } from './publishing/site-path.js';
import { keyOfPage, renderPages, type SettledPage } from './render-pages.js';
import { NO_JEKYLL, robots } from './robots.js';
import { keyOfMadeFile, knownBodyOf, sameBodies } from './same-bodies.js';
import { searchDocument } from './search/search-document.js';
import { startSearchIndex } from './search/search-index.js';
import { intactIndex, keyOfSearchFile, searchYearsOf } from './search-years.js';
import { sitemaps } from './sitemap.js';
import type { Stage } from './stage.js';
import { surroundingsOf } from './surroundings.js';
import type { Templates } from './templates.js';
import type { InterfaceWords } from './words-of-interface.js';

export type { CleaningReport };

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
  readonly onProgress: OnProgress;
}

export interface RenderedSite {
  readonly problems: readonly Problem[];
  /** Of the bodies that were converted. */
  readonly reports: readonly CleaningReport[];
  readonly bodies: ReadonlyMap<string, KnownBody>;
  /** Keys and links of the files in the stage that have any, by their path in the site. */
  readonly outputs: ReadonlyMap<string, Omit<KnownOutput, 'file'>>;
  /** The pages that were made, as they were looked at then. */
  readonly inspected: ReadonlyMap<string, Inspection>;
  /** How many pages were made. */
  readonly rendered: number;
}

/** Puts the whole site into the stage: pages, files, feeds, data, and last the manifest of it all. What would come out as it is published is kept. */
export async function renderSite(request: SiteRequest): Promise<RenderedSite> {
  const { archive, pages, stage, templates, known } = request;
  const { settings } = archive;
  const surroundings = surroundingsOf(request);
  const published = publishedFiles(request.out, known);
  const same = sameBodies(archive, request.readings, known, surroundings, published);
  const outputs = new Map<string, Omit<KnownOutput, 'file'>>();
  const keep = (output: KnownOutput): void => {
    if (stage.isTaken(output.file.path)) return;
    stage.keep(output.file);
    outputs.set(output.file.path, { key: output.key, anchored: output.anchored });
  };

  const groups = groupsOf(archive);
  const keptGroups = new Set<Group>();
  for (const group of groups) {
    const key = keyOfGroup(group, ({ path }) => same.get(path)?.key ?? null);
    const files = key === null ? [] : group.places.map((place) => published.intact(place, key));
    if (files.length === 0 || files.includes(null)) continue;
    keptGroups.add(group);
    for (const file of files) if (file !== null) keep(file);
  }
  const made = groups.filter((group) => !keptGroups.has(group));
  const knownIndex = intactIndex(request.out, published);
  const search = startSearchIndex(knownIndex);
  const searchYears = searchYearsOf(
    archive,
    knownIndex,
    published,
    request.templatesKey,
    ({ path }) => same.get(path)?.key ?? null,
  );
  for (const { year, kept } of searchYears) {
    if (kept === null) continue;
    keep(kept);
    search.keep(year);
  }
  const toSearch = new Set(searchYears.flatMap(({ releases, kept }) => (kept === null ? releases : [])));
  const wanted = new Set([...made.flatMap(({ releases }) => releases), ...toSearch]);
  const isMade = (place: string): boolean => made.some(({ places }) => places.includes(place));
  const data = startDataFiles(settings, stage, isMade);
  const feeds = isLocated(settings) ? startFeeds(archive, settings, isMade) : null;

  const bodies = new Map<string, KnownBody>();
  const used = new Set(archive.releases.flatMap(filesOfFrontMatter));
  const problems: Problem[] = [];
  const reports: CleaningReport[] = [];
  const inspected = new Map<string, Inspection>();

  const onPage = ({ page, place, viewKey, kept, made }: SettledPage): void => {
    if (made !== null) problems.push(...made.problems);
    const body = page.body === null ? null : bodyOf(page.body, made);
    if (kept !== null) outputs.set(place, { key: kept.key, anchored: kept.anchored });
    if (made === null || made.file === null || made.inspection === null) return;
    stage.accept(made.file);
    inspected.set(place, made.inspection);
    const anchored = made.inspection.links.filter((link) => /^[^#]+#/u.test(link));
    outputs.set(place, { key: keyOfPage(viewKey, body), anchored });
  };

  function bodyOf(item: NonNullable<Page['body']>, madePage: MadePage | null): KnownBody | null {
    const known = same.get(item.path);
    const body = madePage?.body ?? null;
    const settled = known ?? (body === null ? null : knownBodyOf(item, body, madePage?.problems ?? []));
    if (settled === null) return null;
    bodies.set(item.path, settled);
    for (const file of settled.usedFiles) used.add(file);
    if (body === null) {
      problems.push(...settled.problems);
      keepMadeFiles(settled);
      return settled;
    }
    takeArticle(item, body);
    return settled;
  }

  function keepMadeFiles(body: KnownBody): void {
    for (const place of body.madeFiles) {
      const output = known.outputs.get(place);
      if (output !== undefined) keep(output);
    }
  }

  function takeArticle(item: NonNullable<Page['body']>, { article, sourceSha256 }: MadeBody): void {
    if (article !== null) {
      for (const { address, bytes } of article.madeFiles) {
        if (stage.files.has(address)) continue;
        stage.write(address, bytes);
        outputs.set(sitePath(address), { key: keyOfMadeFile(address), anchored: [] });
      }
      reports.push(reportOf(item, article));
    }
    if (!isRelease(item)) return;
    data.add(item, article, sourceSha256);
    feeds?.add(item, article);
    if (toSearch.has(item)) search.add(searchDocument(item, article, request.words.of(item.lang)));
  }

  function writeSearchIndex(): void {
    const { files, kept } = search.finish();
    for (const { address, bytes } of files) {
      stage.write(address, bytes);
      if (address.endsWith('.bin')) outputs.set(address, { key: keyOfSearchFile(address), anchored: [] });
    }
    for (const { year, kept: file, key } of searchYears) {
      if (file !== null) continue;
      const address = files.find((one) => one.address.startsWith(`search/${year}.`))?.address;
      if (address === undefined) continue;
      outputs.set(address, { key: key(({ path }) => bodies.get(path)?.key ?? null), anchored: [] });
    }
    for (const address of kept) {
      const output = known.outputs.get(address);
      if (output !== undefined) keep(output);
    }
  }

  await renderPages({
    pages,
    same,
    published,
    wantsArticle: (release) => wanted.has(release),
    workshop: {
      root: request.root,
      settings,
      surroundings: withoutWords(surroundings),
      siteView: request.siteView,
      templatesKey: request.templatesKey,
      held: request.held.map(({ release }) => release),
      publicTitles: archive.releases.map(({ title }) => title),
      stageFolder: stage.folder,
    },
    jobs: request.jobs,
    stage,
    onPage,
    onProgress: (done, total) => request.onProgress('rendering', done, total),
  });
  data.finish();
  writeSearchIndex();
  for (const { address, content } of feeds?.files() ?? []) stage.write(address, content);
  for (const group of made) {
    const key = keyOfGroup(group, ({ path }) => bodies.get(path)?.key ?? null);
    for (const place of group.places) outputs.set(place, { key, anchored: [] });
  }
  for (const { address, bytes } of templates.assets) stage.write(address, bytes);
  const releases = new Set(archive.releases.map(({ address }) => address));
  const others = pages.map(({ address }) => address).filter((address) => !releases.has(address));
  const machineFiles = [
    ...(isLocated(settings) ? [...sitemaps(settings, archive, others), openSearch(settings)] : []),
    robots(settings, request.shown.size > 0),
    NO_JEKYLL,
  ];
  for (const { address, content } of machineFiles) stage.write(address, content);
  problems.push(...copyFiles());
  stage.write(MANIFEST_ADDRESS, writeManifest(stage.files.values()));
  if (!isLocated(settings)) problems.push(noAddress);
  return { problems: onceEach(problems), reports, bodies, outputs, inspected, rendered: inspected.size };

  /**
   * Files beside releases, if a public release uses them, and everything in `static/`, at the same place in the site. What
   * the site makes itself is there before: a file that wants the place of it is an error and not copied.
   */
  function copyFiles(): Problem[] {
    const found: Problem[] = [];
    for (const file of request.files) {
      if (request.leftOut.has(file.path) || (file.kind !== 'static' && !used.has(file.path))) continue;
      const address = copiedAddressOf(file);
      const place = sitePath(address);
      const source = path.join(request.root, 'content', file.path);
      const key = file.stamp === null ? null : keyOf('copy', file.path, file.stamp);
      const kept = key === null ? null : published.intact(place, key);
      if (kept !== null && !stage.isTaken(address)) {
        keep(kept);
        continue;
      }
      const active = file.kind === 'static' ? null : whyActive(file.path, () => readFileSync(source));
      if (active !== null) found.push(problemAt(`content/${file.path}`, null, active));
      else if (stage.isTaken(address) || foldPath(address) === MANIFEST_ADDRESS)
        found.push(problemAt(`content/${file.path}`, null, copyTakenBySite(address)));
      else {
        stage.copy(source, address);
        outputs.set(place, { key, anchored: [] });
      }
    }
    return found;
  }
}

/** Plain data, as threads must be given: what answers by a function is made anew there. */
function withoutWords({ words: _, ...rest }: ReturnType<typeof surroundingsOf>): Omit<typeof rest, never> {
  return rest;
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

function reportOf(
  item: NonNullable<Page['body']>,
  article: NonNullable<MadeBody['article']>,
): CleaningReport {
  return {
    file: item.file,
    title: item.title,
    wordsIn: article.sourceWordCount,
    wordsOut: article.wordCount,
    firings: article.firings,
  };
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
