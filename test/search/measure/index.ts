import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { yearOf } from '../../../src/output/search/document.js';
import { stemmersFor } from '../../../src/output/search/languages/roots.js';
import { startMeeting } from '../../../src/output/search/met-words.js';
import { INDEX_CONTENTS, type SearchFile } from '../../../src/output/search/search-file.js';
import { startSearchIndex } from '../../../src/output/search/search-index.js';
import type { IndexContents } from '../../../src/output/search/shared/contents.js';
import { joinReads } from '../../../src/output/search/shared/join-reads.js';
import { openIndex } from '../../../src/output/search/shared/open-index.js';
import { startWordLists } from '../../../src/output/search/word-lists.js';
import { addDocument, type SearchDocument } from '../add-document.js';

/**
 * Measures the search index over the data files of a built site (`/data/<year>.jsonl`), given as paths:
 * files, bytes, seconds of CPU, memory, what one more release rewrites, and what a query loads. A benchmark, never a test.
 */
const index = startSearchIndex();
const meeting = startMeeting(0);
const lists = startWordLists();
let seconds = 0;
let count = 0;
const files: SearchFile[] = [];
const years = new Set<string>();
for (const path of process.argv.slice(2)) {
  const documents: SearchDocument[] = [];
  for await (const line of createInterface({ input: createReadStream(path) }))
    documents.push(documentOf(JSON.parse(line)));
  seconds += secondsOf(() => {
    for (const document of documents) {
      addDocument(index, document, meeting, lists);
    }
  });
  for (const document of documents) years.add(yearOf(document));
  count += documents.length;
  // A data file is a year, and a build makes the file of a year when its last release has come.
  for (const year of years) seconds += secondsOf(() => files.push(index.close(year)));
  years.clear();
}
seconds += secondsOf(() => files.push(...index.finish().files));
const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
const text = new TextDecoder().decode(files.find(({ address }) => address === INDEX_CONTENTS)?.bytes);
const contents: IndexContents = JSON.parse(text);
const newest = contents.years.at(-1)?.file ?? '';
const rewritten = files.filter(
  ({ address }) => address.endsWith(newest) || address.includes('words-new') || address === INDEX_CONTENTS,
);
const share = rewritten.reduce((sum, file) => sum + file.bytes.length, 0) / bytes;
say(`${count} releases: ${files.length} files, ${megabytes(bytes)}, ${seconds.toFixed(1)} s CPU`);
say(
  `memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB; one more release rewrites ${(share * 100).toFixed(1)} %`,
);
say(`contents ${text.length} bytes, packed ${gzipSync(text).length}`);

const byName = new Map(files.map(({ address, bytes: content }) => [address.replace('search/', ''), content]));
for (const query of [
  'banjir',
  'kesehatan',
  'yang',
  'koper',
  'banjir kota',
  '"rumah sakit"',
  'koordinanasi',
]) {
  let requests = 0;
  let loaded = 0;
  const read = joinReads(async (file, from, to) => {
    requests += 1;
    loaded += to - from;
    return byName.get(file)?.slice(from, to) ?? new Uint8Array(0);
  });
  const languages = contents.years.flatMap((year) => year.languages.map(([lang]) => lang));
  const { find, record } = openIndex(contents, read, stemmersFor(languages));
  const started = performance.now();
  const { hits } = await find({ query, year: '', agency: '', topic: '', order: 'relevance' });
  await Promise.all(hits.slice(0, 10).map(record));
  const time = Math.round(performance.now() - started);
  say(`${query}: ${hits.length} found, ${requests} requests, ${loaded} bytes, ${time} ms`);
}

function documentOf(row: {
  url: string;
  title: string;
  text: string;
  date: string | null;
  agency: string;
  topics: string[];
  lang: string;
  status: string;
}): SearchDocument {
  return {
    address: new URL(row.url, 'https://siaran.example').pathname.slice(1),
    title: row.title,
    text: row.text,
    agencies: row.agency.split('; ').map((name) => ({ id: name, name })),
    people: [],
    topics: row.topics,
    date: row.date ?? '',
    dateInWords: row.date ?? '',
    lang: row.lang,
    status: row.status,
  };
}

function secondsOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
