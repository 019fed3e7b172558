import type { Archive } from '../archive/archive.js';
import type { HeldRelease } from '../archive/hold.js';
import type { Page } from '../archive/page.js';
import type { Surroundings } from '../body/article.js';
import type { SourceFile } from '../content/source-file.js';
import type { InterfaceWords } from './words-of-interface.js';

/** What the bodies of this archive may point at. */
export function surroundingsOf(site: {
  readonly archive: Archive;
  readonly pages: readonly Page[];
  readonly files: readonly SourceFile[];
  readonly held: readonly HeldRelease[];
  readonly leftOut: ReadonlySet<string>;
  readonly words: InterfaceWords;
}): Surroundings {
  const { archive, pages, files, held, leftOut, words } = site;
  const staticFiles = files
    .filter((file) => file.kind === 'static')
    .map((file) => file.path.replace(/^static\//u, ''));
  return {
    files: new Set(files.filter((file) => file.kind === 'asset').map((file) => file.path)),
    // Import has rewritten the links to what it brought in.
    moved: new Map(),
    addresses: new Map([...archive.releases, ...archive.pages].map((item) => [item.path, item.address])),
    heldAddresses: new Set(held.map(({ release }) => release.address)),
    heldPaths: new Set([...held.map(({ release }) => release.path), ...leftOut]),
    targets: new Set([...pages.map((page) => page.address), ...staticFiles]),
    imageHosts: archive.settings.imageHosts,
    words: words.of,
  };
}
