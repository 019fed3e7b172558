import type { Archive } from '../archive/archive.js';
import type { HeldRelease } from '../archive/hold.js';
import type { Problem } from '../problem.js';
import { articleOf, bodyNotShown } from './check-article.js';
import { checkSite } from './check-site.js';
import { fingerprint } from './render-pages.js';
import type { PublishedArticle } from './render-site.js';
import type { Stage } from './stage.js';

/** The last look at the staged site, at the very bytes that would be published. */
export async function checkOutput(site: {
  readonly archive: Archive;
  readonly held: readonly HeldRelease[];
  readonly stage: Stage;
  readonly articles: ReadonlyMap<string, PublishedArticle>;
}): Promise<{ problems: Problem[] }> {
  const { archive, held, stage, articles } = site;
  const { settings } = archive;
  const checkPage = (path: string, html: string): Problem[] => {
    const article = articles.get(path);
    if (article === undefined) return [];
    const shown = articleOf(html);
    return shown !== null && fingerprint(shown) === article.fingerprint
      ? []
      : [bodyNotShown(article.file, path)];
  };
  const problems = await checkSite(
    {
      folder: stage.folder,
      files: stage.files,
      base: settings.base,
      origin: settings.origin,
      sourceOf: (path) => articles.get(path)?.file ?? null,
      held: held.map(({ release }) => release),
      publicTitles: archive.releases.map(({ title }) => title),
    },
    checkPage,
  );
  return { problems };
}
