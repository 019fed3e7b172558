import { createHash, hash } from 'node:crypto';
import { orNone } from '../or-none.js';
import type { Problem } from '../problem.js';
import { addressOf } from './addresses-from-path.js';
import { checkAddresses } from './check-addresses.js';
import type { WallTime } from './dates/release-date.js';
import { type FileIndex, indexFiles } from './file-index.js';
import { isPicture } from './file-references.js';
import { error, problemAt } from './finding.js';
import { pathNotes } from './path-notes.js';
import { readPage } from './read-page.js';
import { type ReadContext, readRelease } from './read-release.js';
import { readText } from './read-text.js';
import { inOrder, type PlacedFinding } from './read-yaml.js';
import type { EarlierReadings, Reading, Readings } from './reading.js';
import type { OrdinaryPage, Release } from './release.js';
import type { Settings } from './settings.js';
import { shareLists } from './shared-lists.js';
import type { SourceFile } from './source-file.js';
import { StrayDocuments } from './stray-documents.js';

export interface Content {
  /** In the order of `files`. */
  readonly releases: readonly Release[];
  readonly pages: readonly OrdinaryPage[];
  readonly problems: readonly Problem[];
  /**
   * Paths under `content/` of files that have no place in the site: Markdown files held by a key that cannot be understood,
   * a draft of a page, unreadable ones, and whatever lost the dispute about its address.
   */
  readonly leftOut: ReadonlySet<string>;
  /** Those of them that their author keeps back, or may want to: nobody else should read their names. */
  readonly heldBack: ReadonlySet<string>;
  /** What was read, of every Markdown file, by its path. */
  readonly readings: Readings;
  readonly filesKey: string;
}

/**
 * Reads every release and ordinary page of the scanned `files`. `at` is the clock of the build: dates after the year
 * that follows it are errors. Bodies are not kept. Throws, with its cause, a file that the machine cannot read.
 *
 * @param earlier readings of the last build under the same settings, in the same year of the clock: a file that has not changed
 *   since is not read again.
 */
export function readContent(
  root: string,
  files: readonly SourceFile[],
  settings: Settings,
  at: WallTime,
  earlier: EarlierReadings = NO_READINGS,
): Content {
  const index = indexFiles(files);
  const filesKey = keyOfFiles(files);
  const currentYear = Number(at.slice(0, 4));
  const context: ReadContext = { settings, currentYear, files: index, shared: shareLists() };
  const { problems: addressProblems, unplaced } = checkAddresses(files, settings.languages);
  const documents = new StrayDocuments(files);
  const readings = new Map<string, Reading>();
  const releases: Release[] = [];
  const pages: OrdinaryPage[] = [];
  const problems: Problem[] = [...addressProblems];
  const leftOut = new Set(unplaced);
  const heldBack = new Set<string>();
  for (const file of files) {
    if (file.kind !== 'release' && file.kind !== 'page') continue;
    const { path } = file;
    const known = documents.mayBeNamedBy(path) ? undefined : earlier.readings.get(path);
    const isCurrent =
      known !== undefined &&
      known.stamp === file.stamp &&
      known.stamp !== null &&
      (!known.namesFiles || earlier.filesKey === filesKey);
    const reading = isCurrent ? known : readFile(root, file, file.kind, context, documents);
    readings.set(path, reading);
    problems.push(...reading.problems);
    if (reading.release === null && reading.page === null) leftOut.add(path);
    const hasPlace = !leftOut.has(path);
    if (reading.release !== null && hasPlace) releases.push(reading.release);
    if (reading.page !== null && hasPlace) pages.push(reading.page);
    if (reading.isHeld && !hasPlace) heldBack.add(path);
  }
  const ofAll = [...documents.problems, ...sharedIds(releases), ...missingLogo(settings, index)];
  for (const problem of ofAll) problems.push(problem);
  return { releases, pages, problems, leftOut, heldBack, readings, filesKey };
}

/** Where nothing was read before, everything is read. */
export const NO_READINGS: EarlierReadings = { readings: new Map(), filesKey: '' };

/** What a release can name, and what is said of it where it names it wrong, hangs on these. */
function keyOfFiles(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, kind, size } of files)
    if (kind === 'asset' || kind === 'static') hash.update(`${path}\0${size}\0`);
  return hash.digest('hex');
}

function readFile(
  root: string,
  { path, stamp }: SourceFile,
  kind: 'release' | 'page',
  context: ReadContext,
  documents: StrayDocuments,
): Reading {
  const file = `content/${path}`;
  const { bytes, text, trouble } = readText(root, file);
  const sha256 = hash('sha256', bytes, 'hex');
  const told = (findings: readonly PlacedFinding[]): Problem[] =>
    inOrder(findings).map(({ place, finding }) => problemAt(file, place, finding));
  if (text === null)
    return {
      stamp,
      sha256,
      release: null,
      page: null,
      isHeld: false,
      problems: told([trouble]),
      namesFiles: false,
    };
  const address = addressOf(path, kind, context.settings.languages);
  if (kind === 'page') {
    const { page, isHeld, findings } = readPage(text, path, address, context);
    documents.look(path, text, null);
    return { stamp, sha256, release: null, page, isHeld, problems: told(findings), namesFiles: false };
  }
  let namesFiles = false;
  const files = listenedTo(context.files, () => {
    namesFiles = true;
  });
  const { release, isHeld, findings } = readRelease(text, path, address, { ...context, files });
  documents.look(path, text, release);
  const notes = pathNotes(path, release?.date ?? null).map((finding) => problemAt(file, null, finding));
  return {
    stamp,
    sha256,
    release,
    page: null,
    isHeld,
    problems: orNone([...told(findings), ...notes]),
    namesFiles,
  };
}

/** The same index; tells when it is asked. */
function listenedTo(index: FileIndex, onQuestion: () => void): FileIndex {
  const listened =
    <Answer>(ask: (path: string) => Answer) =>
    (path: string): Answer => {
      onQuestion();
      return ask(path);
    };
  return {
    get: listened(index.get),
    otherSpelling: listened(index.otherSpelling),
    nearestTo: listened(index.nearestTo),
  };
}

/** Said once and where it can be put right, not as a link that leads nowhere on every page. */
function missingLogo({ logo }: Settings, files: FileIndex): Problem[] {
  if (logo === null) return [];
  const other = files.otherSpelling(logo);
  const finding =
    files.get(logo) === null
      ? error(
          'settings-logo',
          `logo: there is no file content/${logo}.`,
          other === null
            ? 'Put the picture there, or delete the line `logo`.'
            : `Write it as the disk spells it: \`logo: ${other}\`.`,
        )
      : isPicture(logo)
        ? null
        : error(
            'settings-logo',
            `logo: «${logo}» is not a picture that browsers show.`,
            'Save it as SVG, PNG, JPEG, WebP, AVIF or GIF in content/static/.',
          );
  return finding === null ? [] : [problemAt('content/site.yml', null, finding)];
}

/** Feeds know a release by its id: two with one id would be one to every reader. */
function sharedIds(releases: readonly Release[]): Problem[] {
  const first = new Map<string, Release>();
  const problems: Problem[] = [];
  for (const release of releases) {
    const other = first.get(release.id);
    if (other === undefined) {
      first.set(release.id, release);
      continue;
    }
    problems.push(
      problemAt(
        release.file,
        null,
        error(
          'id-clash',
          `${other.file} and ${release.file} have the same id, «${release.id}».`,
          'Give the newer one an `id` of its own; where the id comes from an alias, delete the alias from one of them.',
        ),
      ),
    );
  }
  return problems;
}
