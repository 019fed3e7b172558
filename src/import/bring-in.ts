import type { Firing } from '../body/article.js';
import { type Finding, warning } from '../content/finding.js';
import type { Problem } from '../problem.js';
import { adviseOnBody } from './body/advise-on-body.js';
import type { BroughtBody } from './body/bring-body.js';
import { compose, dateInWords } from './compose.js';
import type { Draft, DraftReading } from './draft.js';
import { hashOf } from './fingerprint.js';
import type { LedgerFiring, LedgerProblem, LedgerRecord } from './ledger/ledger.js';
import type { SourceRecord, UnreadableRecord } from './source-record.js';

/** A release ready to be written, and what the ledger says of it. */
export interface BroughtRelease {
  readonly text: string;
  readonly record: LedgerRecord;
}

/** Puts a release together from its draft and its body. `path` is under `content/`. */
export function bringIn(
  draft: Draft,
  { id, path, system }: { readonly id: string; readonly path: string; readonly system: string },
  brought: BroughtBody,
): BroughtRelease {
  const { record } = draft;
  const { body } = brought;
  const sha256 = hashOf(record.bytes);
  const { sourceId, url } = draft;
  const source = { sha256, file: record.place.file, system, id: sourceId, url };
  const { images, attachments } = brought;
  const text = compose({ ...draft, images, attachments, format: body.format, id, source }, body.text);
  const problems = [
    ...[...record.findings, ...draft.findings, ...brought.findings].map(problemOf),
    ...body.problems.map(adviseOnBody).map(problemOf),
  ];
  const isRefused = problems.some(({ severity }) => severity === 'error');
  return {
    text,
    record: {
      ...emptyRecord(id, record),
      status: isRefused ? 'quarantined' : 'imported',
      sha256,
      original: originalOf(sha256, record.extension),
      file: isRefused ? null : `content/${path}`,
      written: isRefused ? null : hashOf(text),
      ...described(draft),
      before: body.before,
      after: body.after,
      dropped: body.firings.filter(({ kind }) => kind === 'removed').map(ledgerFiring),
      added: body.firings.filter(({ kind }) => kind === 'added' || kind === 'replaced').map(ledgerFiring),
      rules: counted(body.firings),
      htmlBlocks: body.htmlBlocks,
      files: isRefused
        ? []
        : brought.files.map(({ path: file, sha256: hash, from }) => ({ path: file, sha256: hash, from })),
      filesMissing: brought.filesMissing,
      problems,
    },
  };
}

/** What the ledger says of a record whose fields cannot make a release. */
export function refusedRecord(
  id: string,
  record: SourceRecord,
  { findings, title, writtenDate, sourceId }: DraftReading & { readonly kind: 'refused' },
): LedgerRecord {
  const sha256 = hashOf(record.bytes);
  return {
    ...emptyRecord(id, record),
    status: 'quarantined',
    sha256,
    original: originalOf(sha256, record.extension),
    title,
    writtenDate,
    sourceId,
    problems: [...record.findings, ...findings].map(problemOf),
  };
}

/** What the ledger says of a record that repeats another. */
export function duplicateRecord(draft: Draft, id: string, of: string, differs: boolean): LedgerRecord {
  const { record } = draft;
  const sha256 = hashOf(record.bytes);
  return {
    ...emptyRecord(id, record),
    ...described(draft),
    status: 'duplicate',
    sha256,
    original: originalOf(sha256, record.extension),
    duplicateOf: of,
    problems: (differs ? [sameNumberOtherText(draft)] : []).map(problemOf),
  };
}

/** What the ledger says of a record that could not be read at all. */
export function unreadableRecord(unreadable: UnreadableRecord): LedgerRecord {
  const { bytes, extension, place, finding } = unreadable;
  const sha256 = bytes === null ? null : hashOf(bytes);
  return {
    ...emptyRecord(
      hashOf(sha256 ?? `${place.file}\n${place.number}\n${place.line}`).slice(0, 12),
      unreadable,
    ),
    status: 'unreadable',
    sha256,
    original: sha256 === null ? null : originalOf(sha256, extension),
    encoding: null,
    problems: [problemOf(finding)],
  };
}

/** Where the untouched bytes of a record lie, relative to the root. */
function originalOf(sha256: string, extension: string): string {
  return `content/originals/${sha256.slice(0, 2)}/${sha256}.${extension}`;
}

function emptyRecord(id: string, { place, ...record }: SourceRecord | UnreadableRecord): LedgerRecord {
  return {
    id,
    status: 'imported',
    place,
    sha256: null,
    original: null,
    file: null,
    written: null,
    title: null,
    date: null,
    writtenDate: null,
    agency: null,
    lang: null,
    isDraft: false,
    sourceId: null,
    url: null,
    encoding: 'encoding' in record ? record.encoding : null,
    before: null,
    after: null,
    dropped: [],
    added: [],
    rules: {},
    htmlBlocks: 0,
    repairs: [],
    files: [],
    filesMissing: [],
    problems: [],
    duplicateOf: null,
  };
}

function described(
  draft: Draft,
): Pick<
  LedgerRecord,
  'title' | 'date' | 'writtenDate' | 'agency' | 'lang' | 'isDraft' | 'sourceId' | 'url' | 'repairs'
> {
  const { title, writtenDate, lang, isDraft, sourceId, url, repairs } = draft;
  const date = draft.date.precision === 'unknown' ? 'unknown' : draft.date.iso;
  return {
    title,
    date,
    writtenDate,
    agency: draft.agencies.join('; '),
    lang,
    isDraft,
    sourceId,
    url,
    repairs,
  };
}

function sameNumberOtherText(draft: Draft): Finding {
  return warning(
    'duplicate-differs',
    `«${draft.title}» (${dateInWords(draft.date)}) has the number ${draft.sourceId} of a record before it, and another text. It was skipped.`,
    'Look at both originals. If they are two releases, give one of them another number in the source and import again.',
  );
}

function ledgerFiring({ rule, line, subject, text, to }: Firing): LedgerFiring {
  return { rule, line, subject, text: withoutData(text), to: to === null ? null : withoutData(to) };
}

/** An image inside the text is saved as a file: the ledger need not hold it too. */
function withoutData(text: string): string {
  return text.replace(/^(data:[^,]{0,100}),[\s\S]{100,}$/u, '$1,…');
}

function counted(firings: readonly Firing[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of firings) counts[rule] = (counts[rule] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function problemOf(problem: Finding | Problem): LedgerProblem {
  const { code, severity, message, help } = problem;
  return { code, severity, line: 'line' in problem ? problem.line : null, message, help };
}

/** A release that lost its place to one that says the same, and was in the archive before. */
export function repeatsExisting(record: LedgerRecord, existing: string): LedgerRecord {
  return { ...record, status: 'duplicate', file: null, written: null, files: [], duplicateOf: existing };
}
