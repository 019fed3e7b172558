import { fill } from '../archive/words.js';
import { dirOf } from '../content/languages.js';
import { type Review, reviewDecisions } from '../content/release.js';
import { changesMarkup } from './changes-markup.js';
import { dateInWords } from './date-in-words.js';
import { html, type SheetMarkup } from './markup.js';
import type { SheetFiles } from './sheet-files.js';
import type { ListedRecord, SheetRecord } from './sheet-record.js';
import { isCut, originalPage } from './show-original.js';
import { resultMarkup } from './show-result.js';
import { counted, type Measure, type SheetWords } from './words/sheet-words.js';

/** A record on the sheet: what it is, why to look, both sides, and what changed between them. */
export function recordMarkup(shown: SheetRecord, files: SheetFiles, words: SheetWords): SheetMarkup {
  const { number, record, risks, release } = shown;
  const anchor = anchorOf(number);
  return html`<article class="record" id="${anchor}" aria-labelledby="${anchor}-title">
<header class="about">
<p class="number">${fill(words.record.number, { number: String(number) })}</p>
<h2 id="${anchor}-title" tabindex="-1"${inLanguage(record.lang, words)}>${titleOf(shown, words)}</h2>
<p class="facts">${factsOf(shown, words)}</p>
${risks.length === 0 ? null : html`<h3>${words.record.risks}</h3>\n<ul class="risks">${risks.map((risk) => html`<li><b>${words.risks[risk].label}</b> ${words.risks[risk].why}</li>`)}</ul>`}
${numbersMarkup(shown, words)}
${release?.reviewed ? reviewedMarkup(release.reviewed, words) : null}
${shown.isEdited ? html`<p class="remark">${words.record.edited}</p>` : null}
${problemsMarkup(shown, words)}
</header>
${onPaper(shown, words)}
${changesMarkup(shown, words)}
<div class="sides">
<section aria-labelledby="${anchor}-original">
<h3 id="${anchor}-original">${words.record.original}</h3>
${originalMarkup(shown, files, words)}
</section>
<section aria-labelledby="${anchor}-result">
<h3 id="${anchor}-result">${words.record.result}</h3>
${resultOf(shown, words)}
</section>
</div>
</article>
`;
}

export function anchorOf(number: number): string {
  return `r${number}`;
}

export function titleOf({ record }: ListedRecord, words: SheetWords): string {
  return record.title ?? words.record.noTitle;
}

/** Attributes of what is in another language than the sheet. */
export function inLanguage(lang: string | null, words: SheetWords): SheetMarkup | null {
  return lang === null || lang === words.lang ? null : html` lang="${lang}" dir="${dirOf(lang)}"`;
}

function factsOf({ record }: SheetRecord, words: SheetWords): string {
  const { date, writtenDate, agency, place } = record;
  const written = writtenDate === null ? '' : ` (${fill(words.record.dateWritten, { date: writtenDate })})`;
  const from = fill(words.record.from, {
    place: `${place.file}, ${fill(words.record.number, { number: String(place.number) }).toLowerCase()}`,
  });
  return [
    `${dateInWords(date, words)}${written}`,
    agency === null || agency === '' ? words.record.agencyUnknown : agency,
    from,
  ].join(' · ');
}

const measures: readonly Measure[] = ['words', 'links', 'images', 'tables', 'superscripts', 'subscripts'];

function numbersMarkup({ record }: SheetRecord, words: SheetWords): SheetMarkup | null {
  const { before, after } = record;
  if (before === null || after === null) return null;
  const lines = measures
    .filter((measure) => measure === 'words' || before[measure] > 0 || after[measure] > 0)
    .map((measure) => {
      const line = fill(words.record.measure, {
        before: counted(before[measure], words.record.measures[measure], words),
        after: String(after[measure]),
      });
      return after[measure] < before[measure] ? html`<b class="less">${line}</b>` : html`${line}`;
    });
  if (record.htmlBlocks > 0) lines.push(html`${counted(record.htmlBlocks, words.record.htmlBlocks, words)}`);
  return html`<h3>${words.record.numbers}</h3>\n<ul class="numbers">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function reviewedMarkup({ by, on, decision, note }: Review, words: SheetWords): SheetMarkup {
  const said = fill(words.record.reviewed, {
    by,
    on: dateInWords(on.iso, words),
    decision: words.decided[decision],
  });
  return html`<p class="remark">${said}${note === null ? null : ` “${note}”`}</p>`;
}

function problemsMarkup({ record }: SheetRecord, words: SheetWords): SheetMarkup | null {
  if (record.problems.length === 0) return null;
  const items = record.problems.map(
    ({ message, help }) => html`<li lang="en">${message}${help === null ? null : html` <i>${help}</i>`}</li>`,
  );
  return html`<details class="problems"${record.status === 'imported' ? null : html` open`}><summary>${words.record.problems} (${items.length})</summary><ul>${items}</ul></details>`;
}

/** On the screen the panel is there for that; on paper a line to be filled in by hand. */
function onPaper({ record }: SheetRecord, words: SheetWords): SheetMarkup {
  const isReleased = record.status === 'imported';
  const choices = reviewDecisions
    .filter((decision) => isReleased || decision !== 'accept')
    .map(
      (decision) =>
        html`<span data-choice="${decision}"><span class="box"></span> ${words.decisions[decision]}</span> `,
    );
  return html`${isReleased ? null : html`<p class="remark">${words.record.kept}</p>`}
<p class="by-hand">${choices}<span>${words.paper.initials} <span class="blank" data-paper="initials"></span></span> <span class="wide">${words.paper.note} <span class="blank" data-paper="note"></span></span></p>`;
}

/**
 * A frame costs a browser a page of its own, 500 of them its patience. Inside `noscript` it is a mere text, from which the script
 * makes the frame of the record on the screen; where no script runs, it is the frame.
 */
function originalMarkup(
  { record, original, originalTree }: SheetRecord,
  { frame }: SheetFiles,
  words: SheetWords,
): SheetMarkup {
  const file =
    record.original === null
      ? null
      : html`<p class="file">${fill(words.record.originalFile, { file: record.original })}</p>`;
  if (original === null) return html`<p class="remark">${words.record.originalMissing}</p>${file}`;
  const name = fill(words.record.originalOf, { title: record.title ?? words.record.noTitle });
  const page = originalPage(original, originalTree, record.lang ?? words.lang, frame, words);
  return html`${original.kind === 'source' ? html`<p class="remark">${words.record.originalWhole}</p>` : null}
${isCut(original) ? html`<p class="remark">${words.record.originalCut}</p>` : null}
<noscript class="frame"><iframe class="page" sandbox loading="lazy" title="${name}" srcdoc="${page}"></iframe></noscript>
${file}`;
}

function resultOf({ record, release, article, resultTree }: SheetRecord, words: SheetWords): SheetMarkup {
  if (release === null || article === null || resultTree === null) {
    const why = record.status === 'imported' ? words.record.missingFile : words.record.resultMissing;
    return html`<p class="remark">${why}</p>`;
  }
  return html`<div class="page result" tabindex="0" role="group" aria-label="${words.record.result}" lang="${release.lang}" dir="${dirOf(release.lang)}">${resultMarkup(article, resultTree, release.address, words)}</div>
<p class="file">${fill(words.record.resultFile, { file: release.file })}</p>`;
}
