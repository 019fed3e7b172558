import type { Problem } from '../problem.js';
import { addressOf, copiedAddressOf } from './addresses-from-path.js';
import { error, type Finding, problemAt } from './finding.js';
import { isFileOfTheSite, siteHas } from './reserved-addresses.js';
import type { SourceFile } from './source-file.js';

/** Problems of addresses, and the paths of the files that lost a dispute and are left out of what is read. */
export interface AddressCheck {
  readonly problems: readonly Problem[];
  readonly unplaced: ReadonlySet<string>;
}

/**
 * Gives every file its place in the site once. Two files that would share one – a release and a page, two names that
 * differ only in capitals or in how an accent is stored, a file where a folder must be – are an error naming both; so
 * is a file at an address that the site makes itself. `files` must be sorted; the first keeps the place.
 */
export function checkAddresses(files: readonly SourceFile[], languages: readonly string[]): AddressCheck {
  const problems: Problem[] = [];
  const unplaced = new Set<string>();
  const claims = new Claims();
  for (const file of files) {
    if (file.kind === 'settings') continue;
    const finding = findingOn(file, languages, claims);
    if (finding === null) continue;
    problems.push(problemAt(`content/${file.path}`, null, finding));
    unplaced.add(file.path);
  }
  return { problems, unplaced };
}

function findingOn(file: SourceFile, languages: readonly string[], claims: Claims): Finding | null {
  if (file.kind === 'release' || file.kind === 'page') {
    const address = addressOf(file.path, file.kind, languages);
    const what =
      siteHas(address) ??
      (languages.length > 1 && isLanguageHome(address, languages) ? 'the home page of a language' : null);
    if (what !== null) return takenBySite(address, what);
    return claims.claim(`${address}index.html`, file.path);
  }
  const address = copiedAddressOf(file);
  if (file.kind === 'static' && isFileOfTheSite(address)) return copyTakenBySite(address);
  return claims.claim(address, file.path);
}

/** Who has which place: files and the folders above them, by their folded spelling. */
class Claims {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();
  /** Folders of content/ as their first file spells them. */
  readonly #spellings = new Map<string, string>();

  claim(place: string, path: string): Finding | null {
    const key = fold(place);
    const other = this.#files.get(key);
    if (other !== undefined) return clash(other, path);
    const folder = this.#folders.get(key);
    if (folder !== undefined) return fileAndFolder(path, folder);
    const trouble = this.#claimFolders(place, path) ?? this.#claimSpelling(path);
    if (trouble !== null) return trouble;
    this.#files.set(key, path);
    return null;
  }

  /** Deepest first: where a folder is known, so are those above it. */
  #claimFolders(place: string, path: string): Finding | null {
    for (const above of foldersAbove(place)) {
      const key = fold(above);
      if (this.#folders.has(key)) return null;
      const file = this.#files.get(key);
      if (file !== undefined) return fileAndFolder(file, path);
      this.#folders.set(key, path);
    }
    return null;
  }

  #claimSpelling(path: string): Finding | null {
    for (const above of foldersAbove(path)) {
      const known = this.#spellings.get(fold(above));
      if (known === above) return null;
      if (known !== undefined) return folderSpelling(known, above);
      this.#spellings.set(fold(above), above);
    }
    return null;
  }
}

function fold(place: string): string {
  // Lower case first: a letter may come apart only when it is made small.
  return place.toLowerCase().normalize('NFC');
}

/** The folders that a path lies in, deepest first. */
function foldersAbove(place: string): string[] {
  const folders: string[] = [];
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1))
    folders.push(place.slice(0, end));
  return folders;
}

function isLanguageHome(address: string, languages: readonly string[]): boolean {
  return languages.some((tag) => address === `${tag.toLowerCase()}/`);
}

function takenBySite(address: string, what: string): Finding {
  return error(
    'address-of-the-site',
    `The address /${address} is taken: the site has ${what} there.`,
    'Rename the file, or move it into a folder of its own, such as releases/2018/12/.',
  );
}

/** The same of a file that is copied: it is no page, so that a folder of releases is no place for it. */
export function copyTakenBySite(address: string): Finding {
  return error(
    'address-of-the-site',
    `The address /${address} is taken: the site has a file of its own there.`,
    'Delete the file if the one of the site will do; otherwise rename it.',
  );
}

function clash(first: string, second: string): Finding {
  const reason =
    first.toLowerCase() === second.toLowerCase()
      ? 'differ only in capital letters'
      : fold(first) === fold(second)
        ? 'look the same and differ only in how an accent is stored'
        : 'would have the same address';
  return error(
    'address-clash',
    `content/${first} and content/${second} ${reason}.`,
    'Rename one of the two.',
  );
}

function fileAndFolder(file: string, inside: string): Finding {
  return error(
    'address-clash',
    `content/${file} would be a file where content/${inside} needs a folder.`,
    'Rename one of the two.',
  );
}

function folderSpelling(first: string, second: string): Finding {
  return error(
    'address-clash',
    `The folders content/${first} and content/${second} are one and the same on Windows and macOS.`,
    'Give both the same spelling.',
  );
}
