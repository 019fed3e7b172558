import { foldDate } from './fold.js';

/**
 * Names of months, January first, per language: every spelling that releases use, full names and abbreviations.
 * A name means the same month in every language that has it (a test holds this), so a date needs no language.
 */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: names(
    'January Jan|February Feb|March Mar|April Apr|May|June Jun|July Jul|August Aug|September Sept Sep|October Oct|November Nov|December Dec',
  ),
  // Nopember, Pebruari and Agt are the spellings of older offices; Juni and Juli also stand as Jun and Jul.
  id: names(
    'Januari Jan|Februari Pebruari Feb Peb|Maret Mar Mrt|April Apr|Mei|Juni Jun|Juli Jul|Agustus Agu Agt Ags Agst Agus|September Sept Sep|Oktober Okt|November Nopember Nov Nop|Desember Des',
  ),
  ms: names(
    'Januari Jan|Februari Feb|Mac|April Apr|Mei|Jun|Julai Jul|Ogos Ogo|September Sep|Oktober Okt|November Nov|Disember Dis',
  ),
  fr: names(
    'janvier janv jan|février févr fév fevr|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre déc',
  ),
  es: names(
    'enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep set|octubre oct|noviembre nov|diciembre dic',
  ),
  pt: names(
    'janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez',
  ),
  de: names(
    'Januar Jänner Jan Jän|Februar Feber Feb|März Maerz Mrz Mär|April Apr|Mai|Juni Jun|Juli Jul|August Aug|September Sept Sep|Oktober Okt|November Nov|Dezember Dez',
  ),
  nl: names(
    'januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt|november nov|december dec',
  ),
  it: names(
    'gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set|ottobre ott|novembre nov|dicembre dic',
  ),
  th: names(
    'มกราคม ม.ค มค|กุมภาพันธ์ ก.พ กพ|มีนาคม มี.ค มีค|เมษายน เม.ย เมย|พฤษภาคม พ.ค พค|มิถุนายน มิ.ย มิย|กรกฎาคม ก.ค กค|สิงหาคม ส.ค สค|กันยายน ก.ย กย|ตุลาคม ต.ค ตค|พฤศจิกายน พ.ย พย|ธันวาคม ธ.ค ธค',
  ),
  // Egypt and the Gulf; the Levant and Iraq; Algeria and Tunisia; Morocco. Names of two words are joined by `_`.
  ar: names(
    'يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار|أبريل إبريل نيسان أفريل|مايو أيار ماي|يونيو يونيه حزيران جوان|يوليو يوليه تموز جويلية يوليوز|أغسطس آب أوت غشت|سبتمبر أيلول شتنبر|أكتوبر تشرين_الأول|نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول دجنبر',
  ),
};

/** Names of weekdays, Monday first, per language. The first of each is the full name, used when a message needs one. */
const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  en: names(
    'Monday Mon|Tuesday Tues Tue|Wednesday Weds Wed|Thursday Thurs Thur Thu|Friday Fri|Saturday Sat|Sunday Sun',
  ),
  id: names('Senin Sen|Selasa Sel|Rabu Rab|Kamis Kam|Jumat Jum|Sabtu Sab|Minggu Ahad Min'),
  ms: names('Isnin|Selasa|Rabu|Khamis|Jumaat|Sabtu|Ahad'),
  fr: names('lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven|samedi sam|dimanche dim'),
  es: names('lunes lun|martes mar|miércoles mié|jueves jue|viernes vie|sábado sáb|domingo dom'),
  pt: names(
    'segunda-feira segunda seg|terça-feira terça ter|quarta-feira quarta qua|quinta-feira quinta qui|sexta-feira sexta sex|sábado sáb|domingo dom',
  ),
  de: names('Montag Mo|Dienstag Di|Mittwoch Mi|Donnerstag Do|Freitag Fr|Samstag Sonnabend Sa|Sonntag So'),
  nl: names('maandag ma|dinsdag di|woensdag wo|donderdag do|vrijdag vr|zaterdag za|zondag zo'),
  it: names('lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica'),
  ar: names('الاثنين الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد'),
  zh: names(
    '星期一 周一 週一 礼拜一 禮拜一|星期二 周二 週二 礼拜二 禮拜二|星期三 周三 週三 礼拜三 禮拜三|星期四 周四 週四 礼拜四 禮拜四|星期五 周五 週五 礼拜五 禮拜五|星期六 周六 週六 礼拜六 禮拜六|星期日 星期天 周日 週日 礼拜日 禮拜日',
  ),
  ja: names(
    '月曜日 月曜 月|火曜日 火曜 火|水曜日 水曜 水|木曜日 木曜 木|金曜日 金曜 金|土曜日 土曜 土|日曜日 日曜 日',
  ),
};

/** Folded name → 1–12. */
export const MONTH_BY_NAME: ReadonlyMap<string, number> = byName(MONTHS);

/** Folded name → 1 (Monday) – 7 (Sunday). */
export const WEEKDAY_BY_NAME: ReadonlyMap<string, number> = byName(WEEKDAYS);

/** Names as their languages write them, for «did you mean». */
export const MONTH_SPELLINGS: readonly string[] = Object.values(MONTHS).flatMap((months) =>
  months.flatMap(spellings),
);

/** Source of a regular expression for any folded month name; names with a dot behind (`dec.`) included. */
export const MONTH_PATTERN = alternatives(MONTH_BY_NAME.keys());

/** Source of a regular expression for any folded weekday name. */
export const WEEKDAY_PATTERN = alternatives(WEEKDAY_BY_NAME.keys());

/** English name of a month, 1–12; messages are in English. */
export function monthName(month: number): string {
  return spellings(MONTHS.en?.[month - 1] ?? '')[0] ?? '';
}

/** English name of a weekday, 1–7. */
export function weekdayName(weekday: number): string {
  return spellings(WEEKDAYS.en?.[weekday - 1] ?? '')[0] ?? '';
}

/** Each language's table, for tests that hold them together. */
export const TABLES = { months: MONTHS, weekdays: WEEKDAYS };

/** The spellings in one entry of a table. */
export function spellings(entry: string): string[] {
  return entry.split(' ').map((name) => name.replaceAll('_', ' '));
}

function names(list: string): readonly string[] {
  return list.split('|');
}

function byName(tables: Readonly<Record<string, readonly string[]>>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const table of Object.values(tables)) {
    table.forEach((entry, index) => {
      for (const name of spellings(entry)) numbers.set(foldDate(name), index + 1);
    });
  }
  return numbers;
}

function alternatives(folded: Iterable<string>): string {
  // Longest first, or `mar` would end `maret`.
  const longestFirst = [...folded].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');
}
