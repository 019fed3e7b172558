import type { LedgerRecord } from './ledger/ledger.js';

/** Where the report on a record lies that could not be imported, relative to the root. Nothing there is ever published. */
export function quarantineOf(id: string): string {
  return `content/quarantine/${id}.md`;
}

/** Tells a person why the record is no release, what to do, and where its bytes are. `text` is what would have been written. */
export function quarantineReport(record: LedgerRecord, text: string | null): string {
  const { place, title, original, problems } = record;
  const reasons = problems
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ code, message, help }) =>
        `- ${oneLine(message)} (${code})${help === null ? '' : `\n  ${oneLine(help)}`}`,
    );
  const parts = [
    `Not imported: ${oneLine(title ?? 'a record without a title')}`,
    `From ${place.file}, line ${place.line}, record ${place.number}.`,
    ['Why:', ...reasons].join('\n'),
    original === null ? 'Its bytes could not be kept.' : `Its bytes, untouched: ${original}`,
    'Put the cause right in the source or in map.yml and import again: this report goes when the record is in.',
    ...(text === null ? [] : [`What the release would have been:\n\n${text.trimEnd()}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
