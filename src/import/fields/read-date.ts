import { type DateContext, type DateReading, parseDate } from '../../content/dates/parse-date.js';
import type { ReleaseDate } from '../../content/dates/release-date.js';
import { wallTimeOf } from '../../content/dates/zones.js';
import { type Finding, note } from '../../content/finding.js';
import type { FieldRepair } from '../draft.js';
import { adviseOnDate } from './advise-on-date.js';
import { inCommonEra } from './calendars.js';
import type { DraftContext } from './draft-context.js';
import { inSiteZone } from './in-site-zone.js';

export interface ImportedDate {
  /** Null where the findings hold an error. */
  readonly date: ReleaseDate | null;
  readonly repairs: readonly FieldRepair[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a date as an old system wrote it. `column` is the one it stands in; null where the source has none. What says that
 * there is no date gives `unknown` and a note. Everything else is read by the rules of front matter, with what only exports
 * have: seconds since 1970, other calendars where map.yml says so, the zone of map.yml, the midnight that SQL adds.
 */
export function readDate(written: string, column: string | null, context: DraftContext): ImportedDate {
  const text = written.trim();
  if (NO_DATE.test(text)) return noDate(text, column);
  const { mapping, settings } = context;
  const dates: DateContext = {
    dateOrder: mapping.dateOrder ?? settings.dateOrder,
    timeZone: settings.timeZone,
    currentYear: context.currentYear,
    isImported: true,
  };
  const repairs: FieldRepair[] = [];
  const step = (kind: string, from: string, to: string): string => {
    repairs.push({ field: 'date', kind, from, to });
    return to;
  };

  if (SECONDS.test(text)) {
    const counted = Number(text);
    const seconds = Math.floor(text.length >= 13 ? counted / 1000 : counted);
    const moment = step('seconds since 1970', text, wallTimeOf(seconds, settings.timeZone).replace('T', ' '));
    return { ...inOwnWords(parseDate(moment, dates), moment, text), repairs };
  }
  const common = mapping.calendar === null ? null : inCommonEra(text, mapping.calendar);
  const known = common === null ? text : step(`${mapping.calendar} calendar`, text, common);
  // A database gives every day a time; one that is exactly midnight and has no offset says nothing.
  const day = known.replace(MIDNIGHT, '');
  const reading = inOwnWords(parseDate(day, dates), day, text);
  if (reading.date === null)
    return { date: null, repairs, findings: reading.findings.map((finding) => adviseOnDate(finding, text)) };
  const zone = isUtcColumn(column) ? 'UTC' : mapping.timeZone;
  const date = zone === null ? reading.date : inSiteZone(reading.date, zone, day, dates);
  if (date !== reading.date && date.time !== null && reading.date.time !== null)
    step('time zone', `${reading.date.iso} ${reading.date.time} ${zone}`, `${date.iso} ${date.time}`);
  return { date, repairs, findings: reading.findings };
}

/** What is wrong is told of the text as its author wrote it, whatever was read in its place. */
function inOwnWords(reading: DateReading, read: string, text: string): DateReading {
  const findings = reading.findings.map((finding) => ({
    ...finding,
    message: finding.message.replace(`«${read}»`, () => `«${text}»`),
  }));
  return { ...reading, findings };
}

/** What a database or a person writes where there is no date; `-0001-11-30` is PHP's reading of MySQL's zeros. */
const NO_DATE =
  /^(?:0+[-/.]0+[-/.]0+(?:[ T].*)?|-0001-11-30.*|.*, 30 Nov -0001 .*|0|-+|\\N|null|nil|none|unknown|undefined|n\/?a|invalid date|tidak ada|)$/iu;

/** Ten digits are seconds (2001 to 2286), thirteen milliseconds. */
const SECONDS = /^(?:\d{10}|\d{13})$/u;

const MIDNIGHT = /(?<=\d)[T ]00:00(?::00(?:\.0+)?)?$/u;

function isUtcColumn(column: string | null): boolean {
  return column !== null && /(?:^|[^a-z])(?:gmt|utc)$/iu.test(column);
}

function noDate(text: string, column: string | null): ImportedDate {
  const where = column === null ? 'The record has no date' : `«${column}» holds no date`;
  return {
    date: { precision: 'unknown', iso: '', time: null },
    repairs: [],
    findings: [
      note(
        'date-unknown',
        `${where}${text === '' ? '' : ` («${text}»)`}; the release stands among those without one.`,
        'If the day is known, write it in the release: `date: 12 Dec 2018`; or as much of it as is known, `date: 2018`.',
      ),
    ],
  };
}
