import type { Firing } from '../article.js';
import { type Folded, fold, gaps } from './fold.js';

/** How the characters of a result follow from those of its source. */
export interface Alignment {
  /** For each character of the source, its place in the result; -1 where a record took it out. */
  readonly toResult: Int32Array;
  /** For each character of the result, its place in the source; -1 where a record put it in. */
  readonly toSource: Int32Array;
  /** Records that nothing needed: they say that words went or came, and they did not. */
  readonly unused: readonly Firing[];
}

/**
 * Finds whether the source, less the recorded removals, with the recorded additions, is the result: the same characters in
 * the same order, with the same things between them. Each record is used at most once, where its words stand; records are
 * tried in their own order first, but any order is found. Null where there is no way.
 *
 * Between two records both sides must agree, so only the places near a disagreement are tried; a wrong choice is taken back.
 * The number of choices is limited: what cannot be proved within it counts as a disagreement.
 */
export function reconcile(source: Marked, result: Marked, firings: readonly Firing[]): Alignment | null {
  const changes = firings.flatMap((firing) => readChange(firing));
  if (changes.length === 0) return areAlike(source, result) ? identity(source.characters.length) : null;
  const nearby = new Search(source, result, changes, false).run();
  return nearby ?? new Search(source, result, changes, true).run();
}

/** A folded stream; with `marks`, a character agrees only with one that has the same mark. */
export interface Marked extends Folded {
  readonly marks?: Uint8Array | Uint32Array;
}

function areAlike(source: Folded, result: Folded): boolean {
  if (source.characters !== result.characters) return false;
  if (Buffer.compare(source.gaps, result.gaps) === 0) return true;
  for (let at = 0; at < source.gaps.length; at += 1) {
    const gap = source.gaps[at] ?? gaps.parts;
    const other = result.gaps[at] ?? gaps.parts;
    if (gap !== other && !agree(gap, other)) return false;
  }
  return true;
}

function identity(length: number): Alignment {
  const places = new Int32Array(length);
  for (let at = 0; at < length; at += 1) places[at] = at;
  return { toResult: places, toSource: places, unused: [] };
}

/** A record as the search needs it: characters that go, characters that come. */
interface Change {
  readonly firing: Firing;
  /** The same for changes that say the same, of which the first unused one is as good as any. */
  readonly says: string;
  readonly from: string;
  readonly to: string;
  /** A sign without letters, such as a typed bullet, may be taken off a word that it touches. */
  readonly mayTouchFrom: boolean;
  /** A footnote's number may stand at the end of a word. */
  readonly mayTouchTo: boolean;
}

function readChange(firing: Firing): Change[] {
  const before = fold(firing.kind === 'added' ? '' : firing.text);
  const after = fold(firing.kind === 'added' ? firing.text : (firing.to ?? ''));
  // What changed nothing that a reader takes in: a soft hyphen, the kind of a space.
  if (areAlike(before, after)) return [];
  const [from, to] = [before.characters, after.characters];
  const mayTouchTo = /^(?:\p{N}{1,4}|\P{L}{1,4})$/u.test(to);
  return [
    {
      firing,
      says: `${from}\u0000${to}\u0000${mayTouchTo}`,
      from,
      to,
      mayTouchFrom: !/[\p{L}\p{N}]/u.test(from),
      mayTouchTo,
    },
  ];
}

/** What must stand before the next character of the result: one of `gaps`, or `free` where a record has just put in words. */
const free = 3;

interface Step {
  readonly change: number;
  /** Where in the source and in the result the change begins. */
  readonly at: number;
  readonly resultAt: number;
}

interface State {
  readonly at: number;
  readonly resultAt: number;
  readonly owed: number;
  readonly step: Step | null;
  readonly used: Used;
  readonly before: State | null;
}

/** Which changes have been used: nearly always the first so many. */
interface Used {
  /** All before this one are. */
  readonly upTo: number;
  /** Those behind it that are, ascending. */
  readonly beyond: readonly number[];
}

const mostStates = 20_000;

class Search {
  readonly #source: Marked;
  readonly #result: Marked;
  readonly #changes: readonly Change[];
  /** Try a record anywhere since the last one, not only where its words could have hidden a disagreement. */
  readonly #everywhere: boolean;
  /** How many changes say something different. */
  readonly #different: number;
  readonly #seen = new Set<string>();

  constructor(source: Marked, result: Marked, changes: readonly Change[], everywhere: boolean) {
    this.#source = source;
    this.#result = result;
    this.#changes = changes;
    this.#everywhere = everywhere;
    this.#different = new Set(changes.map(({ says }) => says)).size;
  }

