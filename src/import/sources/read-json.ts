import { error, type Finding, warning } from '../../content/finding.js';
import type { InputFile, ReadingOptions } from '../source.js';
import type { RecordPlace, SourceItem } from '../source-record.js';
import { findLists, type JsonListFound, mayBeRecords } from './json/find-records.js';
import { jsonRecord } from './json/json-record.js';
import { type JsonBreak, type JsonFrame, type JsonPart, JsonSplitter } from './json/split-json.js';
import { recordTooLarge } from './largest-record.js';
import { type Chunks, readChunks } from './read-chunks.js';
import { wordsRound } from './words-round.js';

/**
 * A document of JSON with a list of records: the document itself, or at the path that map.yml gives; else the largest list of
 * objects that keys lead to. An object without any such list is one record. Where the document breaks off, the records before
 * that are good.
 */
export async function* readJson(file: InputFile, options: ReadingOptions): AsyncGenerator<SourceItem> {
  const open = (): Chunks => readChunks(file, { encoding: options.encoding });
  yield* readDocument(file.name, open, options.mapping.records);
}

/** As `readJson`, from chunks of any size. */
export async function* readDocument(
  name: string,
  open: () => Chunks,
  mapped: string | null,
): AsyncGenerator<SourceItem> {
  const start = await startOf(open());
  const isList = start.startsWith('[');
  const isPhpMyAdmin = /^\[\s*\{\s*"type"\s*:\s*"header"/.test(start);
  if (isList && !isPhpMyAdmin && mapped === null) {
    yield* elements(name, open(), { path: [], form: 'list' }, null);
    return;
  }
  const found = await findLists(open(), isPhpMyAdmin);
  if (mapped !== null) {
    const path = mapped.split('.').filter((key) => key !== '');
    yield* elements(name, open(), { path, form: 'any' }, notThere(mapped, found.lists));
    return;
  }
  const lists = mayBeRecords(found);
  const [largest] = lists;
  if (largest === undefined) {
    yield* elements(name, open(), { path: [], form: 'object' }, null);
    return;
  }
  const several = lists.length > 1 ? severalLists(lists) : null;
  yield* elements(
    name,
    open(),
    { path: largest.path, form: largest.isList ? 'list' : 'members' },
    null,
    several,
  );
}

/** Where the records are: in a list, as members of an object, as one object; `any`: whichever is there. */
interface Plan {
  readonly path: readonly string[];
  readonly form: 'list' | 'members' | 'object' | 'any';
}

/** `missing` is what to say where nothing stands at the path; `first` goes to the first record. */
async function* elements(
  name: string,
  chunks: Chunks,
  plan: Plan,
  missing: Finding | null,
  first: Finding | null = null,
): AsyncGenerator<SourceItem> {
  let parts: JsonPart[] = [];
  let isFound = false;
  let number = 0;
  const splitter = new JsonSplitter({
    choose: (frame, kind) => {
      const choice = chooseFor(plan, frame, kind === 'list');
      isFound ||= choice === 'hold' || (choice === 'enter' && pathOf(frame).length === plan.path.length);
      return choice;
    },
    held: (part) => parts.push(part),
    closed: () => undefined,
  });
  const placeAt = (line: number): RecordPlace => {
    number += 1;
    return { file: name, line, number };
  };
  const readHeld = function* (): Generator<SourceItem> {
    const held = parts;
    parts = [];
    for (const part of held)
      yield withFirst(itemOf(part, placeAt(part.line), chunks), number === 1 ? first : null);
  };
  for await (const chunk of chunks) {
    splitter.push(chunk);
    yield* readHeld();
    if (splitter.broken !== null) break;
  }
  splitter.end();
  yield* readHeld();
  const finding = splitter.broken === null ? null : brokenOff(splitter.broken, number, chunks);
  if (finding !== null) yield unreadable(placeAt(splitter.broken?.line ?? 1), finding);
  else if (!isFound && missing !== null) yield unreadable(placeAt(1), missing);
}

function chooseFor(plan: Plan, frame: JsonFrame | null, isList: boolean): 'enter' | 'hold' | 'pass' {
  const path = pathOf(frame);
  const isOnWay = path.every((key, index) => key === plan.path[index]);
  if (path.length === plan.path.length + 1)
    return path.slice(0, -1).every((key, index) => key === plan.path[index]) ? 'hold' : 'pass';
  if (!isOnWay) return 'pass';
  if (path.length < plan.path.length) return 'enter';
  if (plan.form === 'any') return isList ? 'enter' : 'hold';
  return plan.form === 'object' ? 'hold' : 'enter';
}

/** Of the value that is being read. */
function pathOf(frame: JsonFrame | null): readonly string[] {
  return frame === null ? [] : [...frame.path, frame.key];
}

function itemOf(part: JsonPart, place: RecordPlace, chunks: Chunks): SourceItem {
  return part.slice === null
    ? unreadable(place, recordTooLarge(part.size))
    : jsonRecord(part.slice, place, chunks);
}

function withFirst(item: SourceItem, first: Finding | null): SourceItem {
  if (first === null || item.kind !== 'record') return item;
  return { kind: 'record', record: { ...item.record, findings: [first, ...item.record.findings] } };
}

function unreadable(place: RecordPlace, finding: Finding): SourceItem {
  return { kind: 'unreadable', record: { place, bytes: null, extension: 'json', finding } };
}

/** The first signs of a document that are no blanks. */
async function startOf(chunks: Chunks): Promise<string> {
  let start = '';
  for await (const chunk of chunks) {
    start = `${start}${chunk}`.trimStart();
    if (start.length >= 60) break;
  }
  return start;
}

function brokenOff({ line, wanted, found }: JsonBreak, records: number, chunks: Chunks): Finding {
  const words = wordsRound(chunks.decode(found).text, 0, 60);
  const kept = records === 0 ? '' : ` The records before it are good.`;
  return wanted === null
    ? error(
        'json-cut-off',
        `The file ends in the middle of what begins in line ${line}${words === '' ? '' : ` with «${words}»`}.${kept}`,
        'The file was not written or copied to its end: let the old system give it again. Or a quotation mark or bracket is missing there.',
      )
    : error(
        'json-broken',
        `The file is not JSON from line ${line} on: ${wanted} should stand where it says «${words}».${kept}`,
        'Put it right there, or let the old system give the file again, and import again: records that are there are not imported twice.',
      );
}

function notThere(mapped: string, lists: readonly JsonListFound[]): Finding {
  return error(
    'json-records-missing',
    `map.yml says that the records are at «${mapped}», and nothing is there.`,
    lists.length === 0
      ? 'There is no list of objects in this file.'
      : `Lists of objects are at ${lists.slice(0, 10).map(inWords).join(', ')}.`,
  );
}

function severalLists(lists: readonly JsonListFound[]): Finding {
  return warning(
    'json-lists-several',
    `There are several lists in this file: ${lists.slice(0, 10).map(inWords).join(', ')}. The first was taken, as the largest.`,
    'If the records are in another one, name it in map.yml, such as records: data.items.',
  );
}

function inWords({ path, objects }: JsonListFound): string {
  return `${path.length === 0 ? 'the whole file' : path.join('.')} (${objects})`;
}
