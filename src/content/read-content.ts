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
import type { OrdinaryPage, Release } from './release.js';
import type { Settings } from './settings.js';
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
}

/**
 * Reads every release and ordinary page of the scanned `files`. `at` is the clock of the build: dates after the year
 * that follows it are errors. Bodies are not kept. Throws, with its cause, a file that the machine cannot read.
 */
export function readContent(
  root: string,
  files: readonly SourceFile[],
  settings: Settings,
  at: WallTime,
): Content {
  const context: ReadContext = { settings, currentYear: Number(at.slice(0, 4)), files: indexFiles(files) };
  const { problems: addressProblems, unplaced } = checkAddresses(files, settings.languages);
  const reading: Reading = {
    releases: [],
    pages: [],
    problems: [...addressProblems],
    leftOut: new Set(unplaced),
    heldBack: new Set(),
  };
  const documents = new StrayDocuments(files);
  for (const file of files) {
    if (file.kind === 'release' || file.kind === 'page')
      readFile(root, file, file.kind, context, documents, reading);
  }
  reading.problems.push(
    ...documents.problems,
    ...sharedIds(reading),
    ...missingLogo(settings, context.files),
  );
  return reading;
}

interface Reading {
  readonly releases: Release[];
  readonly pages: OrdinaryPage[];
  readonly problems: Problem[];
  readonly leftOut: Set<string>;
  readonly heldBack: Set<string>;
}

function readFile(
  root: string,
  { path }: SourceFile,
  kind: 'release' | 'page',
  context: ReadContext,
  documents: StrayDocuments,
  reading: Reading,
): void {
  const file = `content/${path}`;
  const say = (findings: readonly PlacedFinding[]): void => {
    for (const { place, finding } of inOrder(findings))
      reading.problems.push(problemAt(file, place, finding));
  };
  const { text, trouble } = readText(root, file);
  if (text === null) {
    reading.leftOut.add(path);
    say([trouble]);
    return;
  }
  const address = addressOf(path, kind, context.settings.languages);
  if (kind === 'page') {
    const { page, isHeld, findings } = readPage(text, path, address, context);
    say(findings);
    documents.look(path, text, null);
    if (page === null) reading.leftOut.add(path);
    else if (!reading.leftOut.has(path)) reading.pages.push(page);
    if (isHeld) reading.heldBack.add(path);
    return;
  }
  const { release, isHeld, findings } = readRelease(text, path, address, context);
  say(findings);
  documents.look(path, text, release);
  for (const finding of pathNotes(path, release?.date ?? null))
    reading.problems.push(problemAt(file, null, finding));
  if (release === null) reading.leftOut.add(path);
  else if (!reading.leftOut.has(path)) reading.releases.push(release);
  if (isHeld && reading.leftOut.has(path)) reading.heldBack.add(path);
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
function sharedIds({ releases }: Reading): Problem[] {
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
