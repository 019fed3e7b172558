import { stemmersFor } from '../../src/output/search/languages/roots.js';
import { INDEX_CONTENTS, type SearchFile } from '../../src/output/search/search-file.js';
import type { IndexContents } from '../../src/output/search/shared/contents.js';
import { type OpenIndex, openIndex } from '../../src/output/search/shared/open-index.js';

export interface OpenFiles {
  readonly index: OpenIndex;
  readonly contents: IndexContents;
  /** Every range that was read, in order. */
  readonly reads: { readonly file: string; readonly from: number; readonly to: number }[];
}

/** Opens an index with the module of the page, over its files in memory. */
export function openFiles(files: readonly SearchFile[]): OpenFiles {
  const byName = new Map(files.map(({ address, bytes }) => [address.replace(/^search\//, ''), bytes]));
  const text = new TextDecoder().decode(files.find(({ address }) => address === INDEX_CONTENTS)?.bytes);
  const contents: IndexContents = JSON.parse(text);
  const reads: { file: string; from: number; to: number }[] = [];
  const read = async (file: string, from: number, to: number): Promise<Uint8Array> => {
    reads.push({ file, from, to });
    const bytes = byName.get(file);
    if (bytes === undefined) throw new Error(`No file «${file}».`);
    return bytes.slice(from, to);
  };
  const languages = contents.years.flatMap((year) => year.languages.map(([lang]) => lang));
  return { index: openIndex(contents, read, stemmersFor(languages)), contents, reads };
}
