import { compareText } from '../content/compare-text.js';
import { reviewDecisions } from '../content/release.js';
import { html, type SheetMarkup } from './markup.js';
import { risks } from './risks.js';
import type { ListedRecord } from './sheet-record.js';
import type { SheetKey, SheetWords } from './words/sheet-words.js';

/** Initials, saving, and the filters. All of it needs the script, which shows it. */
export function toolsMarkup(records: readonly ListedRecord[], parts: number, words: SheetWords): SheetMarkup {
  const { work, filters } = words;
  const riskCounts = countsOf(records.flatMap((record) => record.risks));
  const offered = risks.filter((risk) => riskCounts.has(risk));
  const agencies = countsOf(records.map(({ record }) => record.agency ?? ''));
  const years = countsOf(records.map(({ record }) => yearOf(record.date)));
  return html`<section class="tools needs-script" aria-label="${work.heading}">
<p class="count" role="status" id="count"></p>
<p><label for="initials">${work.initials}</label> <input id="initials" maxlength="30" autocomplete="off" aria-describedby="initials-hint"> <span id="initials-hint" class="hint">${work.initialsHint}</span></p>
<p><button type="button" id="save" class="main">${work.save}</button> <label class="button" for="open">${work.open}</label><input type="file" id="open" accept=".csv,text/csv"></p>
<p class="message" role="status" id="message"></p>
</section>
<section class="filters needs-script" role="search" aria-label="${filters.heading}">
<p><label for="search">${filters.search}</label><input id="search" type="search" autocomplete="off"></p>
${select(
  'risk',
  filters.risk,
  filters.all,
  offered.map((risk) => [risk, `${words.risks[risk].label} (${riskCounts.get(risk) ?? 0})`]),
)}
${select('agency', filters.agency, filters.all, optionsOf(agencies, filters.noAgency))}
${select('year', filters.year, filters.all, optionsOf(years, filters.noYear))}
<p><label><input type="checkbox" id="undecided"> ${filters.undecided}</label></p>
<p><button type="button" id="clear">${filters.clear}</button> <span role="status" id="shown"></span></p>
${parts === 1 ? null : html`<p class="hint">${filters.thisPart}</p>\n`}</section>
`;
}

/** Where the record on the screen is decided. */
export function panelMarkup(words: SheetWords): SheetMarkup {
  const { panel, keys } = words;
  return html`<section class="panel needs-script" aria-label="${panel.heading}">
<p class="turn">${button('previous', panel.previous, words)} <span id="position"></span> ${button('next', panel.next, words)}</p>
<p class="decide" role="group" aria-label="${panel.heading}">${reviewDecisions.map((decision) => html`<button type="button" data-decision="${decision}" aria-pressed="false" aria-keyshortcuts="${keys[decision].press.join(' ')}">${words.decisions[decision]} <kbd aria-hidden="true">${keys[decision].press[0] ?? ''}</kbd></button> `)}${button('undo', panel.undo, words)}</p>
<p class="noted"><label for="note">${panel.note}</label><textarea id="note" rows="1" maxlength="1000"></textarea></p>
<p class="now" role="status" id="now"></p>
</section>
`;
}

function button(key: SheetKey, text: string, { keys }: SheetWords): SheetMarkup {
  const [first = ''] = keys[key].press;
  return html`<button type="button" id="${key}" aria-keyshortcuts="${first}">${text} <kbd aria-hidden="true">${first}</kbd></button>`;
}

function select(
  id: string,
  label: string,
  all: string,
  options: readonly (readonly [string, string])[],
): SheetMarkup {
  return html`<p><label for="${id}">${label}</label><select id="${id}"><option value="*">${all}</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></p>
`;
}

function optionsOf(counts: ReadonlyMap<string, number>, none: string): (readonly [string, string])[] {
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([value, count]) => [value, `${value === '' ? none : value} (${count})`]);
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function yearOf(date: string | null): string {
  return /^\d{4}/u.exec(date ?? '')?.[0] ?? '';
}
