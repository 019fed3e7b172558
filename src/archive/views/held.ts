import type { ReleaseDate } from '../../content/dates/release-date.js';
import type { Release } from '../../content/release.js';
import { fill } from '../words.js';
import type { Context } from './context.js';
import { type DateView, dateView } from './date.js';

/** Why a page that `serve` shows is not public. */
export interface HeldView {
  readonly isDraft: boolean;
  /** The day on which it becomes public; null for a draft. */
  readonly until: DateView | null;
  /** The wall time of that day, as the language writes it; null where it is midnight. */
  readonly time: string | null;
}

export function heldView(release: Release, context: Context): HeldView | null {
  const held = context.shown.get(release.address);
  if (held === undefined) return null;
  if (held.until === null) return { isDraft: true, until: null, time: null };
  const [iso = '', time = ''] = held.until.split('T');
  const day: ReleaseDate = { precision: 'day', iso, time: null };
  const [hour = '', minute = ''] = time.split(':');
  const isMidnight = time === '00:00:00';
  return {
    isDraft: false,
    until: dateView(day, context.words),
    time: isMidnight ? null : fill(context.words.timeOfDay, { hour, minute }),
  };
}
