import type { Format, InputFile, ReadingOptions } from './source.js';
import type { SourceItem } from './source-record.js';
import { readCsv } from './sources/read-csv.js';
import { readHtml } from './sources/read-html.js';
import { readJson } from './sources/read-json.js';
import { readJsonl } from './sources/read-jsonl.js';
import { readMarkdown } from './sources/read-markdown.js';
import { readSql } from './sources/read-sql.js';
import { readTxt } from './sources/read-txt.js';
import { readWxr } from './sources/read-wxr.js';

type Reader = (file: InputFile, options: ReadingOptions) => AsyncIterable<SourceItem>;

const readers: Readonly<Record<Format, Reader>> = {
  txt: readTxt,
  csv: readCsv,
  json: readJson,
  jsonl: readJsonl,
  wxr: readWxr,
  sql: readSql,
  html: readHtml,
  markdown: readMarkdown,
};

/**
 * The records of a source, file after file, as a stream: what was read is not kept. Reading it again gives the same.
 *
 * @param limit only so many of them; null: all
 */
export async function* readSource(
  files: readonly InputFile[],
  format: Format,
  options: ReadingOptions,
  limit: number | null,
): AsyncGenerator<SourceItem> {
  let left = limit ?? Number.POSITIVE_INFINITY;
  for (const file of files) {
    for await (const item of readers[format](file, options)) {
      if (left <= 0) return;
      left -= 1;
      yield item;
    }
  }
}
