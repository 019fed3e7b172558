import type { Firing } from '../article.js';
import { CYRILLIC_RUN, decodeFromWindows1251, hasMisreadCyrillic } from '../windows-1251.js';
import { bytesInWindows1252, LONG_RUN, MISREAD_SIGNS, SIGNS, signOfControl } from '../windows-1252.js';
import { edges } from './edges.js';
import type { LineStart, Place, Span, Words } from './words.js';

/**
 * Puts the recorded repairs of damaged UTF-8 into the characters of a source. Each must stand its own round trip: the bytes in
 * Latin-1, or in windows-1252 or windows-1251, of what stood there, read strictly as UTF-8, are what stands there now; or a control, in
 * windows-1252, is that sign.
 */
export function repairSource(
  source: Words,
  firings: readonly Firing[],
): { readonly words: Words; readonly untrue: readonly Firing[] } {
  if (firings.length === 0) return { words: source, untrue: [] };
  const untrue = firings.filter((firing) => !isTrueRepair(firing));
  let open = firings.filter((firing) => !untrue.includes(firing));
  let words = source;
  // A text that was damaged twice is repaired twice, and the second repair finds what the first one made.
  for (let round = 0; round < 4 && open.length > 0; round += 1) {
    const { edits, unused } = findEdits(words.stream, open);
    if (edits.length === 0) break;
    words = applyEdits(words, edits);
    open = unused;
  }
  return { words, untrue };
}

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly to: string;
}

function findEdits(stream: string, firings: readonly Firing[]): { edits: Edit[]; unused: Firing[] } {
  const edits: Edit[] = [];
  const unused: Firing[] = [];
  const units = damagedUnits(stream);
  const nextOf = new Map<string, number>();
  for (const firing of firings) {
    const { text } = firing;
    const from = nextOf.get(text) ?? 0;
    const own = units.get(text)?.find((place) => place >= from);
    const at = own ?? (/[^\u0080-\u00FF]/u.test(text) ? findWithWords(stream, text, from) : -1);
    if (at < 0) {
      unused.push(firing);
      continue;
    }
    nextOf.set(text, at + text.length);
    edits.push({ at, length: text.length, to: (firing.to ?? '').replace(edges, '') });
  }
  edits.sort((left, right) => left.at - right.at);
  return { edits: edits.filter((edit, index) => edit.at >= endOf(edits[index - 1])), unused };
}

function endOf(edit: Edit | undefined): number {
  return edit === undefined ? 0 : edit.at + edit.length;
}

/**
 * The places of everything in a text that may be damaged UTF-8: in a maximal run of U+0080 to U+00FF that holds nothing but
 * well-formed sequences and no-break spaces of their own right, each series of sequences; and what may have been read as
 * windows-1252.
 */
function damagedUnits(stream: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const note = (text: string, at: number): void => {
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  };
  for (const { 0: run, index } of stream.matchAll(/[\u0080-\u00FF]+/gu)) {
    const units = unitsOf(run);
    for (const { at, text } of units) note(text, index + at);
    if (units.length === 0 || units.some(({ text }) => decode(text) === null))
      for (const control of run.matchAll(/[\u0080-\u009F]/gu)) note(control[0], index + control.index);
  }
  for (const pattern of [LONG_RUN, MISREAD_SIGNS])
    for (const { 0: text, index } of stream.matchAll(pattern)) if (hasSign.test(text)) note(text, index);
  if (hasMisreadCyrillic.test(stream))
    for (const { 0: text, index } of stream.matchAll(CYRILLIC_RUN)) note(text, index);
  return places;
}

const hasSign = new RegExp(`[${SIGNS}]`, 'u');

function unitsOf(run: string): { at: number; text: string }[] {
  const units: { at: number; text: string }[] = [];
  let from = -1;
  let at = 0;
  while (at < run.length) {
    const length = sequenceLength(run.charCodeAt(at));
    if (length > 1 && at + length <= run.length) {
      if (from < 0) from = at;
      at += length;
    } else if (run[at] === '\u00A0') {
      if (from >= 0) units.push({ at: from, text: run.slice(from, at) });
      from = -1;
      at += 1;
    } else return [];
  }
  if (from >= 0) units.push({ at: from, text: run.slice(from) });
  return units;
}

/** Bytes of a UTF-8 sequence that begins with this one (RFC 3629, section 4); 1 where none does. */
function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 1;
}

/** Where a record stands that names the words round the damage too, not in the midst of damage; -1 where it does not. */
function findWithWords(stream: string, text: string, from: number): number {
  for (let at = stream.indexOf(text, from); at >= 0; at = stream.indexOf(text, at + 1)) {
    const isCut =
      (isHigh(text.charAt(0)) && isHigh(stream.charAt(at - 1))) ||
      (isHigh(text.charAt(text.length - 1)) && isHigh(stream.charAt(at + text.length)));
    if (!isCut) return at;
  }
  return -1;
}

function isHigh(character: string): boolean {
  return character >= '\u0080' && character <= '\u00FF';
}

function isTrueRepair({ text, to }: Firing): boolean {
  if (to === null || text === '') return false;
  if (signOfControl(text) === to || decodeFromWindows1251(text) === to) return true;
  let made = text;
  for (let round = 0; round < 3; round += 1) {
    const next = made.replace(HIGH_RUN, (run) => decode(run) ?? run);
    if (next === to) return true;
    if (next === made) return false;
    made = next;
  }
  return false;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const HIGH_RUN = new RegExp(`[\\u0080-\\u00FF${SIGNS}]+`, 'gu');

function decode(run: string): string | null {
  const bytes = bytesInWindows1252(run);
  if (bytes === null) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function applyEdits(words: Words, edits: readonly Edit[]): Words {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(words.stream.slice(from, edit.at), edit.to);
    from = edit.at + edit.length;
  }
  parts.push(words.stream.slice(from));
  const moved = mover(edits);
  const span = (old: Span): Span => ({ ...old, from: moved(old.from), to: moved(old.to) });
  const place = (old: Place): Place => ({ ...old, at: moved(old.at) });
  const lineStart = (old: LineStart): LineStart => ({ ...old, at: moved(old.at) });
  return {
    ...words,
    stream: parts.join(''),
    lines: words.lines.map(lineStart),
    links: words.links.map(span),
    superscripts: words.superscripts.map(span),
    subscripts: words.subscripts.map(span),
    cells: words.cells.map(span),
    images: words.images.map(place),
    embeds: words.embeds.map(place),
  };
}

/** Where a place of the old stream is in the new one; a place inside an edit moves to its beginning. */
function mover(edits: readonly Edit[]): (place: number) => number {
  const starts = edits.map((edit) => edit.at);
  const shifts: number[] = [0];
  for (const edit of edits) shifts.push((shifts.at(-1) ?? 0) + edit.to.length - edit.length);
  return (place) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    const last = edits[low - 1];
    if (last !== undefined && place < last.at + last.length) return last.at + (shifts[low - 1] ?? 0);
    return place + (shifts[low] ?? 0);
  };
}
