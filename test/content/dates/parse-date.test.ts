import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCivilDay, isoOf, weekdayOf } from '../../../src/content/dates/civil.js';
import { foldDate } from '../../../src/content/dates/fold.js';
import { spellings, TABLES } from '../../../src/content/dates/names.js';
import { type DateContext, parseDate } from '../../../src/content/dates/parse-date.js';

const context: DateContext = {
  dateOrder: null,
  timeZone: 'Asia/Makassar',
  currentYear: 2026,
  isImported: false,
};

function read(text: string, changes: Partial<DateContext> = {}): string {
  const { date, findings } = parseDate(text, { ...context, ...changes });
  const codes = findings.map((finding) => `${finding.severity}:${finding.code}`).join(' ');
  const shown =
    date === null
      ? ''
      : date.precision === 'unknown'
        ? 'unknown'
        : date.iso + (date.time === null ? '' : ` ${date.time}`);
  return [shown, codes].filter((part) => part !== '').join(' ');
}

/** Every one of these is 12 December 2018, a Wednesday, without a time. */
const TWELFTH = `
12 Dec 2018|12 Desember 2018|12 Des 2018|Rabu, 12 Desember 2018|December 12, 2018|Dec. 12, 2018|Dec 12 2018|2018-12-12
12 december 2018|12 DECEMBER 2018|12. Dezember 2018|12. Dez. 2018|12 décembre 2018|12 decembre 2018|12 déc. 2018
12 de diciembre de 2018|12 diciembre 2018|12 dic 2018|12 de dezembro de 2018|12 dez. 2018|12 Disember 2018|12 Dis 2018
12 dicembre 2018|12 ديسمبر 2018|١٢ ديسمبر ٢٠١٨|۱۲ ديسمبر ۲۰۱۸|12 كانون الأول 2018|12 كانون الأول/ديسمبر 2018|12 دجنبر 2018
الأربعاء 12 ديسمبر 2018|الأربعاء، 12 ديسمبر 2018|الاربعاء 12 ديسمبر 2018|يوم الأربعاء 12 ديسمبر 2018
2018年12月12日|2018 年 12 月 12 日|２０１８年１２月１２日|2018年12月12日（水）|2018年12月12日 星期三|2018年12月12日(週三)|2018년 12월 12일
2018/12/12|2018.12.12|2018-12-12.|12/12/2018|12.12.2018|12-12-2018|12. 12. 2018|2018 Dec 12|2018-Dec-12
12th December 2018|12th of December 2018|12th of December, 2018|the 12th of December 2018|December 12th, 2018|12-Dec-2018|12/Dec/2018|12 Dec, 2018
Wednesday, 12 December 2018|Wednesday 12 December 2018|Wed, 12 Dec 2018|Wed 12 Dec 2018|Weds, 12 Dec 2018|Wednesday, December 12, 2018|on Wednesday, December 12, 2018
mercredi 12 décembre 2018|mer. 12 déc. 2018|le mercredi 12 décembre 2018|Le 12 décembre 2018
miércoles, 12 de diciembre de 2018|miércoles 12 de diciembre del 2018|quarta-feira, 12 de dezembro de 2018
Mittwoch, 12. Dezember 2018|Mittwoch, den 12. Dezember 2018|Mi, 12.12.2018|woensdag 12 december 2018|mercoledì 12 dicembre 2018
Hari Rabu, 12 Desember 2018|Rabu 12 Desember 2018|Rabu/12 Desember 2018|Rabu, tanggal 12 Desember 2018|tanggal 12 Desember 2018
12 Desember 2018 (Rabu)|12 December 2018, Wednesday|Rabu, 2018-12-12
 12  Dec\t2018 |12 Dec 2018|12\u00a0Dec\u00a02018|\u200e12 Dec 2018\u200f|12 Dec 2018.|12‑Dec‑2018
`
  .trim()
  .split(/[|\n]/u);

describe('the same day in every spelling', () => {
  it.each(TWELFTH)('%s', (text) => {
    expect(read(text)).toBe('2018-12-12');
  });
});

