import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { explainYamlError } from './explain-yaml-error.js';
import { error, type Finding, type Place } from './finding.js';
import type { Located, LocatedEntry, LocatedMapping } from './located.js';
import { excerpt } from './yaml-mistakes/mistake.js';

/** A finding with the place in the YAML text. */
export interface PlacedFinding {
  readonly place: Place;
  readonly finding: Finding;
}

/** Findings of one file in the order of their places. */
export function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return findings.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** The mapping that a YAML text holds; null where the findings say why there is none. */
export interface YamlReading {
  readonly mapping: LocatedMapping | null;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Reads a YAML text that must be one mapping of keys. Every scalar is text (the «failsafe» schema): no dates, no
 * numbers, no `no`. Anchors, aliases, tags and keys that are no text are refused, so no text can grow or turn into
 * something else. Lines count from 1 within `text`. `commonKeys` are the keys that mistakes are recognised by. Who keeps
 * `repeatedKeys` gets all of their entries, and says what becomes of them.
 */
export function readYaml(
  text: string,
  commonKeys: ReadonlySet<string>,
  repeatedKeys: 'refused' | 'kept' = 'refused',
): YamlReading {
  // A line's end is part of no value; without this a lone CR would be.
  const source = text.replace(/\r\n?/gu, '\n');
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // Two equal keys are found below, in linear time and with both lines in the message.
  const document = parseDocument(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'error',
  });

  const [first] = document.errors;
  if (first?.code === 'RESOURCE_EXHAUSTION')
    return refused({ line: place(first.pos[0]).line, column: 1 }, tooDeep());
  if (first !== undefined) {
    return {
      mapping: null,
      findings: [explainYamlError(source, place(first.pos[0]), first.code, commonKeys)],
    };
  }
  const findings: PlacedFinding[] = [];
  const warned = document.warnings.map((warning: YAMLError) => warning.pos[0]);
  for (const offset of warned)
    findings.push({ place: place(offset), finding: specialSign(lineAt(source, place(offset).line)) });
  if (document.contents === null) return { mapping: null, findings };

  const located = locate(document.contents, { source, place, findings, repeatedKeys });
  if (findings.length > 0) return { mapping: null, findings };
  if (located.kind !== 'mapping') {
    return {
      mapping: null,
      findings: [explainYamlError(source, located.place, 'NOT_A_MAPPING', commonKeys)],
    };
  }
  return { mapping: located, findings };
}

/** No front matter and no setting goes deeper than four. */
const DEEPEST = 12;

interface Reading {
  readonly source: string;
  readonly place: (offset: number) => Place;
  readonly findings: PlacedFinding[];
  readonly repeatedKeys: 'refused' | 'kept';
}

function locate(node: unknown, reading: Reading, parent: Place = { line: 1, column: 1 }, depth = 0): Located {
  if (!isNode(node)) return { kind: 'text', text: '', isQuoted: false, comment: null, place: parent };
  const [start, end] = node.range ?? [0, 0];
  const place = reading.place(start);
  if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
    // The parser sets a tag only where the author wrote one.
    const sign = reading.place(isAlias(node) ? start : signBefore(reading.source, start));
    reading.findings.push({ place: sign, finding: specialSign(lineAt(reading.source, sign.line)) });
    return { kind: 'text', text: '', isQuoted: false, comment: null, place };
  }
  if (depth > DEEPEST) {
    reading.findings.push({ place: { line: place.line, column: 1 }, finding: tooDeep() });
    return { kind: 'text', text: '', isQuoted: false, comment: null, place };
  }
  if (isMap(node)) return locateMapping(node.items, place, reading, depth + 1);
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => locate(item, reading, place, depth + 1)), place };
  }
  const isQuoted = isScalar(node) && node.type !== 'PLAIN';
  return {
    kind: 'text',
    text: String(node.value),
    isQuoted,
    comment: commentBehind(reading.source, end),
    place,
  };
}

/** Offset of the `&` or `!` in front of a value; the parser gives the place of the value behind it. */
function signBefore(source: string, start: number): number {
  for (let offset = start - 1; offset >= 0 && source[offset] !== '\n'; offset -= 1) {
    if (/[&!]/u.test(source[offset] ?? '') && /[\s[{,]/u.test(source[offset - 1] ?? ' ')) return offset;
  }
  return start;
}

function commentBehind(source: string, end: number): string | null {
  const lineEnd = source.indexOf('\n', end);
  const behind = source.slice(end, lineEnd === -1 ? undefined : lineEnd).trim();
  return behind.startsWith('#') ? behind : null;
}

function locateMapping(
  items: readonly { key: unknown; value: unknown }[],
  place: Place,
  reading: Reading,
  depth: number,
): LocatedMapping {
  const entries: LocatedEntry[] = [];
  const lineOf = new Map<string, number>();
  for (const item of items) {
    const key = locate(item.key, reading, place, depth);
    const value = locate(item.value, reading, key.place, depth);
    if (key.kind !== 'text' || key.text === '') {
      reading.findings.push({ place: key.place, finding: keyIsNoText() });
      continue;
    }
    const earlier = lineOf.get(key.text);
    if (earlier !== undefined && reading.repeatedKeys === 'refused')
      reading.findings.push({ place: key.place, finding: twice(key.text, earlier, key.place.line) });
    lineOf.set(key.text, key.place.line);
    entries.push({ key: key.text, keyPlace: key.place, value });
  }
  return { kind: 'mapping', entries, place };
}

function lineAt(source: string, line: number): string {
  return source.split('\n')[line - 1] ?? '';
}

function refused(place: Place, finding: Finding): YamlReading {
  return { mapping: null, findings: [{ place, finding }] };
}

function twice(key: string, earlier: number, later: number): Finding {
  return error(
    'yaml-duplicate-key',
    `«${key}» stands twice, on lines ${earlier} and ${later}: which of them counts?`,
    'Delete one of the two lines.',
  );
}

function specialSign(line: string): Finding {
  return error(
    'yaml-special-sign',
    `«${excerpt(line)}»: a value that begins with &, * or ! means something else in YAML (an anchor, an alias, a tag), and those are not read.`,
    'Put the whole value in double quotes, such as `title: "*Penting* …"`.',
  );
}

function keyIsNoText(): Finding {
  return error(
    'yaml-key',
    'There is no name of a key where one should be.',
    'Write one key a line: `title: …`.',
  );
}

function tooDeep(): Finding {
  return error(
    'yaml-too-deep',
    'There are too many brackets within brackets.',
    'Write lists with one item a line, each beginning with `- `.',
  );
}
