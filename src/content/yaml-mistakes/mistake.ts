import { error, type Finding } from '../finding.js';
import { nearest } from '../nearest.js';

/** A line of a YAML text that could not be read, and what stands round it. */
export interface Context {
  readonly line: string;
  readonly previous: string;
  readonly next: string;
  /** Only empty lines and comments stand before it. */
  readonly isFirst: boolean;
  /** Keys that tell a line of the form `key: value` from prose with a colon in it. */
  readonly commonKeys: ReadonlySet<string>;
}

export interface Mistake {
  /** 1-based. */
  readonly column: number;
  readonly finding: Finding;
}

/** Knows one mistake that people make; null where the line has not got it. */
export type Recognise = (context: Context) => Mistake | null;

export function at(column: number, code: string, message: string, help: string): Mistake {
  return { column, finding: error(code, message, help) };
}

/** The beginning of a line as a message shows it. */
export function excerpt(line: string, longest = 100): string {
  const trimmed = line.trim();
  return trimmed.length > longest ? `${trimmed.slice(0, longest)}…` : trimmed;
}

/** A value as it can stand behind `key: ` whatever is in it; only the quotation marks that it needs. */
export function quoted(value: string): string {
  if (value.includes('"') && !value.includes("'")) return `'${value}'`;
  return `"${value.replace(/["\\]/gu, '\\$&')}"`;
}

/** A line as it should be written; of a very long value only how. */
export function write(key: string | undefined, value: string): string {
  return value.length > 400 ? 'Put the whole value in quotation marks.' : `Write: \`${key}: ${value}\`.`;
}

/** The parts of a line `key: value`; the value is null where the line is none. */
export function keyLine(line: string): { key: string; value: string | null; column: number } {
  const groups = KEY_LINE.exec(line)?.groups;
  if (groups === undefined) return { key: '', value: null, column: 1 };
  const { indent = '', key = '', gap = '', value = '' } = groups;
  return { key, value, column: indent.length + key.length + gap.length + 1 };
}

/** Whether a word is one of the keys, or a slip of one. */
export function isKnown(key: string | undefined, commonKeys: ReadonlySet<string>): boolean {
  return key !== undefined && nearest(key, commonKeys) !== null;
}

export function isEmptyLine(line: string): boolean {
  return /^\s*(?:#.*)?$/u.test(line);
}

const KEY_LINE = /^(?<indent> *(?:- +)?)(?<key>[\p{L}_][\p{L}\d_-]*)(?<gap> *: +)(?<value>\S.*)$/u;
