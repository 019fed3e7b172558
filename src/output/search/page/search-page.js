// The search page: the modules that also read the index in a build find, and this shows. `npm run compile` makes one script of them.

import { makeExcerpt } from '../shared/excerpt.js';
import { joinReads } from '../shared/join-reads.js';
import { remember } from '../shared/look-up.js';
import { openIndex } from '../shared/open-index.js';

const form = document.querySelector('form[data-search]');
const said = form.dataset;
const status = document.querySelector('#search-status');
const meant = document.querySelector('#search-meant');
const list = document.querySelector('#search-results');
const more = document.querySelector('#search-more');
const browse = document.querySelector('#search-browse');
const fields = ['q', 'year', 'agency', 'topic', 'order'].map((name) => form.elements.namedItem(name));
const [queryField] = fields;

const folder = new URL('./', import.meta.url);
const root = new URL('../', folder);
const months = said.months.split('|');
const pageLanguage = document.documentElement.lang;
const A_PAGE = 10;
/** How long, in milliseconds, nobody misses what was found so far. */
const PATIENCE = 4000;

// The index

/** A host that gives no ranges sends the whole file: it is kept, and ranges are cut from it. */
const wholeFiles = new Map();

async function readRange(file, from, to) {
  const whole = wholeFiles.get(file);
  if (whole !== undefined) return (await whole).subarray(from, to);
  const response = await getRange(file, { Range: `bytes=${from}-${to - 1}` });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status === 206 && bytes.length === to - from) return bytes;
  // A host may cut a range from the packed file: what it sent is no use, and the whole is asked for.
  const all = response.status === 206 ? get(file, {}).then(bytesOf) : Promise.resolve(bytes);
  wholeFiles.set(file, all);
  return (await all).subarray(from, to);
}

const underWay = new Map();

/** The cache of Chromium lets one range of a file wait for the other: it is passed by where one is on its way. */
async function getRange(file, headers) {
  const others = underWay.get(file) ?? 0;
  underWay.set(file, others + 1);
  try {
    return await get(file, { headers, cache: others === 0 ? 'default' : 'no-store' });
  } finally {
    underWay.set(file, underWay.get(file) - 1);
  }
}

async function bytesOf(response) {
  return new Uint8Array(await response.arrayBuffer());
}

