// The sign-off sheet at work: shows one record at a time, filters, keeps decisions, and gives them out as a file.

import { fromCsv, toCsv } from './csv.js';

const sheet = JSON.parse(document.getElementById('sheet').textContent);
const { words, records } = sheet;
const byId = (id) => document.getElementById(id);
const articles = records.map(({ anchor }) => byId(anchor));
const entries = [...document.querySelectorAll('.list li')];
const choices = ['accept', 'needs correction', 'reject'];

const fields = { search: byId('search'), risk: byId('risk'), agency: byId('agency'), year: byId('year') };
const undecidedOnly = byId('undecided');
const initials = byId('initials');
const note = byId('note');

let shown = records.map((_, index) => index);
let current = 0;
let hasBegun = false;

// ---- What is remembered: by the title of the archive, in this browser ----

const storageKey = `siaran-review-${sheet.key}`;
const nothing = { initials: '', decisions: {}, isSaved: true, keysOn: true, helpOpen: true };
let memory = recall();

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return { ...nothing, ...kept, decisions: Object.assign(Object.create(null), kept.decisions) };
  } catch {
    return { ...nothing, decisions: Object.create(null) };
  }
}

function remember() {
  try {
    localStorage.setItem(storageKey, JSON.stringify(memory));
  } catch {
    say(words.notRemembered);
  }
}

/** What was decided here, else what the release says already. */
function decisionOn({ id, earlier }) {
  const own = memory.decisions[id];
  return own !== undefined && own.decision !== '' ? own : earlier;
}

// ---- What is shown ----

const fill = (text, values) => text.replace(/\{(\w+)\}/gu, (place, name) => String(values[name] ?? place));

function say(text) {
  byId('message').textContent = text;
}

