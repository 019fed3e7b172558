import { fill } from '../archive/words.js';
import type { LedgerHead } from '../import/ledger/ledger.js';
import { readableLedgerOf } from '../import/ledger/ledger-files.js';
import { escapeForScript } from '../output/safe-json.js';
import { dateInWords } from './date-in-words.js';
import { html, SheetMarkup } from './markup.js';
import { anchorOf, inLanguage, titleOf } from './record-markup.js';
import type { SheetFiles } from './sheet-files.js';
import type { ListedRecord } from './sheet-record.js';
import { panelMarkup, toolsMarkup, yearOf } from './tools-markup.js';
import { counted, type SheetWords } from './words/sheet-words.js';

/** What every part of a sheet has in common. */
export interface Sheet {
  /** Title of the archive. */
  readonly archive: string;
  /** Language of that title, and of nothing else. */
  readonly archiveLang: string;
  /** Under which a browser remembers the decisions on this archive. */
  readonly key: string;
  readonly parts: number;
  readonly ledgers: readonly { readonly file: string; readonly head: LedgerHead }[];
  /** The first of the records that repeat another, and the id of the other. */
  readonly duplicates: readonly { readonly title: string; readonly of: string }[];
  readonly files: SheetFiles;
  readonly words: SheetWords;
}

