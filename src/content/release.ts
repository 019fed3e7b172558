import type { ReleaseDate, WallTime } from './dates/release-date.js';

/** A release as its front matter describes it. The body stays on the disk: `body` says where it begins. */
export interface Release {
  /** Path relative to the root, as problems name it: `content/releases/2018/12/x.md`. */
  readonly file: string;
  /** Path under `content/`: `releases/2018/12/x.md`. */
  readonly path: string;
  /** Lower-case, no leading slash, a trailing one: `releases/2018/12/x/`. */
  readonly address: string;
  /** Identity in feeds: `id` of the front matter, else the oldest alias, else the address. */
  readonly id: string;
  readonly title: string;
  readonly date: ReleaseDate;
  /** At least one; the first is the issuing agency. */
  readonly agencies: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  readonly reference: string | null;
  readonly summary: string | null;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly location: string | null;
  readonly contacts: readonly string[];
  readonly collection: string | null;
  readonly images: readonly ReleaseImage[];
  readonly attachments: readonly Attachment[];
  readonly translationKey: string | null;
  /** Held until then, on the wall clock of the site's zone; null where nothing holds it but its date. */
  readonly publishDate: WallTime | null;
  readonly isDraft: boolean;
  readonly status: ReleaseStatus;
  readonly statusDate: ReleaseDate | null;
  readonly statusReason: string | null;
  readonly supersededBy: string | null;
  readonly updates: readonly Update[];
  readonly aliases: readonly string[];
  /** Written by import; a release that has it came from an old system. */
  readonly source: ReleaseSource | null;
  /** What was decided about it on the sign-off sheet; no reader of the site sees it. */
  readonly reviewed: Review | null;
  readonly body: BodyPlace;
}

export type ReleaseStatus = 'published' | 'withdrawn' | 'retracted' | 'superseded' | 'removed';

export interface ReleaseImage {
  /** Path under `content/` (resolved from the release's folder); the read stage has seen that it exists. */
  readonly path: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly license: string | null;
}

export interface Attachment {
  /** Path under `content/`. */
  readonly path: string;
  /** Size in bytes, as scanned. */
  readonly size: number;
  readonly title: string | null;
  readonly lang: string | null;
}

export interface Update {
  readonly date: ReleaseDate;
  readonly kind: 'update' | 'correction' | 'clarification';
  readonly note: string;
}

export interface ReleaseSource {
  readonly sha256: string | null;
  readonly file: string | null;
  readonly system: string | null;
  readonly id: string | null;
  /** Where the record was published: relative links of its body resolve against it. */
  readonly url: string | null;
}

/** What a person decided who compared an imported release with its original. */
export interface Review {
  /** Initials. */
  readonly by: string;
  readonly on: ReleaseDate;
  readonly decision: ReviewDecision;
  readonly note: string | null;
}

export const reviewDecisions = ['accept', 'needs correction', 'reject'] as const;

export type ReviewDecision = (typeof reviewDecisions)[number];

/** Where the body is in its file. */
export interface BodyPlace {
  /** What the front matter says; null: the gate decides. */
  readonly format: 'markdown' | 'html' | null;
  /** 1-based line of the file on which the body begins. */
  readonly firstLine: number;
}

/** A page that is no release: `content/pages/about.md` at `/about/`. */
export interface OrdinaryPage {
  readonly file: string;
  readonly path: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string | null;
  readonly lang: string;
  readonly body: BodyPlace;
}
