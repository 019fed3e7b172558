import { readFileSync } from 'node:fs';
import { isTimeZone } from '../../content/dates/zones.js';
import { error, type Finding, problemAt, warning } from '../../content/finding.js';
import { type LocatedMapping, placeAt } from '../../content/located.js';
import { nearest } from '../../content/nearest.js';
import { decodeText } from '../../content/read-text.js';
import { inOrder, type PlacedFinding, readYaml } from '../../content/read-yaml.js';
import { badDateOrder, isDateOrder, unknownTimeZone } from '../../content/settings-values.js';
import { readShape } from '../../content/shape.js';
import { tidyText } from '../../content/tidy-text.js';
import type { Problem } from '../../problem.js';
import { type MappedField, type Mapping, mappedFields, noMapping } from '../source.js';
import { MAP_WORDS, mapSchema, type RawMapping } from './map-schema.js';

export interface MappingReading {
  /** What could be read; to be used only where no problem is an error. */
  readonly mapping: Mapping;
  readonly problems: readonly Problem[];
}

/**
 * Reads `map.yml`, as strictly as site.yml: every value is text, an unknown key is an error with the nearest one. Every
 * code begins with `map-`. Throws where the file is there but the machine cannot read it.
 */
export function readMapping(path: string): MappingReading {
  const file = path.replaceAll('\\', '/');
  const failed = (findings: readonly PlacedFinding[]): MappingReading => ({
    mapping: noMapping,
    problems: findings.map((placed) => problemOf(file, placed)),
  });
  const bytes = bytesOf(path);
  if (bytes === null) return { mapping: noMapping, problems: [problemAt(file, null, noSuchFile(file))] };
  const { text, trouble } = decodeText(bytes);
  if (text === null) return failed([trouble]);
  const { mapping: located, findings } = readYaml(text, new Set(MAP_WORDS.keys['']));
  if (findings.length > 0) return failed(findings);
  if (located === null) return failed([{ place: { line: 1, column: 1 }, finding: empty() }]);

  const shaped = readShape(mapSchema, located, MAP_WORDS);
  const settled = settle(shaped.value, located);
  return {
    mapping: settled.mapping,
    problems: inOrder([...shaped.findings, ...settled.findings]).map((placed) => problemOf(file, placed)),
  };
}

function settle(
  raw: RawMapping,
  located: LocatedMapping,
): { mapping: Mapping; findings: readonly PlacedFinding[] } {
  const findings: PlacedFinding[] = [];
  const say = (path: readonly PropertyKey[], finding: Finding): void => {
    findings.push({ place: placeAt(located, path), finding });
  };
  const fields = new Map<MappedField, readonly string[]>();
  for (const field of mappedFields) {
    // An empty list is an answer too: no column says it, whatever the names of some may look like.
    if (raw[field] !== undefined) fields.set(field, filled(raw[field]));
  }
  const { dateOrder = null, timeZone = null } = raw;
  const calendar = raw.calendar?.trim().toLowerCase() ?? null;
  if (dateOrder !== null && !isDateOrder(dateOrder)) say(['dateOrder'], badDateOrder(dateOrder));
  if (calendar !== null && !isCalendar(calendar)) say(['calendar'], unknownCalendar(raw.calendar ?? ''));
  const knowsZone = timeZone !== null && isTimeZone(timeZone);
  if (timeZone !== null && !knowsZone) say(['timeZone'], unknownTimeZone(timeZone));
  const agencies = new Map<string, string>();
  for (const [spelling, name] of Object.entries(raw.agencies ?? {})) {
    if (tidyText(name) === '') say(['agencies', spelling], emptyName(spelling));
    else agencies.set(tidyText(spelling), tidyText(name));
  }
  return {
    mapping: {
      fields,
      records: raw.records ?? null,
      types: filled(raw.types),
      states: filled(raw.states),
      dateOrder: dateOrder !== null && isDateOrder(dateOrder) ? dateOrder : null,
      calendar: calendar !== null && isCalendar(calendar) ? calendar : null,
      timeZone: knowsZone ? timeZone : null,
      agencies,
    },
    findings,
  };
}

const CALENDARS = ['minguo', 'buddhist'] as const;

function isCalendar(word: string): word is (typeof CALENDARS)[number] {
  return CALENDARS.some((calendar) => calendar === word);
}

function filled(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).map((value) => value.trim()).filter((value) => value !== '');
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new Error(`Cannot read ${path}`, { cause });
  }
}

/** Findings of the readers that map.yml shares with site.yml get codes of its own. */
function problemOf(file: string, { place, finding }: PlacedFinding): Problem {
  const code = finding.code.replace(/^settings-/u, '');
  return problemAt(file, place, { ...finding, code: code.startsWith('map-') ? code : `map-${code}` });
}

function noSuchFile(file: string): Finding {
  return error(
    'map-missing',
    `There is no file ${file}.`,
    'Check the spelling of the name behind `--map`, or leave `--map` out: most columns are found by their names.',
  );
}

function empty(): Finding {
  return warning(
    'map-empty',
    'The file says nothing.',
    'Write which column holds what, one a line, such as `title: judul`; or leave `--map` out.',
  );
}

function unknownCalendar(written: string): Finding {
  const near = nearest(written, CALENDARS);
  return error(
    'map-calendar',
    `«${written}» is not a calendar that Siaran reads.`,
    `${near === null ? '' : `Did you mean \`calendar: ${near}\`? `}It is one of: minguo (the year 107 is 2018), buddhist (the year 2561 is 2018). Years of the common era need no such line.`,
  );
}

function emptyName(spelling: string): Finding {
  return error(
    'map-agency',
    `«${spelling}» is given no name.`,
    `Write the name behind it: \`"${spelling}": "Dinas Komunikasi dan Informatika"\`; or delete the line.`,
  );
}