async function get(file, options) {
  const response = await fetch(new URL(file, folder), options);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

let opened = null;
/** Whether agencies and topics can be chosen from; until then the address says what is. */
let isOffered = false;

/** Opened at the first query, and anew after a failure: the site may have been published again meanwhile. */
function index() {
  opened ??= open();
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

async function open() {
  const contents = await (await get('index.json', { cache: 'no-cache' })).json();
  const stemmers = Promise.all(contents.stemmers.map(stemmerOf));
  stemmers.catch(() => {
    opened = null;
  });
  // The words of the query are asked for first: to fill the lists takes a cheap phone a tenth of a second.
  setTimeout(() => offerFilters(contents));
  return { ...openIndex(contents, joinReads(readRange), stemmers), stemmers };
}

async function stemmerOf(file) {
  const { indonesianRoots, stemmer } = await import(new URL(file, folder));
  return indonesianRoots ?? ((word) => [stemmer(word)]);
}

/** Agencies and topics of the archive; a year needs no index, and stands in the page. */
function offerFilters(contents) {
  const agencies = new Map();
  const topics = new Map();
  for (const year of contents.years) {
    for (const [id, name] of year.agencies) agencies.set(id, name);
    for (const [topic] of year.topics) topics.set(topic, topic);
  }
  offer('agency', agencies);
  offer('topic', topics);
  isOffered = true;
}

function offer(name, values) {
  const field = form.elements.namedItem(name);
  const chosen = wanted()[name];
  field.closest('label').hidden = values.size < 2;
  field.replaceChildren(
    field.options[0],
    ...[...values].sort((a, b) => (a[1] < b[1] ? -1 : 1)).map(([value, text]) => new Option(text, value)),
  );
  field.value = values.has(chosen) ? chosen : '';
}

// The state, which stands in the address

/** What the address asks for. */
function wanted() {
  const parameters = new URLSearchParams(location.search);
  const of = (name) => (parameters.get(name) ?? '').slice(0, 1000);
  return { query: of('q'), year: of('year'), agency: of('agency'), topic: of('topic'), order: of('order') };
}

function showWanted() {
  const { query, ...filters } = wanted();
  queryField.value = query;
  for (const [name, value] of Object.entries(filters)) {
    const field = form.elements.namedItem(name);
    if (name === 'order' || name === 'year' || !isOffered) field.value = value;
    else field.value = [...field.options].some((option) => option.value === value) ? value : '';
    if (field.selectedIndex === -1) field.selectedIndex = 0;
  }
}

/** Writes what the form says into the address: as a new step back for what was finished, in place of the last while it is typed. */
function note(isStep) {
  const parameters = new URLSearchParams();
  for (const field of fields) {
    const chosen = field.value || (isOffered ? '' : (wanted()[field.name] ?? ''));
    if (chosen !== '') parameters.set(field.name, chosen);
  }
  const address = parameters.size === 0 ? location.pathname : `?${parameters}`;
  if (isStep && address !== location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

// Results

let turn = 0;
let shown = A_PAGE;

async function search() {
  turn += 1;
  const own = turn;
  const isCurrent = () => own === turn;
  const request = { ...wanted(), order: wanted().order === 'date' ? 'date' : 'relevance' };
  const isEmpty = request.query.trim() === '' && request.year + request.agency + request.topic === '';
  browse.hidden = !isEmpty;
  document.title = request.query.trim() === '' ? said.title : `${request.query.trim()} – ${said.title}`;
  if (isEmpty) {
    show([], null);
    status.textContent = '';
    return;
  }
  status.textContent = said.searching;
  const began = performance.now();
  let last = 0;
  try {
    const { find, record, stemmers } = await index();
    let latest = 0;
    const showFound = async (found) => {
      latest += 1;
      const mine = latest;
      const records = await Promise.all(found.hits.slice(0, shown).map(record));
      // What was found first may come last.
      const all = await stemmers;
      if (isCurrent() && mine === latest) show(records, found, all);
    };
    const found = await find(request, (foundSoFar) => {
      if (!isCurrent() || performance.now() - Math.max(began, last) < 300) return;
      const part = foundSoFar();
      if (part.hits.length === 0) return;
      last = performance.now();
      // On a good line the whole is there before the records of a part would be.
      if (last - began > PATIENCE) showFound(part).catch(() => undefined);
      status.textContent = fillIn(said.loading, { count: inWords(part.hits.length) });
    });
    await showFound(found);
    if (isCurrent()) status.textContent = summary(found);
  } catch {
    if (!isCurrent()) return;
    status.textContent = said.failed;
    browse.hidden = false;
  }
}

function summary({ hits, haveAll, parts }) {
  if (hits.length === 0) return said.none;
  const count = fillIn(hits.length === 1 ? said.countOne : said.countOther, { count: inWords(hits.length) });
  const instead = parts
    .filter(({ corrected }) => corrected !== null)
    .map(({ part, corrected }) => fillIn(said.instead, { typed: part.written, word: corrected }));
  return [count, ...(haveAll ? [] : [said.most]), ...instead].join(' ');
}

function show(records, found, stemmers) {
  list.replaceChildren(
    ...records.filter((record) => record !== null).map((record) => resultOf(record, found, stemmers)),
  );
  more.hidden = found === null || found.hits.length <= shown;
  showMeant(found?.parts.filter((part) => part.meant !== null) ?? []);
}

function showMeant(parts) {
  meant.hidden = parts.length === 0;
  if (parts.length === 0) return;
  let better = wanted().query;
  for (const { part, meant: word } of parts) better = better.replace(part.written, () => word);
  const link = element('a', better);
  link.href = `?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.search)), q: better })}`;
  const [before, after = ''] = said.meant.split('{word}');
  meant.replaceChildren(before, link, after);
}

function resultOf(record, found, stemmers) {
  const item = element('li');
  item.className = 'entry';
  const link = element('a', record.title);
  link.href = new URL(record.address.split('/').map(encodeURIComponent).join('/'), root).href;
  if (record.lang !== '' && record.lang.toLowerCase() !== pageLanguage.toLowerCase()) {
    link.lang = record.lang;
    link.dir = 'auto';
  }
  const heading = element('h2');
  heading.append(link);
  const date = element('p', dateInWords(record.date));
  date.className = 'date';
  const about = element('p', record.agencies.join(', '));
  about.className = 'note';
  const state = said[record.status];
  if (record.status !== '' && state !== undefined) about.append(' ', element('strong', state));
  const excerpt = element('p');
  excerpt.className = 'excerpt';
  excerpt.dir = 'auto';
  item.append(heading, date, about, excerpt);
  whenNear(item, () => showExcerpt(link, excerpt, found, stemmers));
  return item;
}

/** The text comes from the page of the release itself, read without running or loading anything of it. */
async function showExcerpt(link, excerpt, { parts }, stemmers) {
  const text = await textOfPage(link.href.replace(/#.*$/, '')).catch(() => '');
  if (text === '') return;
  const { parts: pieces, passage } = makeExcerpt(text, parts, stemmers);
  excerpt.lang = link.lang;
  excerpt.replaceChildren(
    ...pieces.map((piece) => (piece.isMarked ? element('mark', piece.text) : piece.text)),
  );
  if (passage !== '') link.href += `#:~:text=${encodeURIComponent(passage).replaceAll('-', '%2D')}`;
}

const texts = new Map();

function textOfPage(address) {
  return remember(texts, address, async () => {
    const response = await fetch(address);
    if (!response.ok) return '';
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const article = page.querySelector('.e-content');
    return article === null
      ? ''
      : textOf(article)
          .replace(/[^\S\n]+/g, ' ')
          .replace(/ ?\n[ \n]*/g, '\n')
          .trim();
  });
}

const BLOCKS =
  /^(?:p|li|h\d|td|th|tr|div|ul|ol|dl|dt|dd|pre|table|caption|figure|figcaption|blockquote|br|hr)$/i;

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  const inner = [...node.childNodes].map(textOf).join('');
  return BLOCKS.test(node.nodeName) ? `\n${inner}\n` : inner;
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      target.whenNear?.();
    }
  },
  { rootMargin: '200px' },
);

function whenNear(item, act) {
  item.whenNear = act;
  near.observe(item);
}

// Words

function element(name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function dateInWords(date) {
  if (date === '') return said.undated;
  const [year, month, day] = date.split('-');
  if (month === undefined) return year;
  return fillIn(day === undefined ? said.dateOfMonth : said.dateOfDay, {
    year,
    month: months[Number(month) - 1] ?? month,
    day: String(Number(day)),
  });
}

function fillIn(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

function inWords(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, said.thousands);
}

// What people do

let typing = 0;
/** How long, in milliseconds, somebody has not typed who waits for results. */
const PAUSE = 150;

function searchNow(isStep) {
  clearTimeout(typing);
  note(isStep);
  shown = A_PAGE;
  search();
}

form.addEventListener('input', (event) => {
  if (event.target !== queryField || event.isComposing) return;
  clearTimeout(typing);
  typing = setTimeout(() => searchNow(false), PAUSE);
});
form.addEventListener('change', (event) => {
  if (event.target !== queryField) searchNow(true);
});
form.addEventListener('focusin', () => index().catch(() => undefined), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  searchNow(true);
});
more.addEventListener('click', async () => {
  const before = shown;
  shown += A_PAGE;
  await search();
  list.children[before]?.querySelector('a')?.focus();
});
addEventListener('popstate', () => {
  showWanted();
  shown = A_PAGE;
  search();
});

document.querySelector('#search-needs-script').hidden = true;
form.hidden = false;
showWanted();
search();
