import { compareText } from '../../content/compare-text.js';
import { startBytes } from './bytes.js';
import type { ReadDocument } from './read-document.js';
import { RECORDS_A_BLOCK, type YearContents } from './shared/contents.js';

/** As `readRecords` reads them: what the list of results shows of each release of a year, in their order. */
export interface WrittenRecords extends Pick<YearContents, 'agencies' | 'topics' | 'languages'> {
  readonly bytes: Buffer;
  readonly blocks: readonly number[];
}

export function writeRecords(releases: readonly ReadDocument[]): WrittenRecords {
  const documents = releases.map(({ document }) => document);
  const names = new Map(documents.flatMap(({ agencies }) => agencies.map(({ id, name }) => [id, name])));
  const agencies = counted(documents.map((one) => one.agencies.map(({ id }) => id)));
  const topics = counted(documents.map((one) => [...new Set(one.topics)]));
  const languages = counted(documents.map((one) => [one.lang]));
  const agencyNumbers = new Map(agencies.map(([id], index) => [id, index]));
  const languageNumbers = new Map(languages.map(([lang], index) => [lang, index]));

  const writer = startBytes();
  const blocks: number[] = [];
  let written = 0;
  documents.forEach((document, index) => {
    writer.text(document.title);
    writer.text(document.address);
    writer.text(document.date);
    writer.number(document.agencies.length);
    for (const { id } of document.agencies) writer.number(agencyNumbers.get(id) ?? 0);
    writer.number(languageNumbers.get(document.lang) ?? 0);
    writer.text(document.status === 'published' ? '' : document.status);
    if ((index + 1) % RECORDS_A_BLOCK !== 0 && index + 1 < documents.length) return;
    blocks.push(writer.length - written);
    written = writer.length;
  });
  return {
    bytes: writer.take(),
    blocks,
    agencies: agencies.map(([id, count]) => [id, names.get(id) ?? id, count]),
    topics,
    languages,
  };
}

/** How often each occurs, in the order of their names. */
function counted(lists: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => compareText(a, b));
}
