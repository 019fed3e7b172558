import { z } from 'zod';
import { error, type Finding, type Place, warning } from './finding.js';
import { type Located, type LocatedMapping, type Plain, placeAt, plainOf } from './located.js';
import { nearest } from './nearest.js';
import type { PlacedFinding } from './read-yaml.js';

/** What the findings on a kind of file are worded with. */
export interface ShapeWords {
  /** Beginning of the codes: `settings` gives `settings-shape`. */
  readonly codePrefix: string;
  /** Keys by the path of their group: `''` is the top, `images` the group of one image. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** How a value is written, by its path. */
  readonly examples: Readonly<Record<string, string>>;
  readonly unknownKeyIs: 'error' | 'warning';
}

export interface ShapeReading<Shape> {
  /** What has the right shape; a key whose value has not is left out and reported. */
  readonly value: Shape;
  readonly findings: readonly PlacedFinding[];
}

/** One text. */
export const text = z.string();
/** One text or a list of them, as a list. */
export const textOrList = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(text),
);

/**
 * Holds the values of a mapping against a strict schema whose keys are all optional. Every value of a wrong shape and
 * every unknown key is reported at its place, and the rest is read all the same, so that one run shows all problems.
 * Keys left unfilled (`summary:`) count as absent.
 */
export function readShape<Shape>(
  schema: z.ZodType<Shape>,
  mapping: LocatedMapping,
  words: ShapeWords,
): ShapeReading<Shape> {
  const filled = withoutUnfilled(mapping);
  const plain = mutableOf(plainOf(filled));
  const findings: PlacedFinding[] = [];
  for (;;) {
    const result = schema.safeParse(plain, { reportInput: true });
    if (result.success) return { value: result.data, findings };
    for (const issue of result.error.issues) {
      findings.push(...findingsOf(issue, filled, words));
      leaveOut(plain, issue);
    }
  }
}

/** The place of a key: where an unknown or unwanted one is pointed at. */
export function placeOfKey(mapping: Located, path: readonly PropertyKey[], key: string): Place {
  const group = groupAt(mapping, path);
  return group?.entries.find((entry) => entry.key === key)?.keyPlace ?? placeAt(mapping, path);
}

/** The finding for a key that a file cannot have; `keys` are those it can. */
export function unknownKey(
  code: string,
  severity: 'error' | 'warning',
  key: string,
  keys: readonly string[],
): Finding {
  const near = nearest(key, keys);
  return (severity === 'error' ? error : warning)(
    code,
    `«${key}» is not a key that Siaran knows.`,
    near === null
      ? `Delete the line, or use one of: ${keys.join(', ')}.`
      : `Did you mean \`${near}\`? Otherwise delete the line.`,
  );
}

type Mutable = { [key: string]: unknown };

function findingsOf(issue: z.core.$ZodIssue, mapping: LocatedMapping, words: ShapeWords): PlacedFinding[] {
  const name = issue.path.filter((step) => typeof step === 'string').join('.');
  if (issue.code === 'unrecognized_keys') {
    const code = `${words.codePrefix}-unknown-key`;
    return issue.keys.map((key) => ({
      place: placeOfKey(mapping, issue.path, key),
      finding: unknownKey(code, words.unknownKeyIs, key, words.keys[name] ?? []),
    }));
  }
  const example = words.examples[name] ?? words.examples[name.split('.')[0] ?? ''];
  return [
    { place: placeAt(mapping, issue.path), finding: shapeFinding(issue, name, words.codePrefix, example) },
  ];
}

function shapeFinding(
  issue: z.core.$ZodIssue,
  name: string,
  codePrefix: string,
  example: string | undefined,
): Finding {
  const help = example === undefined ? null : `Write it so: \`${example}\`.`;
  if (issue.code !== 'invalid_type')
    return error(`${codePrefix}-shape`, `«${name}» cannot be read: ${issue.message}.`, help);
  if (issue.input === undefined) return error(`${codePrefix}-missing`, `«${name}» is missing.`, help);
  return error(
    `${codePrefix}-shape`,
    `«${name}» is ${shapeOf(issue.input)}, where ${wanted(issue.expected)} should be.`,
    help,
  );
}

function shapeOf(input: unknown): string {
  if (typeof input === 'string') return `the text «${input.slice(0, 60)}»`;
  return Array.isArray(input) ? 'a list' : 'a group of keys';
}

function wanted(expected: string): string {
  if (expected === 'string') return 'one text';
  return expected === 'array' ? 'a list' : 'a group of keys';
}

/** Takes out what an issue is about: the unknown keys, else the whole value of the top key. */
function leaveOut(plain: Mutable, issue: z.core.$ZodIssue): void {
  if (issue.code !== 'unrecognized_keys') {
    delete plain[String(issue.path[0])];
    return;
  }
  let group: unknown = plain;
  for (const step of issue.path) group = isGroup(group) ? group[String(step)] : undefined;
  if (isGroup(group)) for (const key of issue.keys) delete group[key];
}

function isGroup(value: unknown): value is Mutable {
  return typeof value === 'object' && value !== null;
}

/** A copy that leaveOut may change; no prototype, so that `constructor` is a key like any other. */
function mutableOf(plain: Plain): Mutable {
  const copy: Mutable = Object.create(null);
  for (const [key, value] of Object.entries(plain)) copy[key] = deepCopy(value);
  return copy;
}

function deepCopy(value: Plain): unknown {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(deepCopy);
  return mutableOf(value);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function groupAt(value: Located, path: readonly PropertyKey[]): LocatedMapping | null {
  const [step, ...rest] = path;
  if (step === undefined) return value.kind === 'mapping' ? value : null;
  if (value.kind === 'list') return groupAt(value.items[Number(step)] ?? value, rest);
  if (value.kind === 'mapping')
    return groupAt(value.entries.find((entry) => entry.key === step)?.value ?? value, rest);
  return null;
}

function withoutUnfilled(mapping: LocatedMapping): LocatedMapping {
  const entries = mapping.entries
    .filter(({ value }) => !isUnfilled(value))
    .map((entry) => ({ ...entry, value: filledOnly(entry.value) }));
  return { ...mapping, entries };
}

function filledOnly(value: Located): Located {
  if (value.kind === 'mapping') return withoutUnfilled(value);
  if (value.kind === 'text') return value;
  return { ...value, items: value.items.filter((item) => !isUnfilled(item)).map(filledOnly) };
}

/** `summary:` with nothing behind it; `alt: ""` is meant. */
function isUnfilled(value: Located): boolean {
  return value.kind === 'text' && value.text === '' && !value.isQuoted;
}