const READ: readonly (readonly [string, string])[] = [
  // Less exact.
  ['Dec 2018', '2018-12'],
  ['December 2018', '2018-12'],
  ['Dec. 2018', '2018-12'],
  ['December, 2018', '2018-12'],
  ['Desember 2018', '2018-12'],
  ['diciembre de 2018', '2018-12'],
  ['ديسمبر 2018', '2018-12'],
  ['2018-12', '2018-12'],
  ['2018/12', '2018-12'],
  ['12/2018', '2018-12'],
  ['2018年12月', '2018-12'],
  ['2018', '2018'],
  ['٢٠١٨', '2018'],
  ['2018年', '2018'],
  ['1500', '1500 warning:date-year-unlikely'],
  ['1899', '1899 warning:date-year-unlikely'],
  ['1900', '1900'],
  ['unknown', 'unknown'],
  ['Unknown', 'unknown'],
  // Names of older offices.
  ['3 Nopember 2009', '2009-11-03'],
  ['3 Nop 2009', '2009-11-03'],
  ['14 Pebruari 2011', '2011-02-14'],
  ['14 Peb 2011', '2011-02-14'],
  ['17 Agt 2018', '2018-08-17'],
  ['17 Ags 2018', '2018-08-17'],
  ['17 Agustus 2018', '2018-08-17'],
  ["Jum'at, 14 Desember 2018", '2018-12-14'],
  ['Jum’at, 14 Desember 2018', '2018-12-14'],
  ['Jumat, 14 Desember 2018', '2018-12-14'],
  ['Minggu, 16 Desember 2018', '2018-12-16'],
  ['Ahad, 16 Desember 2018', '2018-12-16'],
  // Ordinals and small words.
  ['1er mars 2018', '2018-03-01'],
  ['le 1er août 2018', '2018-08-01'],
  ['1º de marzo de 2018', '2018-03-01'],
  ['1.º de março de 2018', '2018-03-01'],
  ['1st March 2018', '2018-03-01'],
  ['March 2nd, 2018', '2018-03-02'],
  ['3rd of Mac 2018', '2018-03-03'],
  ['1. März 2018', '2018-03-01'],
  ['1. Maerz 2018', '2018-03-01'],
  ['1. Jänner 2018', '2018-01-01'],
  ['1 mrt 2018', '2018-03-01'],
  ['1 Ogos 2018', '2018-08-01'],
  ['1 Julai 2018', '2018-07-01'],
  ['29 Feb 2016', '2016-02-29'],
  ['29 Feb 2000', '2000-02-29'],
  // «mar» is a Tuesday and a March.
  ['mar 13 2018', '2018-03-13'],
  ['mar. 13 mars 2018', '2018-03-13'],
  // One reading only is no guess.
  ['25/12/2018', '2018-12-25'],
  ['12/25/2018', '2018-12-25'],
  ['25.12.2018', '2018-12-25'],
  // With a time: the wall clock of the site.
  ['2021-02-02 08:08:05', '2021-02-02 08:08:05'],
  ['2021-02-02T08:08:05', '2021-02-02 08:08:05'],
  ['2021-02-02 08:08', '2021-02-02 08:08:00'],
  ['2018-12-20 00:00:00', '2018-12-20 00:00:00'],
  ['2023-04-25T10:57:18', '2023-04-25 10:57:18'],
  ['12 Dec 2018 09:30', '2018-12-12 09:30:00'],
  ['12 Dec 2018, 09.30', '2018-12-12 09:30:00'],
  ['12 Dec 2018 9:30 am', '2018-12-12 09:30:00'],
  ['12 Dec 2018 9:30 p.m.', '2018-12-12 21:30:00'],
  ['12 Dec 2018 9 pm', '2018-12-12 21:00:00'],
  ['12 Dec 2018 12:05 am', '2018-12-12 00:05:00'],
  ['12 Dec 2018 12 pm', '2018-12-12 12:00:00'],
  ['December 12, 2018 at 9:30 AM', '2018-12-12 09:30:00'],
  ['12 Desember 2018 pukul 09.00', '2018-12-12 09:00:00'],
  ['12 Desember 2018, pukul 09.00 WITA', '2018-12-12 09:00:00'],
  ['12. Dezember 2018 um 9:30 Uhr', '2018-12-12 09:30:00'],
  ['12 décembre 2018 à 9h30', '2018-12-12 09:30:00'],
  ['2018-12-12 09:30:00.123', '2018-12-12 09:30:00'],
  // With an offset: converted to the site's zone (Makassar, +08:00).
  ['1 Maret 2026 09.00 WITA', '2026-03-01 09:00:00'],
  ['1 Maret 2026 09.00 WIB', '2026-03-01 10:00:00'],
  ['1 Maret 2026 00.30 WIT', '2026-02-28 23:30:00'],
  ['2016-05-26T13:04:07.000+00:00', '2016-05-26 21:04:07'],
  ['2019-01-23T20:00:00Z', '2019-01-24 04:00:00'],
  ['2018-12-31T23:00:00-05:00', '2019-01-01 12:00:00'],
  ['2018-12-12T10:00:00+0800', '2018-12-12 10:00:00'],
  ['2018-12-12T10:00:00+08', '2018-12-12 10:00:00'],
  ['2018-12-12 10:00 UTC', '2018-12-12 18:00:00'],
  ['Wed, 12 Dec 2018 10:00:00 +0800', '2018-12-12 10:00:00'],
  ['Wed, 12 Dec 2018 10:00:00 GMT', '2018-12-12 18:00:00'],
  ['Wed Dec 12 2018 10:00:00 GMT+0800 (Central Indonesia Time)', '2018-12-12 10:00:00'],
];

