import type { Release } from '../../content/release.js';
import { type Context, otherLanguage } from './context.js';
import { type DateView, dateView } from './date.js';
import { statusWord } from './status.js';

/** A release as it stands in a list. */
export interface Entry {
  readonly title: string;
  readonly address: string;
  /** Null where it is the page's own language. */
  readonly lang: string | null;
  readonly date: DateView;
  /** Null where the archive has only one agency, or the list is that agency's own. */
  readonly agency: string | null;
  /** «withdrawn»; null for a release that stands. */
  readonly status: string | null;
  /** True for a release that is not public and is shown by `serve`. */
  readonly isHeld: boolean;
}

export function entry(
  release: Release,
  context: Context,
  options = { hasAgency: context.hasManyAgencies },
): Entry {
  return {
    title: release.title,
    address: release.address,
    lang: otherLanguage(release.lang, context),
    date: dateView(release.date, context.words),
    agency: options.hasAgency ? release.agencies.join(', ') : null,
    status: statusWord(release.status, context.words),
    isHeld: context.shown.has(release.address),
  };
}
