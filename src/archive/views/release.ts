import type { Release } from '../../content/release.js';
import { type ContactPart, contactParts } from './contact.js';
import { type Context, otherLanguage } from './context.js';
import { type DateView, dateView } from './date.js';
import { type Entry, entry } from './entry.js';
import { type AttachmentView, attachmentView, type ImageView, imageView } from './files.js';
import { type HeldView, heldView } from './held.js';
import { type Crumb, type PageHead, pageHead } from './page-head.js';
import { type StatusView, statusView } from './status.js';
import { datedPlaces } from './trail.js';

/** `release` in the templates, and the page's head beside it. */
export interface ReleasePageView {
  readonly page: PageHead;
  readonly release: ReleaseView;
}

export interface ReleaseView {
  readonly address: string;
  readonly title: string;
  /** The language of title, body and captions where it is not the page's own; null otherwise. */
  readonly lang: string | null;
  readonly date: DateView;
  /** The first one issued it. */
  readonly agencies: readonly AgencyLink[];
  readonly location: string | null;
  readonly reference: string | null;
  /** The badge of a release that is not public and is shown by `serve`; null on every public page. */
  readonly held: HeldView | null;
  readonly status: StatusView | null;
  readonly leadImage: ImageView | null;
  /** The other pictures that the front matter names. */
  readonly images: readonly ImageView[];
  readonly attachments: readonly AttachmentView[];
  readonly contacts: readonly (readonly ContactPart[])[];
  readonly updates: readonly UpdateView[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly collection: string | null;
  /** Older ones on the same matter. */
  readonly related: readonly Entry[];
  readonly newer: Entry | null;
  readonly older: Entry | null;
}

export interface AgencyLink {
  readonly name: string;
  /** Null where the archive has no page for it. */
  readonly address: string | null;
}

export interface UpdateView {
  readonly date: DateView;
  readonly kind: 'update' | 'correction' | 'clarification';
  readonly note: string;
}

export function releasePageView(release: Release, context: Context): ReleasePageView {
  const view = releaseView(release, context);
  return {
    page: pageHead(release.address, release.title, {
      lang: view.lang,
      description: release.status === 'removed' ? null : release.summary,
      breadcrumb: breadcrumb(release, context),
      section: 'releases',
      published: view.date.dateTime,
      image: view.leadImage?.address ?? null,
      isIndexed: view.held === null,
    }),
    release: view,
  };
}

function releaseView(release: Release, context: Context): ReleaseView {
  const { archive, words } = context;
  const neighbours = archive.neighbours.get(release.address);
  const isRemoved = release.status === 'removed';
  const [leadImage = null, ...images] = isRemoved ? [] : release.images.map(imageView);
  return {
    address: release.address,
    title: release.title,
    lang: otherLanguage(release.lang, context),
    date: dateView(release.date, words),
    agencies: release.agencies.map((name) => agencyLink(name, context)),
    location: release.location,
    reference: release.reference,
    held: heldView(release, context),
    status: statusView(release, context),
    leadImage,
    images,
    attachments: isRemoved
      ? []
      : release.attachments.map((attachment) => attachmentView(attachment, release, context)),
    contacts: isRemoved ? [] : release.contacts.map(contactParts),
    updates: release.updates.map(({ date, kind, note }) => ({ date: dateView(date, words), kind, note })),
    topics: isRemoved ? [] : release.topics,
    people: isRemoved ? [] : release.people,
    collection: isRemoved ? null : release.collection,
    related: (archive.related.get(release.address) ?? []).map((other) => entry(other, context)),
    newer: neighbours?.newer ? entry(neighbours.newer, context) : null,
    older: neighbours?.older ? entry(neighbours.older, context) : null,
  };
}

function agencyLink(name: string, context: Context): AgencyLink {
  const agency = context.agencies.get(name);
  return { name, address: agency === undefined ? null : `agencies/${agency.id}/` };
}

function breadcrumb(release: Release, context: Context): Crumb[] {
  return datedPlaces(release.date, context);
}