describe('other dates that are read', () => {
  it.each(READ)('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

const REFUSED: readonly (readonly [string, string])[] = [
  ['10/12/2018', 'date-ambiguous'],
  ['10.12.2018', 'date-ambiguous'],
  ['1-2-2018', 'date-ambiguous'],
  ['10 12 2018', 'date-ambiguous'],
  ['31 Feb 2018', 'date-not-in-calendar'],
  ['29 Feb 2018', 'date-not-in-calendar'],
  ['29 Feb 1900', 'date-not-in-calendar'],
  ['2018-02-31', 'date-not-in-calendar'],
  ['2018-13-01', 'date-not-in-calendar'],
  ['2018-00-10', 'date-not-in-calendar'],
  ['2018-13', 'date-not-in-calendar'],
  ['31 November 2018', 'date-not-in-calendar'],
  ['0 Dec 2018', 'date-not-in-calendar'],
  ['40 Dec 2018', 'date-not-in-calendar'],
  ['40/40/2018', 'date-not-in-calendar'],
  ['2018年13月1日', 'date-not-in-calendar'],
  ['12 Dec 1499', 'date-year'],
  ['12 Dec 2028', 'date-year'],
  ['12 Dec 2108', 'date-year'],
  ['12 Dec 20188', 'date-year'],
  ['12 Desember 2561', 'date-year'],
  ['12 Dec 1440', 'date-year'],
  ['2561', 'date-year'],
  ['Kamis, 12 Desember 2018', 'date-weekday'],
  ['Monday, 12 December 2018', 'date-weekday'],
  ['2018年12月12日(火)', 'date-weekday'],
  ['0000-00-00', 'date-null'],
  ['0000-00-00 00:00:00', 'date-null'],
  ['00/00/0000', 'date-null'],
  ['21.11.05', 'date-two-digit-year'],
  ['10/12/18', 'date-two-digit-year'],
  ['12 Dec 18', 'date-two-digit-year'],
  ["12 Dec '18", 'date-two-digit-year'],
  ['Dec 12, 18', 'date-two-digit-year'],
  ['81年06月15日', 'date-other-calendar'],
  ['108/03/28', 'date-other-calendar'],
  ['平成30年12月12日', 'date-other-calendar'],
  ['令和元年5月1日', 'date-other-calendar'],
  ['12 Desmber 2018', 'date-month-name'],
  ['Decembr 12, 2018', 'date-month-name'],
  ['12 Dec 2018 25:10', 'date-time'],
  ['12 Dec 2018 24:00', 'date-time'],
  ['12 Dec 2018 09:60', 'date-time'],
  ['12 Dec 2018 13:00 pm', 'date-time'],
  ['12 Dec 2018 09:00 IST', 'date-zone'],
  ['12 Dec 2018 09:00 CST', 'date-zone'],
  ['12 Dec 2018 09:00 +25:00', 'date-zone'],
  ['“12 Dec 2018”', 'date-quotes'],
  ['20181212', 'date-unreadable'],
  ['1544572800', 'date-unreadable'],
  ['2018-W50-3', 'date-unreadable'],
  ['2018-346', 'date-unreadable'],
  ['yesterday', 'date-unreadable'],
  ['soon', 'date-unreadable'],
  ['12 كانون الأول/يناير 2018', 'date-unreadable'],
  ['12 Dec', 'date-unreadable'],
  ['<%= new Date() %>', 'date-unreadable'],
  ['', 'date-missing'],
  ['   ', 'date-missing'],
];

describe('what is refused', () => {
  it.each(REFUSED)('%s', (text, code) => {
    expect(read(text)).toBe(`error:${code}`);
  });

  it.each(REFUSED)('%s has a remedy in its own words', (text) => {
    const [finding] = parseDate(text, context).findings;
    expect(finding?.help).toBeTruthy();
    if (text.trim() !== '') expect(finding?.message).toContain(text.trim());
  });
});

const SAID: readonly (readonly [string, RegExp])[] = [
  ['10/12/2018', /which is the day\? It could be 10 December 2018 or 12 October 2018.*dateOrder: dmy/su],
  ['31 Feb 2018', /February 2018 has 28 days/u],
  ['Kamis, 12 Desember 2018', /12 December 2018 was a Wednesday/u],
  ['21.11.05', /21 November 2005, or 5 November 2021/u],
  ['12 Dec 18', /`12 December 2018` if 2018 is meant/u],
  ['12 Dec 98', /`12 December 1998` if 1998 is meant/u],
  ['81年06月15日', /the year 81 is 1992.*`15 June 1992`/su],
  ['108/03/28', /the year 108 is 2019.*`28 March 2019`/su],
  ['平成30年12月12日', /is 2018/u],
  ['12 Desember 2561', /In the Buddhist calendar, 2561 is 2018/u],
  ['12 Dec 1440', /In the Islamic calendar, 1440 began in 2018/u],
  ['12 Desmber 2018', /«Desmber» is not the name of a month.*«Desember»/su],
  ['20181212', /`2018-12-12`/u],
  ['12 Dec 2018 09:00 IST', /«IST»/u],
];

it.each(SAID)('the message for %s tells what to do', (text, said) => {
  const [finding] = parseDate(text, context).findings;
  expect(`${finding?.message} ${finding?.help}`).toMatch(said);
});

const ORDERED: readonly (readonly [string, 'dmy' | 'mdy' | 'ymd', string])[] = [
  ['10/12/2018', 'dmy', '2018-12-10'],
  ['10/12/2018', 'mdy', '2018-10-12'],
  ['10/12/2018', 'ymd', 'error:date-ambiguous'],
  ['25/12/2018', 'mdy', 'error:date-order'],
  ['12/25/2018', 'dmy', 'error:date-order'],
  ['31/02/2018', 'dmy', 'error:date-not-in-calendar'],
  ['2018-10-12', 'dmy', '2018-10-12'],
  ['10/12/2018 09:00', 'dmy', '2018-12-10 09:00:00'],
];

it.each(ORDERED)('%s with dateOrder %s', (text, dateOrder, expected) => {
  expect(read(text, { dateOrder })).toBe(expected);
});

it('a weekday that does not match is a warning in an imported release', () => {
  expect(read('Kamis, 12 Desember 2018', { isImported: true })).toBe('2018-12-12 warning:date-weekday');
});

it('next year is the last that a date may have', () => {
  expect(read('12 Dec 2027')).toBe('2027-12-12');
  expect(read('12 Dec 2027', { currentYear: 2025 })).toBe('error:date-year');
});

it('an offset is converted by the rules of the zone at that day, summer time included', () => {
  const berlin = { timeZone: 'Europe/Berlin' };
  expect(read('2018-07-01T22:30:00Z', berlin)).toBe('2018-07-02 00:30:00');
  expect(read('2018-12-01T22:30:00Z', berlin)).toBe('2018-12-01 23:30:00');
  expect(read('1950-01-01T00:00:00Z', { timeZone: 'America/New_York' })).toBe('1949-12-31 19:00:00');
});

describe('names', () => {
  it.each(Object.entries(TABLES.months))(
    'every month of «%s» is read with every spelling',
    (_language, months) => {
      expect(months).toHaveLength(12);
      months.forEach((entry, index) => {
        for (const name of spellings(entry)) {
          expect([name, read(`5 ${name} 2018`)]).toEqual([
            name,
            `2018-${String(index + 1).padStart(2, '0')}-05`,
          ]);
          expect([name, read(`5 ${name.toUpperCase()}. 2018`)]).toEqual([
            name,
            `2018-${String(index + 1).padStart(2, '0')}-05`,
          ]);
        }
      });
    },
  );

  it.each(Object.entries(TABLES.weekdays))(
    'every weekday of «%s» is checked with every spelling',
    (_language, weekdays) => {
      expect(weekdays).toHaveLength(7);
      weekdays.forEach((entry, index) => {
        for (const name of spellings(entry)) {
          expect([name, read(`${name}, ${10 + index} Dec 2018`)]).toEqual([name, `2018-12-${10 + index}`]);
          expect([name, read(`${name}, ${11 + index} Dec 2018`)]).toEqual([name, 'error:date-weekday']);
        }
      });
    },
  );

  it.each(['months', 'weekdays'] as const)('a name of %s means one thing in all languages', (table) => {
    const seen = new Map<string, number>();
    for (const entries of Object.values(TABLES[table])) {
      entries.forEach((entry, index) => {
        for (const name of spellings(entry).map(foldDate)) {
          expect([name, seen.get(name) ?? index]).toEqual([name, index]);
          seen.set(name, index);
        }
      });
    }
  });
});

describe('properties', () => {
  const day = fc
    .record({
      year: fc.integer({ min: 1900, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(isCivilDay);
  const names = (table: Readonly<Record<string, readonly string[]>>, index: number) =>
    fc.constantFrom(...Object.values(table).flatMap((entries) => spellings(entries[index - 1] ?? '')));

  it('every day is read from every spelling, with the weekday that the calendar has', () => {
    fc.assert(
      fc.property(
        day.chain((value) =>
          fc.tuple(
            fc.constant(value),
            names(TABLES.months, value.month),
            names(TABLES.weekdays, weekdayOf(value)),
          ),
        ),
        ([value, month, weekday]) => {
          expect(read(`${weekday}, ${value.day} ${month} ${value.year}`)).toBe(isoOf(value));
          expect(read(`${value.day} ${month} ${value.year}`)).toBe(isoOf(value));
          expect(read(isoOf(value))).toBe(isoOf(value));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('the weekday is the one that the platform reckons', () => {
    fc.assert(
      fc.property(day, (value) => {
        const platform = new Date(Date.UTC(value.year, value.month - 1, value.day)).getUTCDay();
        expect(weekdayOf(value) % 7).toBe(platform);
      }),
    );
  });

  it('any text is read or refused, never thrown at', () => {
    const piece = fc.constantFrom(
      '12',
      '2018',
      'Dec',
      '/',
      '-',
      '.',
      ' ',
      ':',
      'Rabu',
      ',',
      '年',
      '月',
      'T',
      '+08:00',
      'pm',
      '٣',
      'ª',
      '🙂',
      '0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const { date, findings } = parseDate(text, context);
          expect(date === null).toBe(findings.some((finding) => finding.severity === 'error'));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('a long text does not keep the reader busy', () => {
    const started = performance.now();
    for (const text of [
      '9'.repeat(1e6),
      `${'1 '.repeat(1e5)}Dec`,
      `12 Dec 2018${' at'.repeat(1e5)}`,
      'a 1:00 ('.repeat(1e5),
    ])
      read(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
