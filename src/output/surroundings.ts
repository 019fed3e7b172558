import type { Archive } from '../archive/archive.js';
import type { HeldRelease } from '../archive/hold.js';
import type { Surroundings } from '../body/article.js';
import type { SourceFile } from '../content/source-file.js';
import type { OpenPlaces } from './site-places.js';
import type { InterfaceWords } from './words-of-interface.js';

/** What bodies may point at beside the places of the site, as plain data. */
export type SurroundingsData = Omit<Surroundings, 'addresses' | 'targets' | 'words'>;

export function surroundingsDataOf(site: {
  readonly archive: Archive;
  readonly files: readonly SourceFile[];
  readonly held: readonly HeldRelease[];
  readonly leftOut: ReadonlySet<string>;
}): SurroundingsData {
  const { archive, files, held, leftOut } = site;
  return {
    files: new Set(files.filter((file) => file.kind === 'asset').map((file) => file.path)),
    // Import has rewritten the links to what it brought in.
    moved: new Map(),
    heldAddresses: new Set(held.map(({ release }) => release.address)),
    heldPaths: new Set([...held.map(({ release }) => release.path), ...leftOut]),
    imageHosts: archive.settings.imageHosts,
  };
}

/** What the bodies of this archive may point at. */
export function openSurroundings(
  data: SurroundingsData,
  { addresses, targets }: OpenPlaces,
  words: InterfaceWords,
): Surroundings {
  return { ...data, addresses, targets, words: words.of };
}
