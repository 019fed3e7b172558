import { createHash } from 'node:crypto';
import type { Finding } from '../content/finding.js';
import { type AddressClash, OldAddresses, type OldAddressesData } from './addresses/old-addresses.js';
import { dateInWords } from './compose.js';
import type { Draft, DraftReading } from './draft.js';
import { hashOf } from './fingerprint.js';
import type { Existing } from './place/existing.js';
import { identityOf, shortId } from './place/identity.js';
import { type Imported, importedOf, isAnother, isAnotherBeside } from './place/is-another.js';
import type { Places, PlaceTaken } from './place/places.js';
import type { RecordPlace, SourceItem, SourceRecord } from './source-record.js';

/** What becomes of a record, as the first reading of the source shows; in the order of the source. */
export type Outlook =
  | { readonly kind: 'release'; readonly id: string; readonly place: PlaceTaken }
  | { readonly kind: 'duplicate'; readonly id: string; readonly of: string; readonly differs: boolean }
  | { readonly kind: 'refused'; readonly id: string }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'unreadable' };

/** What has to be known of all records before the first of them can be written. */
export interface Survey {
  readonly outlooks: readonly Outlook[];
  /** Where the records stood on the old site → where their releases lie now. */
  readonly oldAddresses: OldAddressesData;
  /** Addresses that several records claim. */
  readonly clashes: readonly AddressClash[];
  /** WordPress: number of an attachment → the address of its file. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Spelling of an agency → how many records have it. */
  readonly agencies: ReadonlyMap<string, number>;
  /** Group of records that are not meant to be releases → how many. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Code of an error → how many records are refused for it, and the first that was said. */
  readonly refusals: ReadonlyMap<string, Refusal>;
  /** Every address that a record had; none where no address is expected. */
  readonly addressesOfRecords: readonly (readonly string[])[];
  /** Names of columns in the order in which they first occur. */
  readonly columnNames: readonly string[];
}

interface Refusal {
  readonly count: number;
  readonly first: Finding;
  /** Where the first of them stands in the source. */
  readonly place: RecordPlace;
}

/** How the records are looked at. */
export interface SurveyAids {
  readonly system: string;
  /** `--base-url`; null: not given. */
  readonly siteUrl: string | null;
  readonly existing: Existing;
  readonly places: Places;
  readonly draftOf: (record: SourceRecord) => DraftReading;
  /** Addresses are expected (`--expect`); else those of the records need not be kept. */
  readonly isExpecting: boolean;
  readonly onRecord: (count: number) => void;
}

/** Reads the source once without touching a body: gives every record its place, and finds those that repeat another. */
export async function survey(items: AsyncIterable<SourceItem>, aids: SurveyAids): Promise<Survey> {
  const gathering = new Gathering(aids);
  for await (const item of items) {
    gathering.look(item);
    aids.onRecord(gathering.outlooks.length);
  }
  return gathering.survey();
}

/** Knows far more of each record than has to be known once all of them have been seen. */
class Gathering {
  readonly outlooks: Outlook[] = [];
  readonly #oldAddresses: OldAddresses;
  readonly #attachments = new Map<string, string>();
  readonly #agencies = new Map<string, number>();
  readonly #leftOut = new Map<string, number>();
  readonly #refusals = new Map<string, Refusal>();
  readonly #addressesOfRecords: string[][] = [];
  readonly #columns = new Set<string>();
  readonly #known = new Map<string, Imported>();
  /** Identity → the file that its record stood in. */
  readonly #files = new Map<string, string>();
  /** Hash of day, title and text → identity of the first that says so. */
  readonly #firstToSay = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #aids: SurveyAids;

  constructor(aids: SurveyAids) {
    this.#aids = aids;
    this.#oldAddresses = new OldAddresses(aids.siteUrl);
  }

