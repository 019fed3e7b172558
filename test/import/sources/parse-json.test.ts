import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenJson } from '../../../src/import/sources/json/flatten-json.js';
import {
  deepestJson,
  JsonFault,
  type JsonValue,
  parseJson,
} from '../../../src/import/sources/json/parse-json.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function fault(text: string): JsonFault | null {
  try {
    parseJson(text);
    return null;
  } catch (thrown) {
    if (thrown instanceof JsonFault) return thrown;
    throw thrown;
  }
}

/** The same value as `JSON.parse` gives it, with scalars as their text. */
function asText(value: unknown): unknown {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object')
    return new Map(Object.entries(value).map(([key, member]) => [key, asText(member)]));
  return JSON.stringify(value);
}

/** Objects of the same members are the same in any order: JSON.parse puts numbers first. */
function inOrder(value: unknown): unknown {
  if (value instanceof Map)
    return new Map(
      [...value]
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
        .map(([key, member]) => [key, inOrder(member)]),
    );
  return Array.isArray(value) ? value.map(inOrder) : value;
}

describe('JSON', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 5 }), fc.nat(3), (value, indent) => {
        fc.pre(!JSON.stringify(value).includes('e'));
        const text = JSON.stringify(value, null, indent);
        expect(inOrder(parseJson(text).value)).toEqual(inOrder(asText(JSON.parse(text))));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where JSON.parse refuses it, and only there', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '.5',
      '0',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
      '\\n',
      '\\u00e9',
      '\\x',
      'a',
      '\t',
    );
    const soup = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
    const damaged = fc.tuple(fc.json(), fc.nat(), piece).map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + 1);
    });
    fc.assert(
      fc.property(fc.oneof(soup, damaged), (text) => {
        expect(fault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['{"a":1,}', 7, 'a key in quotation marks should be there'],
    ['{"a" 1}', 5, 'a colon should be there'],
    ["{'a':1}", 1, 'a key in quotation marks should be there'],
    ['{"a":NaN}', 5, 'a value should be there'],
    ['{"a":[1 2]}', 8, 'a comma or ] should be there'],
    ['{"a":"b', 5, 'a text in quotation marks does not end'],
    ['{"a":"b\nc"}', 7, 'there is a line end or control inside a text'],
    ['{"a":"b\\\\\\qc"}', 9, 'a backslash stands before a letter that it has no meaning for'],
    ['{"a":1', 6, 'it ends where a comma or } should be'],
    ['{} x', 3, 'the end should be there'],
  ])('%s is none, from unit %i on', (text, position, message) => {
    expect(fault(text)).toMatchObject({ position, message });
  });

  it('keeps every digit of a number', () => {
    const { value } = parseJson('{"id":12345678901234567890,"n":-1.50,"e":1E3,"t":true}');
    expect(value).toEqual(
      new Map([
        ['id', '12345678901234567890'],
        ['n', '-1.50'],
        ['e', '1E3'],
        ['t', 'true'],
      ]),
    );
  });

  it('keeps both values of a key that stands there twice', () => {
    const { value, duplicates } = parseJson('{"a":"x","b":{"a":null},"a":"y","a":"z"}');
    expect(duplicates).toEqual(['a', 'a']);
    expect(value).toEqual(
      new Map<string, JsonValue>([
        ['a', 'z'],
        ['b', new Map([['a', null]])],
        ['a (earlier)', 'x'],
        ['a (earlier, 2)', 'y'],
      ]),
    );
  });

  it('is refused where it is nested beyond any record', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(fault(nested(deepestJson))).toBeNull();
    expect(fault(nested(deepestJson + 1))?.message).toContain('nested');
    expect(fault('[{"a":'.repeat(1_000_000))?.message).toContain('nested');
  });
});

describe('the fields of an object', () => {
  it.each([
    ['{"a":{"b":{"c":"x"}}}', [['a.b.c', 'x']]],
    ['{"a":["x",1,null,true]}', [['a', ['x', '1', 'true']]]],
    [
      '{"a":[{"u":"x"},{"u":"y"}]}',
      [
        ['a.0.u', 'x'],
        ['a.1.u', 'y'],
      ],
    ],
    [
      '{"a":[["x"],"y"]}',
      [
        ['a.0', ['x']],
        ['a.1', 'y'],
      ],
    ],
    [
      '{"a":{},"b":[],"c":null}',
      [
        ['a', null],
        ['b', []],
        ['c', null],
      ],
    ],
    [
      '{"a.b":"x","a":{"b":"y"}}',
      [
        ['a.b', 'x'],
        ['a.b (2)', 'y'],
      ],
    ],
    [
      '{"__proto__":{"admin":"x"},"constructor":"y"}',
      [
        ['__proto__.admin', 'x'],
        ['constructor', 'y'],
      ],
    ],
  ])('%s', (text, fields) => {
    const { value } = parseJson(text);
    expect(value).toBeInstanceOf(Map);
    if (value instanceof Map) expect([...flattenJson(value)]).toEqual(fields);
    expect({}).not.toHaveProperty('admin');
  });
});
