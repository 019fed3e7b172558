import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.js';
import type { HeldRelease } from '../archive/hold.js';
import type { Page } from '../archive/page.js';
import type { Article, Firing } from '../body/article.js';
import { copiedAddressOf } from '../content/addresses-from-path.js';
import { copyTakenBySite } from '../content/check-addresses.js';
import { problemAt } from '../content/finding.js';
import type { OrdinaryPage, Release } from '../content/release.js';
import type { SourceFile } from '../content/source-file.js';
import type { Problem } from '../problem.js';
import type { OnProgress } from '../progress.js';
import { whyActive } from './active-files.js';
import { startDataFiles } from './data-files.js';
import { startFeeds } from './feeds.js';
import { isLocated } from './located.js';
import { MANIFEST_ADDRESS, writeManifest } from './manifest.js';
import { foldPath } from './publishing/site-path.js';
import { fingerprint, isRelease, type RenderedPage, renderPages, writeMadeFiles } from './render-pages.js';
import { NO_JEKYLL, robots } from './robots.js';
import { sitemaps } from './sitemap.js';
import type { Stage } from './stage.js';
import { surroundingsOf } from './surroundings.js';
import type { Templates } from './templates.js';
import type { InterfaceWords } from './words-of-interface.js';

export interface SiteRequest {
  /** Absolute. */
  readonly root: string;
  readonly archive: Archive;
  readonly pages: readonly Page[];
  /** Everything under `content/`. */
  readonly files: readonly SourceFile[];
  readonly held: readonly HeldRelease[];
  /** By address: releases that are not public and were let through. */
  readonly shown: ReadonlyMap<string, HeldRelease>;
  /** Paths under `content/` of files that have no place in the site. */
  readonly leftOut: ReadonlySet<string>;
  readonly templates: Templates;
  readonly words: InterfaceWords;
  readonly stage: Stage;
  readonly onProgress: OnProgress;
}

export interface RenderedSite {
  readonly problems: readonly Problem[];
  readonly reports: readonly CleaningReport[];
  /** The pages that show a body, by their path in the site. */
  readonly articles: ReadonlyMap<string, PublishedArticle>;
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

export interface PublishedArticle {
  /** File of its source, relative to the root. */
  readonly file: string;
  /** Of the markup that passed the word check. */
  readonly fingerprint: string;
}

/** Writes the whole site into the stage: pages, files, feeds, data, and last the manifest of it all. */
export async function renderSite(request: SiteRequest): Promise<RenderedSite> {
  const { archive, pages, stage, templates } = request;
  const { settings } = archive;
  const used = new Set(archive.releases.flatMap(filesOfFrontMatter));
  const articles = new Map<string, PublishedArticle>();
  const reports: CleaningReport[] = [];
  const data = startDataFiles(settings, stage);
  const feeds = isLocated(settings) ? startFeeds(archive, settings) : null;

  const onPage = ({ item, article, sourceSha256 }: RenderedPage): void => {
    if (article !== null) {
      for (const file of article.usedFiles) used.add(file);
      writeMadeFiles(article, stage);
      articles.set(`${item.address}index.html`, { file: item.file, fingerprint: fingerprint(article.html) });
      reports.push(reportOf(item, article));
    }
    if (!isRelease(item)) return;
    data.add(item, article, sourceSha256);
    feeds?.add(item, article);
  };
  const pageProblems = await renderPages({
    ...request,
    surroundings: surroundingsOf(request),
    onPage,
    onProgress: (done, total) => request.onProgress('rendering', done, total),
  });
  data.finish();
  for (const { address, bytes } of templates.assets) stage.write(address, bytes);
  const releases = new Set(archive.releases.map(({ address }) => address));
  const others = pages.map(({ address }) => address).filter((address) => !releases.has(address));
  const machineFiles = [
    ...(feeds?.files() ?? []),
    ...(isLocated(settings) ? sitemaps(settings, archive, others) : []),
    robots(settings, request.shown.size > 0),
    NO_JEKYLL,
  ];
  for (const { address, content } of machineFiles) stage.write(address, content);
  const problems = [...pageProblems, ...copyFiles(request, used)];
  stage.write(MANIFEST_ADDRESS, writeManifest(stage.files.values()));
  return { problems: isLocated(settings) ? problems : [...problems, noAddress], reports, articles };
}

/**
 * Files beside releases, if a public release uses them, and everything in `static/`, at the same place in the site. What
 * the site makes itself is there before: a file that wants the place of it is an error and not copied.
 */
function copyFiles({ root, files, leftOut, stage }: SiteRequest, used: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const file of files) {
    if (leftOut.has(file.path) || (file.kind !== 'static' && !used.has(file.path))) continue;
    const address = copiedAddressOf(file);
    const source = path.join(root, 'content', file.path);
    const active = file.kind === 'static' ? null : whyActive(file.path, () => readFileSync(source));
    if (active !== null) problems.push(problemAt(`content/${file.path}`, null, active));
    else if (stage.isTaken(address) || foldPath(address) === MANIFEST_ADDRESS)
      problems.push(problemAt(`content/${file.path}`, null, copyTakenBySite(address)));
    else stage.copy(source, address);
  }
  return problems;
}

function filesOfFrontMatter(release: Release): string[] {
  if (release.status === 'removed') return [];
  return [...release.images, ...release.attachments].map((file) => file.path);
}

function reportOf(item: Release | OrdinaryPage, article: Article): CleaningReport {
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
