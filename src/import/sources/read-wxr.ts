import type { InputFile, ReadingOptions } from '../source.js';
import type { SourceItem, UnreadableRecord } from '../source-record.js';
import { type Chunks, readChunks } from './read-chunks.js';
import { windowChunk } from './text-window.js';
import { brokenItem } from './wxr/findings.js';
import { readItem } from './wxr/read-item.js';
import { splitItems } from './wxr/split-items.js';

/**
 * The items of a WordPress export, of every type and state, in the order of the file and in the memory of one item. Fields are
 * named as the export names them (`content:encoded`, `wp:post_id`); categories and tags are lists of names under `category` and
 * `tag`, further values under `meta.<key>`. An item that is no XML is named with its line, and the others are read. Throws,
 * with its cause, where the file cannot be read.
 */
export async function* readWxr(
  file: InputFile,
  { encoding }: ReadingOptions,
  chunkSize = windowChunk,
): AsyncIterable<SourceItem> {
  const chunks = readChunks(file, { encoding, chunkSize });
  let head = readHead('', chunks);
  let number = 0;
  const unreadable = (
    record: Pick<UnreadableRecord, 'finding'> & { line: number; text: string | null },
  ): SourceItem => {
    number += 1;
    const { finding, line, text } = record;
    const place = { file: file.name, line, number };
    const bytes = text === null ? null : chunks.toBytes(text);
    return { kind: 'unreadable', record: { place, bytes, extension: 'xml', finding } };
  };
  for await (const part of splitItems(chunks)) {
    if (part.kind === 'head') head = readHead(part.text, chunks);
    else if (part.kind === 'broken') yield unreadable(part);
    else {
      for (const { line, text, decoded, reading } of readSlices(part, chunks, head.encoding)) {
        if (reading.kind === 'broken') {
          const { reason, line: itemLine, words } = reading;
          yield unreadable({ line, text, finding: brokenItem(reason, line + itemLine - 1, words) });
          continue;
        }
        number += 1;
        const place = { file: file.name, line, number };
        const fields = new Map(reading.fields);
        if (head.site !== null) fields.set('wp:base_site_url', head.site);
        const bytes = chunks.toBytes(text);
        const { encoding: usedEncoding, findings } = decoded;
        const body = { bodyKind: 'wordpress', encoding: usedEncoding, findings } as const;
        yield { kind: 'record', record: { place, bytes, extension: 'xml', fields, ...body } };
      }
    }
  }
}

interface Head {
  /** That of the XML declaration; null where it has none. */
  readonly encoding: string | null;
  /** Address of the old site. */
  readonly site: string | null;
}

function readHead(text: string, chunks: Chunks): Head {
  const [, declared] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/u.exec(text) ?? [];
  const [, site] =
    /<wp:base_site_url>\s*([^<\s]+)/u.exec(text) ?? /<link>\s*(https?:[^<\s]+)/u.exec(text) ?? [];
  return {
    encoding: declared ?? null,
    site: site === undefined ? null : chunks.decode(site).text.replaceAll('&amp;', '&'),
  };
}

interface Slice {
  readonly line: number;
  readonly text: string;
  readonly decoded: ReturnType<Chunks['decode']>;
  readonly reading: ReturnType<typeof readItem>;
}

/**
 * Reads an item. Where one that is broken holds the beginning of another, since a section that is not closed swallowed what
 * stands between them, each is read on its own.
 */
function readSlices(
  item: { readonly line: number; readonly text: string },
  chunks: Chunks,
  declared: string | null,
): Slice[] {
  const decoded = chunks.decode(item.text, declared);
  const reading = readItem(decoded.text);
  const parts = reading.kind === 'broken' ? item.text.split(/(?<=<\/item\s*>)(?=\s*<item[\s>])/u) : [];
  if (parts.length < 2) return [{ ...item, decoded, reading }];
  let line = item.line;
  return parts.flatMap((part) => {
    const text = part.trimStart();
    const from = line + lineEnds(part.slice(0, part.length - text.length));
    line += lineEnds(part);
    return readSlices({ line: from, text }, chunks, declared);
  });
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
