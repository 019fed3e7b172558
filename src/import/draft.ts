import type { ReleaseDate, WallTime } from '../content/dates/release-date.js';
import type { Finding } from '../content/finding.js';
import type { BodyKind, SourceRecord } from './source-record.js';

/** A record whose fields have been found and read; its body is still as the source has it. */
export interface Draft {
  readonly record: SourceRecord;
  /** Plain text: character references resolved, tags taken off, misread UTF-8 repaired. */
  readonly title: string;
  /** `unknown` where the source has none. */
  readonly date: ReleaseDate;
  /** As the source writes it; null where it has none. */
  readonly writtenDate: string | null;
  readonly agencies: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  /** As the source has it, decoded. */
  readonly body: string;
  readonly bodyKind: BodyKind;
  /** Identity in the old system; null where it gives none. */
  readonly sourceId: string | null;
  /** Where it was published; absolute. */
  readonly url: string | null;
  /** Old addresses, beginning with `/` or a scheme; that of `url` among them. */
  readonly aliases: readonly string[];
  readonly reference: string | null;
  readonly summary: string | null;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly location: string | null;
  readonly contacts: readonly string[];
  readonly collection: string | null;
  /** Addresses or paths of files, as the source has them. */
  readonly images: readonly DraftFile[];
  readonly attachments: readonly DraftFile[];
  readonly translationKey: string | null;
  readonly publishDate: WallTime | null;
  readonly isDraft: boolean;
  /** What was changed in a field on the way, so that nothing changes in silence. */
  readonly repairs: readonly FieldRepair[];
  /** Warnings and notes. */
  readonly findings: readonly Finding[];
}

export interface DraftFile {
  readonly target: string;
  readonly alt: string | null;
  readonly title: string | null;
}

export interface FieldRepair {
  readonly field: string;
  /** Why: `mojibake`, `character references`, `tags`, `controls`, … */
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** What becomes of a record when its fields are read. */
export type DraftReading =
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** It cannot be a release as it is: no title, no agency, a date that cannot be read. All the reasons. */
  | {
      readonly kind: 'refused';
      readonly findings: readonly Finding[];
      /** What can be said of it all the same; null where the source does not. */
      readonly title: string | null;
      readonly writtenDate: string | null;
      readonly sourceId: string | null;
    }
  /** It is not meant to be one: another type of post, a state that is not chosen. `what` names the group it is counted in. */
  | { readonly kind: 'left-out'; readonly what: string };
