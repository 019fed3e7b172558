import { largestRecord } from '../largest-record.js';

export type JsonKind = 'object' | 'list' | 'text' | 'literal';

/** A container that has been entered and is not closed yet. */
export interface JsonFrame {
  readonly isList: boolean;
  /** Keys, and places in lists, that lead to it. */
  readonly path: readonly string[];
  /** Of the member that is being read. */
  key: string;
  members: number;
  /** How many of the members are objects. */
  objects: number;
  /** Whether every key is a number, as PHP writes a list with gaps. */
  isNumbered: boolean;
  /** Byte at which it begins. */
  readonly start: number;
}

/** A value that was not entered. */
export interface JsonPart {
  readonly kind: JsonKind;
  /** Its byte string; null where it was not to be held, or is too large to be. */
  readonly slice: string | null;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Bytes. */
  readonly size: number;
}

export interface JsonVisitor {
  /** What to do with a value: go into it, hold it, or pass over it. `frame` is what it stands in; null: nothing. */
  readonly choose: (frame: JsonFrame | null, kind: JsonKind) => 'enter' | 'hold' | 'pass';
  /** A value that was held. */
  readonly held: (part: JsonPart) => void;
  /** A container that was entered is over, at this byte. */
  readonly closed: (frame: JsonFrame, end: number) => void;
}

/** Where a document stops being JSON. */
export interface JsonBreak {
  readonly line: number;
  /** What should be there; null: the file ends inside a value that begins on this line. */
  readonly wanted: string | null;
  /** The byte string from there on, as far as it is at hand. */
  readonly found: string;
}

/**
 * Walks through a document of JSON without building it: it knows where values begin and end, and what their keys are as far
 * as the visitor enters. What is held or passed over is only measured; whether it is JSON shows when it is parsed.
 */
export class JsonSplitter {
  broken: JsonBreak | null = null;
  #expected: Expected = 'value';
  #taken: Taken | null = null;
  readonly #frames: JsonFrame[] = [];
  /** Bytes before this piece, the line at `#counted` in it. */
  #offset = 0;
  #line = 1;
  #counted = 0;
  readonly #visitor: JsonVisitor;

  constructor(visitor: JsonVisitor) {
    this.#visitor = visitor;
  }

  push(piece: string): void {
    this.#counted = 0;
    let at = 0;
    while (at < piece.length && this.broken === null) {
      if (this.#taken !== null) at = this.#take(this.#taken, piece, at);
      else if (isBlank(piece[at])) at += 1;
      else at = this.#meet(piece, at);
    }
    this.#lineAt(piece, piece.length);
    this.#offset += piece.length;
  }

  end(): void {
    if (this.broken !== null) return;
    if (this.#taken?.kind === 'literal') this.#finish(this.#taken);
    if (this.#expected !== 'nothing' || this.#taken !== null) {
      const line = this.#taken?.line ?? this.#line;
      const found = this.#taken?.parts.join('').slice(0, 200) ?? '';
      this.broken = { line, wanted: null, found };
    }
    for (const frame of this.#frames.toReversed()) this.#visitor.closed(frame, this.#offset);
  }

  /** A sign outside of any value; gives the place behind it. */
  #meet(piece: string, at: number): number {
    const sign = piece[at] ?? '';
    const frame = this.#frames.at(-1);
    const mayClose = this.#expected !== 'value' && this.#expected !== 'key' && this.#expected !== 'colon';
    if (frame !== undefined && mayClose && sign === (frame.isList ? ']' : '}')) {
      this.#frames.pop();
      this.#visitor.closed(frame, this.#offset + at + 1);
      this.#valueEnds(frame.isList ? 'list' : 'object');
    } else if (this.#expected === 'next' && sign === ',') {
      this.#expected = frame?.isList === true ? 'value' : 'key';
    } else if (this.#expected === 'colon' && sign === ':') {
      this.#expected = 'value';
    } else if (this.#expected.endsWith('key') && sign === '"') {
      this.#taken = this.#begin('text', true, true, piece, at);
      return at;
    } else if (this.#expected.endsWith('value') && /["{[\w-]/.test(sign)) {
      return this.#value(kinds.get(sign) ?? 'literal', piece, at);
    } else {
      const wanted = wantedWords[this.#expected](frame?.isList === true);
      this.broken = { line: this.#lineAt(piece, at), wanted, found: piece.slice(at, at + 200) };
    }
    return at + 1;
  }

  #value(kind: JsonKind, piece: string, at: number): number {
    const frame = this.#frames.at(-1) ?? null;
    if (frame?.isList === true) frame.key = String(frame.members);
    const choice = this.#visitor.choose(frame, kind);
    if (choice !== 'enter' || kind === 'text' || kind === 'literal') {
      this.#taken = this.#begin(kind, choice === 'hold', false, piece, at);
      return at;
    }
    const path = frame === null ? [] : [...frame.path, frame.key];
    const start = this.#offset + at;
    const isList = kind === 'list';
    this.#frames.push({ isList, path, key: '', members: 0, objects: 0, isNumbered: true, start });
    this.#expected = isList ? 'first-value' : 'first-key';
    return at + 1;
  }

  #begin(kind: JsonKind, isHeld: boolean, isKey: boolean, piece: string, at: number): Taken {
    const line = this.#lineAt(piece, at);
    return { kind, isHeld, isKey, line, parts: [], size: 0, depth: 0, isInText: false, isEscaped: false };
  }

  /** Goes on in a value; gives the place where it ends, or where the piece does. */
  #take(taken: Taken, piece: string, from: number): number {
    const { at, isOver } = endOf(taken, piece, from);
    taken.size += at - from;
    if (taken.size > largestRecord) taken.parts = [];
    else if (taken.isHeld) taken.parts.push(piece.slice(from, at));
    if (isOver) this.#finish(taken);
    return at;
  }

  #finish(taken: Taken): void {
    this.#taken = null;
    const slice = taken.isHeld && taken.size <= largestRecord ? taken.parts.join('') : null;
    if (!taken.isKey) {
      if (taken.isHeld) this.#visitor.held({ kind: taken.kind, slice, line: taken.line, size: taken.size });
      this.#valueEnds(taken.kind);
      return;
    }
    const frame = this.#frames.at(-1);
    if (frame !== undefined) {
      frame.key = readKey(slice ?? '""');
      frame.isNumbered &&= /^\d+$/.test(frame.key);
    }
    this.#expected = 'colon';
  }

