import { compareText } from '../../content/compare-text.js';
import { type FoldedAddress, foldAddress, foldedText } from './fold-address.js';
import { SharedTexts, type SharedTextsData, shareTexts } from './shared-texts.js';

/** Everything that an `OldAddresses` holds, to be sent to a thread. */
export interface OldAddressesData {
  readonly site: string | null;
  readonly hosts: readonly string[];
  /** Folded address → the path, or the several that clash, parted by NUL. */
  readonly places: SharedTextsData;
  /** Every path that an address leads to. */
  readonly paths: SharedTextsData;
}

/** An old address that more than one record claims. */
export interface AddressClash {
  readonly address: string;
  readonly paths: readonly string[];
}

/**
 * Where the records of an import stood on the old site, and where they are now.
 *
 * An address without a host (`/berita/12.html`) belongs to the one old site: that of `site`, or the only host that any
 * address names. Where several hosts are known and `site` is null, it belongs to none of them and is found only as it was
 * added. An address that two records claim leads to neither, whatever the order in which they were added. The home page
 * (`/`) is nobody's.
 */
export class OldAddresses {
  /** Host of the old site; null where it is not known. */
  readonly #site: string | null;
  readonly #hosts = new Set<string>();
  readonly #places = new Map<string, string | readonly string[]>();
  /** What came from another thread. */
  #received: SharedTexts | null = null;

  /** @param siteUrl any address of the old site, such as `--base-url` */
  constructor(siteUrl: string | null = null) {
    this.#site = siteUrl === null ? null : (foldAddress(siteUrl)?.host ?? null);
  }

  static fromData(data: OldAddressesData): OldAddresses {
    const addresses = new OldAddresses(data.site === null ? null : `http://${data.site}/`);
    for (const host of data.hosts) addresses.#hosts.add(host);
    addresses.#received = new SharedTexts(data.places);
    return addresses;
  }

  /** What was added here; of tens of thousands of addresses no thread should need a copy of its own. */
  toData(): OldAddressesData {
    const places = new Map<string, string>();
    const paths = new Map<string, string>();
    for (const [key, found] of this.#places) {
      places.set(key, listOf(found).join(parting));
      for (const path of listOf(found)) paths.set(path, '');
    }
    return {
      site: this.#site,
      hosts: [...this.#hosts],
      places: shareTexts(places),
      paths: shareTexts(paths),
    };
  }

  /**
   * @param address absolute, or from the root of the site; what is no web address is passed over
   * @param path under `content/`, of the release's Markdown file
   */
  add(address: string, path: string): void {
    const folded = foldAddress(address);
    if (folded === null) return;
    if (folded.host !== null) this.#hosts.add(folded.host);
    if (folded.path === '/') return;
    const key = foldedText(folded);
    this.#places.set(key, withPath(this.#places.get(key), path));
  }

  /**
   * The path under `content/` of the record that stood at an address; undefined where none did, or more than one.
   *
   * @param base address of the page that names it; without one, a target that begins in a folder begins at the root
   */
  get(target: string, base: string | null = null): string | undefined {
    const folded = foldAddress(target, base);
    if (folded === null) return undefined;
    const paths = new Set(this.#keysOf(folded).flatMap((key) => this.#pathsAt(key)));
    const [path] = paths;
    return paths.size === 1 ? path : undefined;
  }

  /** Whether the old site would have answered: an address without a host, or one on any host that a record stood on. */
  isOfOldSite(target: string, base: string | null = null): boolean {
    const folded = foldAddress(target, base);
    if (folded === null) return false;
    return folded.host === null || folded.host === this.#site || this.#hosts.has(folded.host);
  }

  #pathsAt(key: string): readonly string[] {
    const received = this.#received?.get(key)?.split(parting) ?? [];
    return [...listOf(this.#places.get(key) ?? []), ...received];
  }

  /** Of those that were added here, addresses that several records claim, sorted; nothing leads to any of these records by them. */
  clashes(): readonly AddressClash[] {
    const host = this.#onlyHost();
    const found = new Map<string, string | readonly string[]>();
    for (const [key, paths] of this.#places) {
      const address = key.startsWith('/') && host !== null ? `http://${host}${key}` : key;
      for (const path of listOf(paths)) found.set(address, withPath(found.get(address), path));
    }
    return [...found]
      .flatMap(([address, paths]) =>
        typeof paths === 'string' ? [] : [{ address, paths: [...paths].sort(compareText) }],
      )
      .sort((a, b) => compareText(a.address, b.address));
  }

  /** The spellings that an address may have been added in: with its host, and without where that is the only one. */
  #keysOf(address: FoldedAddress): string[] {
    const host = this.#onlyHost();
    const { path } = address;
    if (address.host === null) return host === null ? [path] : [path, foldedText({ host, path })];
    return address.host === host ? [path, foldedText(address)] : [foldedText(address)];
  }

  #onlyHost(): string | null {
    const [first = null] = this.#hosts;
    return this.#site ?? (this.#hosts.size === 1 ? first : null);
  }
}

/** In no path of a file. */
const parting = '\0';

/** Nearly every address has one path, which needs no list. */
function withPath(known: string | readonly string[] | undefined, path: string): string | readonly string[] {
  if (known === undefined) return path;
  return listOf(known).includes(path) ? known : [...listOf(known), path];
}

function listOf(paths: string | readonly string[]): readonly string[] {
  return typeof paths === 'string' ? [paths] : paths;
}
