import { addressOf } from '../../content/addresses-from-path.js';
import type { ReleaseDate } from '../../content/dates/release-date.js';
import { siteHas } from '../../content/reserved-addresses.js';
import type { Existing } from './existing.js';
import { folderFor, nameFor, nameWithHash } from './name-for.js';

/** What a place is wanted for. */
export interface Wanted {
  readonly id: string;
  /** Of the record's bytes. */
  readonly sha256: string;
  readonly title: string;
  readonly reference: string | null;
  readonly date: ReleaseDate;
}

/** A place under `content/`. */
export interface PlaceTaken {
  readonly path: string;
  /** Path of the release that already stood where this one would have been; null where nothing did. */
  readonly besides: string | null;
}

/**
 * Gives each release its place, in the order of the source. A release that the archive has keeps its place, whatever its
 * title and date are by now: an address that was public keeps answering. Of two that want one place the first gets it, the
 * other one with a hash of its record.
 */
export class Places {
  readonly #existing: Existing;
  readonly #languages: readonly string[];
  /** Addresses of this run. */
  readonly #taken = new Set<string>();

  constructor(existing: Existing, languages: readonly string[]) {
    this.#existing = existing;
    this.#languages = languages;
  }

  take(wanted: Wanted): PlaceTaken {
    const home = this.#existing.releases.get(wanted.id)?.path;
    if (home !== undefined) {
      this.#taken.add(this.#address(home));
      return { path: home, besides: null };
    }
    const folder = folderFor(wanted.date);
    const name = nameFor(wanted.title, wanted.reference);
    let besides: string | null = null;
    for (const candidate of [name, nameWithHash(name, wanted.sha256), nameWithHash(name, wanted.id)]) {
      // Joined, for a template would keep its parts in memory beside the whole.
      const path = [folder, candidate, '.md'].join('');
      const address = this.#address(path);
      if (this.#isFree(address)) {
        this.#taken.add(address);
        return { path, besides };
      }
      besides ??= this.#existing.atAddress.get(address) ?? null;
    }
    throw new Error(`No place is left for ${folder}${name}.md`);
  }

  #isFree(address: string): boolean {
    return !this.#taken.has(address) && !this.#existing.atAddress.has(address) && siteHas(address) === null;
  }

  #address(path: string): string {
    return addressOf(path, 'release', this.#languages);
  }
}