  run(): Alignment | null {
    const used = { upTo: 0, beyond: [] };
    const start: State = { at: 0, resultAt: 0, owed: gaps.parts, step: null, used, before: null };
    const open: State[] = [start];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (this.#seen.size > mostStates) return null;
      const end = this.#follow(state);
      if (end === null) return this.#alignment(state);
      // The last one pushed is tried first.
      for (const next of this.#choices(state, end).reverse()) open.push(next);
    }
    return null;
  }

  /** Goes along while both sides agree; null where both have ended, else the place in the source of the disagreement. */
  #follow(state: State): number | null {
    // Every character of a body passes here: what is asked of each is taken out of its object once.
    const { characters, gaps: gapsBefore, marks } = this.#source;
    const { characters: resultCharacters, gaps: resultGaps, marks: resultMarks } = this.#result;
    let { at, resultAt, owed } = state;
    for (;;) {
      const gap = resultGaps[resultAt] ?? gaps.parts;
      if (owed !== gap && !agree(owed, gap)) return at;
      if (at >= characters.length || resultAt >= resultCharacters.length) break;
      if (characters.charCodeAt(at) !== resultCharacters.charCodeAt(resultAt)) return at;
      if (marks?.[at] !== resultMarks?.[resultAt]) return at;
      at += 1;
      resultAt += 1;
      owed = gapsBefore[at] ?? gaps.parts;
    }
    return at === characters.length && resultAt === resultCharacters.length ? null : at;
  }

  /** Every state that one more record leads to, the likeliest first: the next record, nearest to the disagreement. */
  #choices(state: State, end: number): State[] {
    const tried = new Set<string>();
    const choices: State[] = [];
    for (let index = state.used.upTo; index < this.#changes.length; index += 1) {
      const change = this.#changes[index];
      if (change === undefined || tried.has(change.says) || state.used.beyond.includes(index)) continue;
      tried.add(change.says);
      let used: Used | null = null;
      let usedKey = '';
      const reach = this.#everywhere ? end : Math.max(change.from.length, change.to.length) + 1;
      for (let at = end; at >= Math.max(state.at, end - reach); at -= 1) {
        const next = this.#apply(state, change, index, at);
        if (next === null) continue;
        if (used === null) {
          used = withUsed(state.used, index);
          usedKey = `${used.upTo} ${used.beyond.join(',')}`;
        }
        const key = `${next.at} ${next.resultAt} ${next.owed} ${usedKey}`;
        if (this.#seen.has(key)) continue;
        this.#seen.add(key);
        choices.push({ ...next, used });
      }
      if (tried.size === this.#different) break;
    }
    return choices;
  }

  /** The state behind a change at a place of the source; null where the change does not fit there. */
  #apply(state: State, change: Change, index: number, at: number): Omit<State, 'used'> | null {
    const source = this.#source;
    const result = this.#result;
    const resultAt = state.resultAt + at - state.at;
    if (!source.characters.startsWith(change.from, at) || !result.characters.startsWith(change.to, resultAt))
      return null;
    const owed = at === state.at ? state.owed : (source.gaps[at] ?? gaps.parts);
    const sourceEnd = at + change.from.length;
    const resultEnd = resultAt + change.to.length;
    const behind = source.gaps[sourceEnd] ?? gaps.parts;
    const step = { change: index, at, resultAt };
    const to = (next: number): Omit<State, 'used'> => ({
      at: sourceEnd,
      resultAt: resultEnd,
      owed: next,
      step,
      before: state,
    });
    const gapBefore = result.gaps[resultAt] ?? gaps.parts;
    const gapBehind = result.gaps[resultEnd] ?? gaps.parts;
    if (change.to === '') {
      const parted = owed !== gaps.none && behind !== gaps.none;
      return parted || change.mayTouchFrom ? to(owed === free ? free : Math.max(owed, behind)) : null;
    }
    if (change.from !== '') return agree(owed, gapBefore) ? to(behind) : null;
    if (gapBefore !== gaps.none && gapBehind !== gaps.none) return owed === gaps.none ? null : to(free);
    if (!change.mayTouchTo) return null;
    // A note's number at the end of a word: what parted the word from the next one must stand on one side of it.
    if (owed === gaps.none) return gapBefore === gaps.none ? to(gaps.none) : null;
    if (owed === gaps.parts && gapBefore === gaps.none) return to(gaps.parts);
    return to(free);
  }

  #alignment(last: State): Alignment {
    const toResult = new Int32Array(this.#source.characters.length).fill(-1);
    const toSource = new Int32Array(this.#result.characters.length).fill(-1);
    let endAt = this.#source.characters.length;
    for (let state: State | null = last; state !== null; state = state.before) {
      for (let at = state.at, resultAt = state.resultAt; at < endAt; at += 1, resultAt += 1) {
        toResult[at] = resultAt;
        toSource[resultAt] = at;
      }
      endAt = state.step?.at ?? 0;
    }
    const { upTo, beyond } = last.used;
    const unused = this.#changes
      .filter((_, index) => index >= upTo && !beyond.includes(index))
      .map((change) => change.firing);
    return { toResult, toSource, unused };
  }
}

function withUsed({ upTo, beyond }: Used, index: number): Used {
  if (index !== upTo) return { upTo, beyond: [...beyond, index].sort((left, right) => left - right) };
  let next = index + 1;
  let absorbed = 0;
  while (beyond[absorbed] === next) {
    next += 1;
    absorbed += 1;
  }
  return { upTo: next, beyond: absorbed === 0 ? beyond : beyond.slice(absorbed) };
}

function agree(owed: number, gap: number): boolean {
  return owed === free || owed === gaps.either || gap === gaps.either || owed === gap;
}
