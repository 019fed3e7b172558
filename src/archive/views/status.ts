import type { Release, ReleaseStatus } from '../../content/release.js';
import { findNamed, isOnTheWeb } from '../successor.js';
import type { Word, Words } from '../words.js';
import { type Context, otherLanguage } from './context.js';
import { type DateView, dateView } from './date.js';

/** The notice above a release that no longer stands as it was issued. */
export interface StatusView {
  readonly status: Exclude<ReleaseStatus, 'published'>;
  /** «This release has been withdrawn.» */
  readonly notice: string;
  readonly date: DateView | null;
  readonly reason: string | null;
  readonly successor: SuccessorView | null;
}

export interface SuccessorView {
  readonly title: string;
  readonly lang: string | null;
  /** Null where `href` leads out of the site, or nowhere. */
  readonly address: string | null;
  readonly href: string | null;
}

/** Null for a release that stands. */
export function statusView(release: Release, context: Context): StatusView | null {
  if (release.status === 'published') return null;
  return {
    status: release.status,
    notice: text(context.words[`${release.status}Notice`]),
    date: release.statusDate === null ? null : dateView(release.statusDate, context.words),
    reason: release.statusReason,
    successor: release.supersededBy === null ? null : successor(release.supersededBy, context),
  };
}

/** «withdrawn», as it stands beside a title; null for a release that stands. */
export function statusWord(status: ReleaseStatus, words: Words): string | null {
  return status === 'published' ? null : text(words[status]);
}

function successor(named: string, context: Context): SuccessorView {
  const release = findNamed(named, context.releases);
  if (release === null)
    return { title: named, lang: null, address: null, href: isOnTheWeb(named) ? named : null };
  return {
    title: release.title,
    lang: otherLanguage(release.lang, context),
    address: release.address,
    href: null,
  };
}

function text(word: Word | undefined): string {
  return typeof word === 'string' ? word : '';
}
