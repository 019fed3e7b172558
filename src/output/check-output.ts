import type { Archive } from '../archive/archive.js';
import type { HeldRelease } from '../archive/hold.js';
import type { Problem } from '../problem.js';
import { startLeakCheck } from './check-leaks.js';
import { checkSite, type Inspection } from './check-site.js';
import type { KnownSite } from './known-site.js';
import type { RenderedSite } from './render-site.js';
import { mayBePlanned } from './site-places.js';
import type { Stage } from './stage.js';

/** The last look at the staged site. */
export interface OutputCheck {
  /**
   * Whether the files that were kept need not be looked at again: nothing new is searched for, and no file has gone to which
   * one of them leads by a link that was not noted.
   */
  readonly sparesKept: boolean;
  /** What was searched for. */
  readonly leaksKey: string;
  readonly problems: () => Promise<Problem[]>;
}

export function prepareCheck(site: {
  readonly archive: Archive;
  readonly held: readonly HeldRelease[];
  readonly stage: Stage;
  readonly rendered: RenderedSite;
  readonly known: KnownSite;
}): OutputCheck {
  const { archive, held, stage, rendered, known } = site;
  const { settings } = archive;
  const heldReleases = held.map(({ release }) => release);
  const leaks = startLeakCheck(
    heldReleases,
    archive.releases.map(({ title }) => title),
  );
  const sparesKept =
    known.leaksKey === leaks.key &&
    [...known.outputs.keys()].every((place) => stage.files.has(place) || !mayBePlanned(place));

  async function problems(): Promise<Problem[]> {
    const files = new Map(
      [...archive.releases, ...archive.pages].map((item) => [`${item.address}index.html`, item.file]),
    );
    return checkSite({
      folder: stage.folder,
      files: stage.files,
      base: settings.base,
      origin: settings.origin,
      sourceOf: (path) => files.get(path) ?? null,
      held: heldReleases,
      leaks,
      seen: sparesKept ? new Map([...inspectionsOfKept(site), ...rendered.inspected]) : rendered.inspected,
    });
  }

  return { sparesKept, leaksKey: leaks.key, problems };
}

/** Of a file that is kept, only the links count that were noted: what they lead to may have changed. */
function inspectionsOfKept({
  stage,
  rendered,
  known,
}: {
  readonly stage: Stage;
  readonly rendered: RenderedSite;
  readonly known: KnownSite;
}): Map<string, Inspection> {
  const inspections = new Map<string, Inspection>();
  for (const [place, { file, links }] of known.outputs) {
    const isKept = stage.files.get(place)?.mark === file.mark && rendered.outputs.has(place);
    if (isKept) inspections.set(place, { links, traces: [] });
  }
  return inspections;
}
