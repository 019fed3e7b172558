import type { Surroundings } from '../../body/article.js';
import { addressOf } from '../../content/addresses-from-path.js';
import type { Settings } from '../../content/settings.js';
import { readInterfaceWords } from '../../output/words-of-interface.js';
import { OldAddresses, type OldAddressesData } from '../addresses/old-addresses.js';
import { SharedTexts } from '../addresses/shared-texts.js';
import type { MediaIndex } from '../media/index-media.js';
import { type MediaDesk, openDesk } from '../media/open-desk.js';
import { type BodyTask, type BroughtBody, bringBody } from './bring-body.js';

/** What the bodies of one import have in common; plain data, so that a thread can be given it. */
export interface BodiesData {
  readonly root: string;
  readonly settings: Settings;
  readonly addresses: OldAddressesData;
  /** `--media`; null: not given. */
  readonly media: MediaIndex | null;
  /** The folder that the source is, for what lies in it beside the records; null where it is none. */
  readonly beside: MediaIndex | null;
}

/** Gives the function that converts the bodies of an import, one by one. */
export function openBodies(data: BodiesData): (task: BodyTask) => BroughtBody {
  const { root, settings, media, beside } = data;
  const addresses = OldAddresses.fromData(data.addresses);
  const imported = new SharedTexts(data.addresses.paths);
  const { words } = readInterfaceWords(root, settings.lang);
  if (words === null) throw new Error('The words of the interface cannot be read');
  const surroundingsOf = (desk: MediaDesk): Surroundings => ({
    files: desk,
    moved: desk,
    addresses: {
      get: (path) => (imported.has(path) ? addressOf(path, 'release', settings.languages) : undefined),
    },
    heldPaths: new Set(),
    heldAddresses: new Set(),
    targets: new Set(),
    imageHosts: settings.imageHosts,
    words: words.of,
  });
  return (task) => {
    const desk = openDesk({
      addresses,
      media,
      beside: beside === null ? null : { index: beside, file: task.sourceFile },
      release: task.source.path,
      url: task.source.sourceUrl,
    });
    return bringBody(task, desk, surroundingsOf(desk));
  };
}