/** What stands before the records, for the first part with the account of what was brought in. */
export function pageStart(sheet: Sheet, part: number, records: readonly ListedRecord[]): SheetMarkup {
  const { words, files } = sheet;
  const title =
    part === 1 && sheet.parts === 1
      ? words.title
      : fill(words.part, { title: words.title, number: String(part), parts: String(sheet.parts) });
  const policy = [
    `default-src 'none'`,
    `script-src '${files.script.source}'`,
    `style-src '${files.sheet.source}' '${files.frame.source}'`,
    `img-src 'self' file:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return html`<!DOCTYPE html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${generator}">
<meta name="robots" content="noindex">
<title>${title} – ${sheet.archive}</title>
<style>${new SheetMarkup(files.sheet.text)}</style>
</head>
<body>
<a class="skip" href="#records">${words.skip}</a>
<header class="top">
<p class="archive"${inLanguage(sheet.archiveLang, words)}>${sheet.archive}</p>
<h1>${title}</h1>
<noscript><p class="remark">${words.needsScript}</p></noscript>
${helpMarkup(words)}
${part === 1 ? sourcesMarkup(sheet) : null}
${partsMarkup(sheet, part)}
</header>
${toolsMarkup(records, sheet.parts, words)}
<div class="desk">
<nav class="list" aria-label="${words.list}"><a class="skip" href="#records">${words.skip}</a><ol>
${records.map((record) => entryMarkup(record, words))}</ol></nav>
<main id="records">
${panelMarkup(words)}
`;
}

/** What stands behind the records. */
export function pageEnd(sheet: Sheet, part: number, records: readonly ListedRecord[]): SheetMarkup {
  const { words } = sheet;
  return html`</main>
</div>
${partsMarkup(sheet, part)}
<footer class="paper">
${[words.paper.name, words.paper.office, words.paper.date, words.paper.signature].map((what) => html`<p>${what} <span class="blank"></span></p>`)}
</footer>
<script type="application/json" id="sheet">${new SheetMarkup(escapeForScript(dataOf(sheet, records)))}</script>
<script>${new SheetMarkup(sheet.files.script.text)}</script>
</body>
</html>
`;
}

/** By it the program knows a page that it wrote itself. */
export const generator = 'siaran review';

/** `index.html`, `page-2.html`, … */
export function nameOfPart(part: number): string {
  return part === 1 ? 'index.html' : `page-${part}.html`;
}

function helpMarkup({ help, keys }: SheetWords): SheetMarkup {
  const list = Object.values(keys).map(
    ({ press, does }) => html`<dt>${press.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd>`,
  );
  return html`<details class="help" id="help" open>
<summary>${help.summary}</summary>
<div class="columns">
<section><h2>${help.looking}</h2>${help.lookingText.map((text) => html`<p>${text}</p>`)}</section>
<section><h2>${help.doing}</h2><ol>${help.steps.map((step) => html`<li>${step}</li>`)}</ol></section>
<section class="needs-script"><h2>${help.keys}</h2><p>${help.keysText}</p>
<p><label><input type="checkbox" id="keys-on" checked> ${help.keysOn}</label></p><dl class="keys">${list}</dl></section>
</div>
</details>`;
}

function sourcesMarkup({ ledgers, duplicates, words }: Sheet): SheetMarkup {
  return html`<section class="sources"><h2>${words.sources.heading}</h2>
<ul>${ledgers.map(({ head }) => html`<li>${accountOf(head, words)}</li>`)}</ul>
${
  duplicates.length === 0
    ? null
    : html`<details><summary>${words.sources.duplicatesShown}</summary><ul>${duplicates.map(({ title, of }) => html`<li>${title}: ${fill(words.sources.repeats, { of })}</li>`)}</ul>
<p>${fill(words.sources.more, { file: ledgers.map(({ file }) => readableLedgerOf(file)).join(', ') })}</p></details>`
}
</section>`;
}

/** «From berita.sql: 500 records. 498 became releases, 2 were held back. 175,000 words before, 174,000 after.» */
function accountOf({ source, counts, expected }: LedgerHead, words: SheetWords): string {
  const { sources } = words;
  const outcomes = [
    counted(counts.imported, sources.imported, words),
    ...(counts.quarantined > 0 ? [counted(counts.quarantined, sources.quarantined, words)] : []),
    ...(counts.unreadable > 0 ? [counted(counts.unreadable, sources.unreadable, words)] : []),
    ...(counts.duplicates > 0 ? [counted(counts.duplicates, sources.duplicates, words)] : []),
    ...(expected !== null && expected.missing.length > 0
      ? [counted(expected.missing.length, sources.expectedMissing, words)]
      : []),
  ];
  const measured = fill(sources.words, {
    before: counted(counts.wordsBefore, words.record.measures.words, words),
    after: counted(counts.wordsAfter, { one: '{count}', other: '{count}' }, words),
  });
  return `${fill(sources.from, { name: source.name })} ${counted(counts.records, sources.records, words)}. ${outcomes.join(', ')}. ${measured}`;
}

function partsMarkup({ parts, words }: Sheet, part: number): SheetMarkup | null {
  if (parts === 1) return null;
  const links = Array.from({ length: parts }, (_, index) => index + 1).map((number) =>
    number === part
      ? html`<li><a href="${nameOfPart(number)}" aria-current="page">${number}</a></li>`
      : html`<li><a href="${nameOfPart(number)}">${number}</a></li>`,
  );
  return html`<nav class="parts" aria-label="${words.parts}"><ul>${links}</ul></nav>`;
}

function entryMarkup(shown: ListedRecord, words: SheetWords): SheetMarkup {
  const { number, record, risks: found } = shown;
  const labels = found.map((risk) => words.risks[risk].label).join(', ');
  return html`<li><a href="#${anchorOf(number)}"><span class="title"${inLanguage(record.lang, words)}>${titleOf(shown, words)}</span>
<span class="hints">${dateInWords(record.date, words)}${labels === '' ? null : html` · <b>${labels}</b>`}</span> <span class="state"></span></a></li>
`;
}

/** What the script works with. */
function dataOf({ key, words }: Sheet, records: readonly ListedRecord[]): object {
  return {
    key,
    words: { ...words.script, decisions: words.decisions, decided: words.decided },
    keys: Object.fromEntries(Object.entries(words.keys).map(([name, { press }]) => [name, press])),
    records: records.map(({ number, record, risks: found, release }) => ({
      anchor: anchorOf(number),
      id: record.id,
      title: record.title ?? '',
      risks: found,
      agency: record.agency ?? '',
      year: yearOf(record.date),
      isReleased: record.status === 'imported',
      earlier:
        release?.reviewed === null || release === null
          ? null
          : {
              decision: release.reviewed.decision,
              initials: release.reviewed.by,
              note: release.reviewed.note ?? '',
            },
    })),
  };
}
