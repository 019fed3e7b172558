import type { CivilDay } from '../../content/dates/civil.js';
import type { TimeOfDay } from '../../content/dates/zones.js';

/** The numbers of a day `2018-12-12` and a time `09:00:00`. */
export function civilParts(iso: string, clock: string): { readonly day: CivilDay; readonly time: TimeOfDay } {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  return { day: { year, month, day }, time: { hour, minute, second } };
}