  #valueEnds(kind: JsonKind): void {
    const frame = this.#frames.at(-1);
    this.#expected = frame === undefined ? 'nothing' : 'next';
    if (frame === undefined) return;
    frame.members += 1;
    if (kind === 'object') frame.objects += 1;
  }

  /** Asked for places in their order, so that each byte is counted once. */
  #lineAt(piece: string, at: number): number {
    for (
      let end = piece.indexOf('\n', this.#counted);
      end !== -1 && end < at;
      end = piece.indexOf('\n', end + 1)
    )
      this.#line += 1;
    this.#counted = at;
    return this.#line;
  }
}

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'nothing';

const wantedWords: Readonly<Record<Expected, (isList: boolean) => string>> = {
  value: () => 'a value, such as { or a text in quotation marks,',
  'first-value': () => 'a value or ]',
  key: () => 'a key in quotation marks',
  'first-key': () => 'a key in quotation marks or }',
  colon: () => 'a colon',
  next: (isList) => (isList ? 'a comma or ]' : 'a comma or }'),
  nothing: () => 'the end of the file',
};

const kinds: ReadonlyMap<string, JsonKind> = new Map([
  ['{', 'object'],
  ['[', 'list'],
  ['"', 'text'],
]);

/** A value on its way through the pieces. */
interface Taken {
  readonly kind: JsonKind;
  readonly isHeld: boolean;
  readonly isKey: boolean;
  readonly line: number;
  parts: string[];
  size: number;
  depth: number;
  isInText: boolean;
  isEscaped: boolean;
}

function endOf(taken: Taken, piece: string, from: number): { at: number; isOver: boolean } {
  if (taken.kind === 'literal') {
    inLiteral.lastIndex = from;
    const end = inLiteral.exec(piece)?.[0].length ?? 0;
    return { at: from + end, isOver: from + end < piece.length };
  }
  // By numbers, not by patterns: a document of brackets alone would take a minute for 200 MB.
  for (let at = from; at < piece.length; at += 1) {
    const sign = piece.charCodeAt(at);
    if (taken.isEscaped) taken.isEscaped = false;
    else if (sign === signs.quote) taken.isInText = !taken.isInText;
    else if (taken.isInText) taken.isEscaped = sign === signs.backslash;
    else if (sign === signs.openBrace || sign === signs.openBracket) taken.depth += 1;
    else if (sign === signs.closeBrace || sign === signs.closeBracket) taken.depth -= 1;
    else continue;
    if (taken.depth <= 0 && !taken.isInText) return { at: at + 1, isOver: true };
  }
  return { at: piece.length, isOver: false };
}

const inLiteral = /[\w.+-]*/y;

const signs = {
  quote: 0x22,
  backslash: 0x5c,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  openBracket: 0x5b,
  closeBracket: 0x5d,
} as const;

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';
}

function readKey(slice: string): string {
  const text = Buffer.from(slice, 'latin1').toString('utf8');
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
