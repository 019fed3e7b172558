import type { LedgerHead, LedgerRecord } from './ledger.js';

/**
 * Whether what was read from a ledger has the form of a record. A ledger is the program's own file, but it may have been
 * edited, merged or cut short since, and whoever shows it must not fall over that.
 */
export function isLedgerRecord(read: unknown): read is LedgerRecord {
  return hasShape(read, recordShape);
}

/** Whether what was read has the form of a ledger's head. */
export function isLedgerHead(read: unknown): read is LedgerHead {
  return hasShape(read, headShape);
}

type Test = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Test>>;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number';
const isTextOrNull: Test = (value) => value === null || isText(value);
const isNumberOrNull: Test = (value) => value === null || isNumber(value);

function oneOf(...values: readonly unknown[]): Test {
  return (value) => values.includes(value);
}

function shaped(shape: Shape): Test {
  return (value) => hasShape(value, shape);
}

function shapedOrNull(shape: Shape): Test {
  return (value) => value === null || hasShape(value, shape);
}

function listOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

function mapOf(test: Test): Test {
  return (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(test);
}

function hasShape(read: unknown, shape: Shape): boolean {
  if (typeof read !== 'object' || read === null) return false;
  const members = new Map(Object.entries(read));
  return Object.entries(shape).every(([key, test]) => test(members.get(key)));
}

const counts: Shape = {
  words: isNumber,
  links: isNumber,
  images: isNumber,
  tables: isNumber,
  superscripts: isNumber,
  subscripts: isNumber,
};

const firing: Shape = {
  rule: isText,
  line: isNumber,
  subject: isText,
  text: isText,
  to: isTextOrNull,
};

const recordShape: Readonly<Record<keyof LedgerRecord, Test>> = {
  id: isText,
  status: oneOf('imported', 'duplicate', 'quarantined', 'unreadable'),
  place: shaped({ file: isText, line: isNumber, number: isNumber }),
  sha256: isTextOrNull,
  original: isTextOrNull,
  file: isTextOrNull,
  written: isTextOrNull,
  title: isTextOrNull,
  date: isTextOrNull,
  writtenDate: isTextOrNull,
  agency: isTextOrNull,
  lang: isTextOrNull,
  isDraft: oneOf(true, false),
  sourceId: isTextOrNull,
  url: isTextOrNull,
  encoding: isTextOrNull,
  before: shapedOrNull(counts),
  after: shapedOrNull(counts),
  dropped: listOf(shaped(firing)),
  added: listOf(shaped(firing)),
  rules: mapOf(isNumber),
  htmlBlocks: isNumber,
  repairs: listOf(shaped({ field: isText, kind: isText, from: isText, to: isText })),
  files: listOf(shaped({ path: isText, sha256: isText, from: isText })),
  filesMissing: listOf(isText),
  problems: listOf(
    shaped({
      code: isText,
      severity: oneOf('error', 'warning', 'note'),
      line: isNumberOrNull,
      message: isText,
      help: isTextOrNull,
    }),
  ),
  duplicateOf: isTextOrNull,
};

const headShape: Readonly<Record<keyof LedgerHead, Test>> = {
  ledger: oneOf(1),
  source: shaped({ sha256: isText, name: isText, format: isText, files: isNumber, bytes: isNumber }),
  options: mapOf(() => true),
  columns: mapOf(listOf(isText)),
  columnNames: listOf(isText),
  columnsLeft: listOf(isText),
  agencies: mapOf(isNumber),
  counts: shaped({
    records: isNumber,
    imported: isNumber,
    duplicates: isNumber,
    quarantined: isNumber,
    unreadable: isNumber,
    drafts: isNumber,
    undated: isNumber,
    wordsBefore: isNumber,
    wordsAfter: isNumber,
  }),
  fromEarlierRuns: isNumber,
  leftOut: mapOf(isNumber),
  expected: shapedOrNull({ given: isNumber, missing: listOf(isText), unexpected: listOf(isText) }),
};