  survey(): Survey {
    return {
      outlooks: this.outlooks,
      oldAddresses: this.#oldAddresses.toData(),
      clashes: this.#oldAddresses.clashes(),
      attachments: this.#attachments,
      agencies: this.#agencies,
      leftOut: this.#leftOut,
      refusals: this.#refusals,
      addressesOfRecords: this.#addressesOfRecords,
      columnNames: [...this.#columns],
    };
  }

  look(item: SourceItem): void {
    if (item.kind === 'unreadable') {
      this.outlooks.push({ kind: 'unreadable' });
      return;
    }
    const { fields, bytes } = item.record;
    for (const name of fields.keys()) this.#columns.add(name);
    const file = fields.get('wp:attachment_url');
    const number = fields.get('wp:post_id');
    if (typeof file === 'string' && typeof number === 'string') this.#attachments.set(number, file);
    const reading = this.#aids.draftOf(item.record);
    if (reading.kind === 'left-out') {
      count(this.#leftOut, reading.what);
      this.outlooks.push({ kind: 'left-out' });
    } else if (reading.kind === 'refused') {
      const id = identityOf(this.#aids.system, reading.sourceId, hashOf(bytes));
      this.outlooks.push({ kind: 'refused', id });
      this.#refuse(reading.findings, item.record.place);
    } else {
      this.outlooks.push(this.#place(reading.draft));
    }
  }

  #refuse(findings: readonly Finding[], place: RecordPlace): void {
    for (const finding of findings) {
      if (finding.severity !== 'error') continue;
      const known = this.#refusals.get(finding.code);
      this.#refusals.set(finding.code, { first: finding, place, ...known, count: (known?.count ?? 0) + 1 });
    }
  }

  #place(draft: Draft): Outlook {
    const sha256 = hashOf(draft.record.bytes);
    const imported = this.#importedOf(draft, sha256);
    // The day alone: an old system that was told the same twice wrote two times of day.
    const text = draft.body.replace(/\s+/gu, ' ').trim();
    const said = createHash('sha256').update([imported.day, draft.title, text].join('\n')).digest('base64');
    const id = this.#identity(draft, imported, sha256);
    const first = this.#firstToSay.get(said);
    if (this.#known.has(id)) return { kind: 'duplicate', id, of: id, differs: first !== id };
    if (first !== undefined) return { kind: 'duplicate', id, of: first, differs: false };
    this.#known.set(id, imported);
    this.#files.set(id, draft.record.place.file);
    this.#firstToSay.set(said, id);
    for (const agency of draft.agencies) count(this.#agencies, agency);
    const place = this.#aids.places.take({ id, sha256, ...draft });
    const addresses = [...new Set([draft.url, ...draft.aliases])].filter((address) => address !== null);
    for (const address of addresses) this.#oldAddresses.add(address, place.path);
    if (this.#aids.isExpecting && addresses.length > 0) this.#addressesOfRecords.push(addresses);
    return { kind: 'release', id, place };
  }

  /** A number that stands on two different releases is none that tells them apart. */
  #identity(draft: Draft, imported: Imported, sha256: string): string {
    const { system, existing } = this.#aids;
    const id = identityOf(system, draft.sourceId, sha256);
    const own = shortId(hashOf(`${system}\n${draft.sourceId}\n${sha256}`));
    if (existing.releases.has(own)) return own;
    const before = this.#known.get(id);
    const earlier = existing.releases.get(id);
    const isBeside = this.#files.get(id) === draft.record.place.file;
    const numberIsTaken =
      (before !== undefined && (isBeside ? isAnotherBeside : isAnother)(before, imported)) ||
      (earlier !== undefined && isAnother(earlier, imported));
    return numberIsTaken ? own : id;
  }

  #importedOf({ title, date, record, url }: Draft, sha256: string): Imported {
    const { file } = record.place;
    const { day, stem, host, ...own } = importedOf({
      sha256,
      title,
      date: dateInWords(date),
      file,
      url: url ?? '',
    });
    return {
      ...own,
      day: this.#once(day),
      stem: this.#once(stem),
      host: host === null ? null : this.#once(host),
    };
  }

  /** The same text, of which thousands of records have one in memory together. */
  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
