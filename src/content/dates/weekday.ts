import { WEEKDAY_BY_NAME, WEEKDAY_PATTERN } from './names.js';

/** Takes a weekday off a folded date: in front of it, or behind it, in brackets or not. Null where none stands there. */
export function splitWeekday(folded: string): { readonly rest: string; readonly weekday: number } | null {
  for (const pattern of [IN_FRONT, BEHIND]) {
    const groups = pattern.exec(folded)?.groups;
    const weekday = WEEKDAY_BY_NAME.get(groups?.weekday ?? '');
    if (groups !== undefined && weekday !== undefined) return { rest: groups.rest ?? '', weekday };
  }
  return null;
}

const NAME = `(?<weekday>${WEEKDAY_PATTERN})`;
const IN_FRONT = new RegExp(
  String.raw`^(?:on |hari |pada hari |le |el |den |am |op |يوم )?\(?${NAME}\)?\.?(?:, ?| - ?| |/)(?:tanggal |tgl |the |le |el |den |dem |de |a )?(?<rest>.+)$`,
  'u',
);
const BEHIND = new RegExp(String.raw`^(?<rest>.+?),? ?[(（]?${NAME}\.?[)）]?$`, 'u');
