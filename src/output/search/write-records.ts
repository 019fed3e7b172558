import { compareText } from '../../content/compare-text.js';
import { startBytes } from './bytes.js';
import type { IndexedDocument } from './document.js';
import type { ReadDocument } from './read-document.js';
import { RECORDS_A_BLOCK, type YearContents } from './shared/contents.js';

/** As `readRecords` reads them: what the list of results shows of each release of a year, in their order. */
export interface WrittenRecords extends Pick<YearContents, 'agencies' | 'topics' | 'languages'> {
  readonly bytes: Buffer;
  readonly blocks: readonly number[];
}

/** Writes the records of years, one after the other. */
export function startRecords(): { write(releases: readonly ReadDocument[]): WrittenRecords } {
  const writer = startBytes();

  function writeRecord(
    { title, address, date, agencies, lang, status }: IndexedDocument,
    agencyNumbers: ReadonlyMap<string, number>,
    languageNumbers: ReadonlyMap<string, number>,
  ): void {
    writer.text(title);
    writer.text(address);
    writer.text(date);
    writer.number(agencies.length);
    for (const { id } of agencies) writer.number(agencyNumbers.get(id) ?? 0);
    writer.number(languageNumbers.get(lang) ?? 0);
    writer.text(status === 'published' ? '' : status);
  }

  return {
    write(releases) {
      const documents = releases.map(({ document }) => document);
      const names = new Map(documents.flatMap(({ agencies }) => agencies.map(({ id, name }) => [id, name])));
      const agencies = counted(documents.map((one) => one.agencies.map(({ id }) => id)));
      const topics = counted(documents.map((one) => [...new Set(one.topics)]));
      const languages = counted(documents.map((one) => [one.lang]));
      const agencyNumbers = new Map(agencies.map(([id], index) => [id, index]));
      const languageNumbers = new Map(languages.map(([lang], index) => [lang, index]));
      const blocks: number[] = [];
      let written = 0;
      for (const [index, document] of documents.entries()) {
        writeRecord(document, agencyNumbers, languageNumbers);
        if ((index + 1) % RECORDS_A_BLOCK !== 0 && index + 1 < documents.length) continue;
        blocks.push(writer.length - written);
        written = writer.length;
      }
      return {
        bytes: writer.take(),
        blocks,
        agencies: agencies.map(([id, count]) => [id, names.get(id) ?? id, count]),
        topics,
        languages,
      };
    },
  };
}

/** How often each occurs, in the order of their names. */
function counted(lists: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => compareText(a, b));
}