/** The address of the page follows, but not while it loads: a browser would go there, past all that stands above. */
function showRecord(index, focus) {
  current = index;
  articles.forEach((article, at) => {
    article.hidden = at !== index;
  });
  showFrame(articles[index]);
  entries.forEach((entry, at) => {
    const link = entry.firstElementChild;
    if (at === index) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  // While the page loads nothing moves, or the Tab key would begin in the middle.
  if (hasBegun || focus) entries[index].scrollIntoView({ block: 'nearest' });
  if (hasBegun) history.replaceState(null, '', `#${records[index].anchor}`);
  showDecision();
  if (focus) titleOf(index).focus({ preventScroll: true });
  const top = byId('records').getBoundingClientRect().top;
  if (top < 0 || focus) window.scrollTo({ top: window.scrollY + top - 8 });
}

/** The frame of an original stands as text in `noscript` until its record is on the screen. */
function showFrame(article) {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  const waiting = article.querySelector('noscript.frame');
  if (waiting === null) return;
  const made = new DOMParser().parseFromString(waiting.textContent, 'text/html').querySelector('iframe');
  waiting.after(document.importNode(made, true));
}

const titleOf = (index) => articles[index].querySelector('h2');

function showDecision() {
  const record = records[current];
  const decision = decisionOn(record);
  for (const button of document.querySelectorAll('.decide [data-decision]')) {
    button.setAttribute('aria-pressed', String(decision?.decision === button.dataset.decision));
    button.hidden = button.dataset.decision === 'accept' && !record.isReleased;
  }
  note.value = memory.decisions[record.id]?.note ?? decision?.note ?? '';
  const place = shown.indexOf(current);
  byId('position').textContent =
    place === -1 ? '' : fill(words.position, { number: place + 1, shown: shown.length });
  byId('now').textContent = inWords(decision);
  byId('previous').disabled = place <= 0;
  byId('next').disabled = place === -1 || place === shown.length - 1;
}

function inWords(decision) {
  return decision === null || decision === undefined
    ? words.undecided
    : fill(words.decidedBy, { decision: words.decided[decision.decision], initials: decision.initials });
}

/** The mark of a record in the list and on paper. */
function mark(index) {
  const decision = decisionOn(records[index]);
  const entry = entries[index];
  entry.dataset.decision = decision?.decision ?? '';
  entry.querySelector('.state').textContent =
    decision === null || decision === undefined ? '' : inWords(decision);
  const article = articles[index];
  for (const choice of article.querySelectorAll('[data-choice]'))
    choice.firstElementChild.textContent = choice.dataset.choice === decision?.decision ? 'X' : '';
  article.querySelector('[data-paper="initials"]').textContent = decision?.initials ?? '';
  article.querySelector('[data-paper="note"]').textContent = decision?.note ?? '';
}

function markAll() {
  for (let index = 0; index < records.length; index += 1) mark(index);
  showCount();
}

function showCount() {
  const decided = records.filter((record) => decisionOn(record)).length;
  byId('count').textContent = fill(words.count, { decided, all: records.length });
  if (!memory.isSaved) say(words.unsaved);
}

// ---- Filters ----

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const foldedTitles = records.map(({ title }) => fold(title));

function filter() {
  const wanted = fold(fields.search.value.trim()).split(/\s+/u);
  const { risk, agency, year } = fields;
  const fits = (record, index) =>
    wanted.every((word) => foldedTitles[index].includes(word)) &&
    (risk.value === '*' || record.risks.includes(risk.value)) &&
    (agency.value === '*' || record.agency === agency.value) &&
    (year.value === '*' || record.year === year.value) &&
    (!undecidedOnly.checked || !decisionOn(record));
  shown = records.flatMap((record, index) => (fits(record, index) ? [index] : []));
  const isShown = new Set(shown);
  entries.forEach((entry, index) => {
    entry.hidden = !isShown.has(index);
    articles[index].classList.toggle('away', !isShown.has(index));
  });
  byId('shown').textContent =
    shown.length === 0 ? words.noneShown : fill(words.shown, { shown: shown.length, all: records.length });
  if (shown.length > 0 && !isShown.has(current)) showRecord(shown[0], false);
  else showDecision();
}

function showAll() {
  fields.search.value = '';
  for (const select of [fields.risk, fields.agency, fields.year]) select.value = '*';
  undecidedOnly.checked = false;
  filter();
}

// ---- Decisions ----

function step(by, focus) {
  const place = shown.indexOf(current);
  const index = shown[place + by];
  if (place === -1 || index === undefined) say(by > 0 ? words.lastReached : '');
  else showRecord(index, focus);
}

function decide(decision) {
  const record = records[current];
  if (decision === 'accept' && !record.isReleased) return say(words.cannotAccept);
  if (initials.value.trim() === '') {
    say(words.initialsMissing);
    initials.setAttribute('aria-invalid', 'true');
    return initials.focus();
  }
  keep(record, { decision, initials: initials.value.trim(), note: note.value });
  if (decision === 'accept' && shown.indexOf(current) < shown.length - 1) return step(1, true);
  if (decision !== 'accept') note.focus();
}

function keep(record, decision) {
  say('');
  if (decision === null) delete memory.decisions[record.id];
  else memory.decisions[record.id] = decision;
  memory.isSaved = false;
  remember();
  mark(current);
  showCount();
  showDecision();
}

function keepNote() {
  const record = records[current];
  const before = memory.decisions[record.id] ??
    record.earlier ?? { decision: '', initials: initials.value.trim() };
  memory.decisions[record.id] = { ...before, note: note.value };
  memory.isSaved = false;
  remember();
  mark(current);
  showCount();
}

// ---- The file ----

function save() {
  const own = records.map(({ id }) => id).filter((id) => memory.decisions[id] !== undefined);
  const ids = new Set([...own, ...Object.keys(memory.decisions)]);
  const rows = [...ids]
    .map((id) => [id, memory.decisions[id]])
    .filter(([, { decision }]) => decision !== '')
    .map(([id, decision]) => [
      id,
      decision.decision,
      decision.initials,
      decision.note.replace(/\s+/gu, ' ').trim(),
    ]);
  if (rows.length === 0) return say(words.nothingToSave);
  const file = new Blob([toCsv([['id', 'decision', 'initials', 'note'], ...rows])], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'signoff.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  memory.isSaved = true;
  remember();
  say(words.saved);
}

async function open(file) {
  const rows = fromCsv(await file.text());
  const names = (rows?.[0] ?? []).map((name) => name.trim().toLowerCase());
  const [id, decision, by, remark] = ['id', 'decision', 'initials', 'note'].map((name) =>
    names.indexOf(name),
  );
  if (id === -1 || decision === -1 || by === -1) return say(words.notLoaded);
  let count = 0;
  for (const cells of rows.slice(1)) {
    const choice = choiceOf(cells[decision] ?? '');
    if (choice === null || !cells[id] || !cells[by]) continue;
    memory.decisions[cells[id]] = { decision: choice, initials: cells[by], note: cells[remark] ?? '' };
    count += 1;
  }
  remember();
  markAll();
  showDecision();
  say(fill(words.loaded, { count }));
}

function choiceOf(word) {
  const folded = word.trim().toLowerCase();
  const isMeant = (choice) =>
    [choice, words.decisions[choice], words.decided[choice]].some((name) => name.toLowerCase() === folded);
  return choices.find(isMeant) ?? null;
}

// ---- Keys ----

const pressed = new Map(
  Object.entries(sheet.keys).flatMap(([name, keys]) => keys.map((key) => [named(key), name])),
);

function named(key) {
  return { '→': 'ArrowRight', '←': 'ArrowLeft' }[key] ?? key;
}

const actions = {
  next: () => step(1, true),
  previous: () => step(-1, true),
  accept: () => decide('accept'),
  'needs correction': () => decide('needs correction'),
  reject: () => decide('reject'),
  undo: () => keep(records[current], null),
  note: () => note.focus(),
  search: () => fields.search.focus(),
  save,
  help: () => {
    const help = byId('help');
    help.open = !help.open;
    help.firstElementChild.focus();
  },
};

function onKey(event) {
  const { target, key } = event;
  if (target === note && key === 'Escape') return titleOf(current).focus({ preventScroll: true });
  const isWriting = target.closest?.('textarea, select, input:not([type="checkbox"])') !== null;
  const scrolls = key.startsWith('Arrow') && target.closest?.('.result') !== null;
  if (isWriting || scrolls || event.ctrlKey || event.metaKey || event.altKey || !memory.keysOn) return;
  const action = actions[pressed.get(key)];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

// ---- Beginning ----

function begin() {
  document.documentElement.classList.add('scripted');
  initials.value = memory.initials;
  byId('keys-on').checked = memory.keysOn;
  byId('help').open = memory.helpOpen;
  initials.addEventListener('input', () => {
    initials.removeAttribute('aria-invalid');
    memory.initials = initials.value.trim();
    remember();
  });
  note.addEventListener('input', keepNote);
  byId('keys-on').addEventListener('change', (event) => {
    memory.keysOn = event.target.checked;
    remember();
  });
  byId('help').addEventListener('toggle', (event) => {
    memory.helpOpen = event.target.open;
    remember();
  });
  for (const field of Object.values(fields)) field.addEventListener('input', filter);
  undecidedOnly.addEventListener('change', filter);
  byId('clear').addEventListener('click', showAll);
  for (const button of document.querySelectorAll('.decide [data-decision]'))
    button.addEventListener('click', () => decide(button.dataset.decision));
  byId('undo').addEventListener('click', actions.undo);
  byId('next').addEventListener('click', () => step(1, false));
  byId('previous').addEventListener('click', () => step(-1, false));
  byId('save').addEventListener('click', save);
  byId('open').addEventListener('change', (event) => {
    const [file] = event.target.files;
    if (file !== undefined) open(file);
    event.target.value = '';
  });
  entries.forEach((entry, index) => {
    entry.addEventListener('click', (event) => {
      event.preventDefault();
      showRecord(index, true);
    });
  });
  document.addEventListener('keydown', onKey);
  // Another part of the sheet may be open beside this one.
  window.addEventListener('storage', ({ key }) => {
    if (key !== storageKey) return;
    memory = recall();
    markAll();
    showDecision();
  });
  markAll();
  const wanted = records.findIndex(({ anchor }) => `#${anchor}` === location.hash);
  filter();
  if (records.length > 0) showRecord(wanted === -1 ? 0 : wanted, wanted !== -1);
  hasBegun = true;
}

begin();
