import { fill } from '../archive/words.js';
import { excerpt } from '../body/tree.js';
import { dirOf } from '../content/languages.js';
import type { LedgerFiring } from '../import/ledger/ledger.js';
import { readableLedgerOf } from '../import/ledger/ledger-files.js';
import type { Passage } from './compare-words.js';
import { html, type SheetMarkup } from './markup.js';
import type { SheetRecord } from './sheet-record.js';
import { counted, type SheetWords } from './words/sheet-words.js';

/** What changed between the two sides: word by word, and by the reasons that the ledger gives. */
export function changesMarkup(shown: SheetRecord, words: SheetWords): SheetMarkup | null {
  const { article, record } = shown;
  const hasReasons = [record.dropped, record.added, record.repairs, record.files, record.filesMissing].some(
    ({ length }) => length > 0,
  );
  if (article === null && !hasReasons) return null;
  return html`<section class="changes">
<h3>${words.record.changes}</h3>
${comparisonMarkup(shown, words)}
${reasonsMarkup(shown, words)}
</section>`;
}

function comparisonMarkup(
  { article, comparison, record }: SheetRecord,
  words: SheetWords,
): SheetMarkup | null {
  if (article === null) return null;
  if (comparison === null) return html`<p class="remark">${words.record.notCompared}</p>`;
  if (comparison.dropped === 0 && comparison.added === 0) return html`<p>${words.record.noChanges}</p>`;
  const counts = [
    comparison.dropped === 0
      ? null
      : html`<del>${counted(comparison.dropped, words.record.dropped, words)}</del>`,
    comparison.added === 0 ? null : html`<ins>${counted(comparison.added, words.record.added, words)}</ins>`,
  ];
  const lang = record.lang ?? words.lang;
  return html`<p class="legend">${counts.filter((count) => count !== null).map((count) => html`${count} `)}</p>
<p class="passages" lang="${lang}" dir="${dirOf(lang)}">${comparison.passages.map((passage) => passageMarkup(passage, words))}</p>`;
}

function passageMarkup({ kind, text, words: count }: Passage, words: SheetWords): SheetMarkup {
  if (kind === 'same') return html`${text} `;
  if (kind === 'left-out')
    return html`<span class="left-out" lang="${words.lang}" dir="ltr">${counted(count, words.record.leftOut, words)}</span> `;
  return kind === 'dropped' ? html`<del>${text}</del> ` : html`<ins>${text}</ins> `;
}

/** More than these are in the ledger alone. */
const mostReasons = 40;

function reasonsMarkup({ record, ledger }: SheetRecord, words: SheetWords): SheetMarkup | null {
  const { dropped, added, repairs, files, filesMissing } = record;
  const reasons = [
    ...dropped.map((firing) => reason(firing, true, words)),
    ...added.map((firing) => reason(firing, false, words)),
    ...repairs.map(
      ({ field, from, to }) =>
        html`<li>${fill(words.record.repaired, { field: words.record.fields[field] ?? field, from: excerpt(from, 200), to: excerpt(to, 200) })}</li>`,
    ),
  ];
  const shown = reasons.slice(0, mostReasons);
  if (reasons.length > mostReasons)
    shown.push(html`<li>${fill(words.sources.more, { file: readableLedgerOf(ledger) })}</li>`);
  return html`${shown.length === 0 ? null : html`<ul class="reasons">${shown}</ul>`}
${filesMarkup(filesMissing, counted(filesMissing.length, words.record.filesMissing, words))}
${filesMarkup(
  files.map(({ path }) => path),
  counted(files.length, words.record.filesSaved, words),
)}`;
}

function reason({ rule, text, to, line }: LedgerFiring, isTakenOut: boolean, words: SheetWords): SheetMarkup {
  const why = words.record.rules[rule] ?? rule;
  const said = excerpt(text, 300);
  const where = `${why}, ${fill(words.record.line, { line: String(line) })}`;
  if (to !== null)
    return html`<li>${words.record.changed} (${where}): «<del>${said}</del>» → «<ins>${excerpt(to, 300)}</ins>»</li>`;
  const change = isTakenOut ? html`<del>${said}</del>` : html`<ins>${said}</ins>`;
  return html`<li>${isTakenOut ? words.record.takenOut : words.record.putIn} (${where}): «${change}»</li>`;
}

function filesMarkup(files: readonly string[], count: string): SheetMarkup | null {
  return files.length === 0
    ? null
    : html`<p>${count}:</p><ul class="files">${files.slice(0, mostReasons).map((file) => html`<li>${excerpt(file, 300)}</li>`)}</ul>`;
}
