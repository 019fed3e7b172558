import { join } from 'node:path';
import { parseAddress } from '../addresses/parse-address.js';
import { foldCapitals, readableName } from './fold-name.js';
import { type MediaIndex, placesKept } from './index-media.js';

/** A file of the media folder. */
export interface MediaFile {
  /** Under the folder, with forward slashes. */
  readonly path: string;
  /** Absolute. */
  readonly from: string;
}

export type MediaSearch =
  | { readonly kind: 'found'; readonly file: MediaFile }
  /** Each of these may be meant. */
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] }
  /** Only files of that name in other folders than the target names: most likely other files. */
  | { readonly kind: 'elsewhere'; readonly paths: readonly string[] }
  | { readonly kind: 'none' };

/**
 * The file that a target of the old site names, which is an absolute address, one from the root or a relative one, in any
 * spelling. Nobody says where in the old site the media folder hung, so the ends of both paths are laid over each other: a
 * file fits where the shorter of the two is the end of the longer (`/wp-content/uploads/2018/05/x.jpg` is the file
 * `2018/05/x.jpg`, and `foto/x.jpg` the file `htdocs/foto/x.jpg`). Of those that fit, the longest overlap counts, then the
 * same capitals; two that are equal are ambiguous. Where a WordPress copy of a smaller size is not there, the whole picture is.
 *
 * @param base address of the page that names it
 */
export function findMedia(index: MediaIndex, target: string, base: string | null = null): MediaSearch {
  const wanted = wantedPath(target, base);
  if (wanted === null) return { kind: 'none' };
  const search = searchFor(index, wanted);
  if (search.kind === 'found' || search.kind === 'ambiguous') return search;
  const name = wanted.segments.at(-1) ?? '';
  const whole = name.replace(/-\d{1,5}x\d{1,5}(?=\.[^.]+$)/u, '');
  if (whole === name) return search;
  const wholeSearch = searchFor(index, { ...wanted, segments: [...wanted.segments.slice(0, -1), whole] });
  return wholeSearch.kind === 'none' ? search : wholeSearch;
}

/** The file at this path under the folder, and no other; capitals may differ where that leaves one. */
export function findMediaAt(index: MediaIndex, path: string): MediaFile | null {
  const segments = path.split('/').map(readableName);
  const found = searchFor(index, { segments, isWhole: true });
  if (found.kind !== 'found') return null;
  return found.file.path.split('/').length === segments.length ? found.file : null;
}

interface WantedPath {
  readonly segments: readonly string[];
  /** It begins at the root of the old site. */
  readonly isWhole: boolean;
}

function wantedPath(target: string, base: string | null): WantedPath | null {
  const bare = target.replaceAll('\\', '/').trim();
  // What leads upwards from a folder that nobody knows still says in which folder the file lies.
  const isLoose = base === null && !/^(?:[a-z][a-z\d+.-]*:|\/|www\.)/iu.test(bare);
  const address = parseAddress(isLoose ? bare.replace(/^(?:\.{1,2}\/)+/u, '') : target, base);
  if (address === null) return null;
  const segments = readableName(address.url.pathname)
    .split('/')
    .filter((segment) => segment !== '');
  if (segments.length === 0 || segments.some((segment) => /^\.{1,2}$/u.test(segment))) return null;
  return { segments, isWhole: !isLoose };
}

function searchFor(index: MediaIndex, { segments, isWhole }: WantedPath): MediaSearch {
  const [name = '', above] = segments.map(foldCapitals).reverse();
  const namesakes = index.byName.get(name) ?? [];
  const atRoot = index.byPlace.get(`/${name}`) ?? [];
  const candidates =
    above === undefined
      ? [...new Set([...atRoot, ...namesakes])]
      : [...atRoot, ...(index.byPlace.get(`${above}/${name}`) ?? [])];
  const overlaps = candidates.flatMap((path) => overlapOf(path, segments));
  const longest = Math.max(...overlaps.map(({ length }) => length));
  const best = overlaps.filter(({ length }) => length === longest);
  // Of a name that very many files have, only the first are kept: there capitals prove nothing.
  const isCut = above === undefined && namesakes.length >= placesKept;
  const exact = isCut ? [] : best.filter(({ isExact }) => isExact);
  const chosen = exact.length > 0 ? exact : best;
  const whole = isWhole ? chosen.filter(({ isEqual }) => isEqual) : [];
  const [first, ...others] = whole.length > 0 ? whole : chosen;
  if (first === undefined)
    return namesakes.length === 0 ? { kind: 'none' } : { kind: 'elsewhere', paths: namesakes };
  if (others.length > 0) return { kind: 'ambiguous', paths: [first, ...others].map(({ path }) => path) };
  return { kind: 'found', file: { path: first.path, from: join(index.root, first.path) } };
}

interface Overlap {
  readonly path: string;
  /** How many segments both paths share at their ends. */
  readonly length: number;
  /** Capitals are the same too. */
  readonly isExact: boolean;
  /** Both paths are as long as each other. */
  readonly isEqual: boolean;
}

function overlapOf(path: string, wanted: readonly string[]): Overlap[] {
  const own = path.split('/').map(readableName);
  const length = Math.min(own.length, wanted.length);
  const ends = [own.slice(-length), wanted.slice(-length)].map((segments) => segments.join('/'));
  const [first = '', second = ''] = ends;
  if (foldCapitals(first) !== foldCapitals(second)) return [];
  return [{ path, length, isExact: first === second, isEqual: own.length === wanted.length }];
}
