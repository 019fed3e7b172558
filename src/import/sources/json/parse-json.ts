/** A JSON value in which numbers, `true` and `false` are their text, and objects are maps, so that no key means anything. */
export type JsonValue = string | null | JsonList | JsonObject;
export type JsonList = readonly JsonValue[];
export type JsonObject = ReadonlyMap<string, JsonValue>;

export interface ParsedJson {
  readonly value: JsonValue;
  /** Keys that stand twice in one object, in their order. */
  readonly duplicates: readonly string[];
}

/** Why a text is no JSON, and at which UTF-16 unit. */
export class JsonFault extends Error {
  constructor(
    readonly position: number,
    message: string,
  ) {
    super(message);
    this.name = 'JsonFault';
  }
}

/** Containers inside one another; no record of a CMS has more than a dozen. */
export const deepestJson = 100;

/**
 * Reads what `JSON.parse` reads (RFC 8259), and refuses what it refuses, with the place. It also keeps what that loses: the
 * digits of long numbers, and the earlier values of a key that stands there twice, which stay under `key (earlier)`.
 * Throws a `JsonFault`.
 */
export function parseJson(text: string): ParsedJson {
  const parser = new Parser(text);
  const value = parser.value(0);
  parser.end();
  return { value, duplicates: parser.duplicates };
}

class Parser {
  readonly duplicates: string[] = [];
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonValue {
    this.#skipBlanks();
    const sign = this.#text[this.#at];
    if (sign === '"') return this.#string();
    if (sign === '{' || sign === '[') {
      if (depth >= deepestJson) throw new JsonFault(this.#at, `it is nested more than ${deepestJson} deep`);
      this.#at += 1;
      return sign === '{' ? this.#object(depth) : this.#list(depth);
    }
    const literal = this.#match(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (literal === null) throw this.#unexpected('a value');
    return literal === 'null' ? null : literal;
  }

  end(): void {
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw this.#unexpected('the end');
  }

  #object(depth: number): JsonObject {
    const object = new Map<string, JsonValue>();
    if (this.#takes('}')) return object;
    do {
      this.#skipBlanks();
      if (this.#text[this.#at] !== '"') throw this.#unexpected('a key in quotation marks');
      const key = this.#string();
      if (!this.#takes(':')) throw this.#unexpected('a colon');
      const value = this.value(depth + 1);
      const earlier = object.get(key);
      if (earlier !== undefined) {
        this.duplicates.push(key);
        object.set(freeKey(object, key), earlier);
      }
      object.set(key, value);
    } while (this.#takes(','));
    if (!this.#takes('}')) throw this.#unexpected('a comma or }');
    return object;
  }

  #list(depth: number): JsonList {
    const list: JsonValue[] = [];
    if (this.#takes(']')) return list;
    do list.push(this.value(depth + 1));
    while (this.#takes(','));
    if (!this.#takes(']')) throw this.#unexpected('a comma or ]');
    return list;
  }

  /** Begins at its quotation mark. */
  #string(): string {
    const start = this.#at;
    let end = start;
    let isEscaped = false;
    do {
      end = this.#text.indexOf('"', end + 1);
      if (end === -1) throw new JsonFault(start, 'a text in quotation marks does not end');
      isEscaped = isEscapedAt(this.#text, start, end);
    } while (isEscaped);
    const written = this.#text.slice(start, end + 1);
    this.#at = end + 1;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON wants them written as escapes.
    const control = written.search(/[\0-\u001F]/u);
    if (control !== -1) throw new JsonFault(start + control, 'there is a line end or control inside a text');
    return written.includes('\\') ? resolveEscapes(written, start) : written.slice(1, -1);
  }

  #takes(sign: string): boolean {
    this.#skipBlanks();
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skipBlanks(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const [found = null] = pattern.exec(this.#text) ?? [];
    if (found !== null) this.#at += found.length;
    return found;
  }

  #unexpected(wanted: string): JsonFault {
    const isOver = this.#at >= this.#text.length;
    return new JsonFault(
      this.#at,
      isOver ? `it ends where ${wanted} should be` : `${wanted} should be there`,
    );
  }
}

/** Whether an odd number of backslashes stands before the quotation mark. */
function isEscapedAt(text: string, start: number, quote: number): boolean {
  let at = quote;
  while (at - 1 > start && text[at - 1] === '\\') at -= 1;
  return (quote - at) % 2 === 1;
}

function resolveEscapes(written: string, start: number): string {
  try {
    const text: unknown = JSON.parse(written);
    return String(text);
  } catch {
    const faulty = /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/u.exec(written.replace(/\\\\/gu, '  '));
    throw new JsonFault(
      start + (faulty?.index ?? 0),
      'a backslash stands before a letter that it has no meaning for',
    );
  }
}

function freeKey(object: JsonObject, key: string): string {
  let free = `${key} (earlier)`;
  for (let count = 2; object.has(free); count += 1) free = `${key} (earlier, ${count})`;
  return free;
}
