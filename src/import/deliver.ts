import { addressOf } from '../content/addresses-from-path.js';
import type { BodyTask, BroughtBody } from './body/bring-body.js';
import { bringIn, duplicateRecord, refusedRecord, repeatsExisting, unreadableRecord } from './bring-in.js';
import type { Draft, DraftFile, DraftReading } from './draft.js';
import { type Delivery, saysTheSame } from './put.js';
import type { SourceItem, SourceRecord } from './source-record.js';
import type { Outlook, Survey } from './survey.js';

/** What a record is made into a delivery with. */
export interface DeliveryAids {
  readonly root: string;
  readonly languages: readonly string[];
  readonly system: string;
  readonly keepsHtml: boolean;
  /** `--base-url`; null: not given. */
  readonly siteUrl: string | null;
  readonly attachments: Survey['attachments'];
  readonly draftOf: (record: SourceRecord) => DraftReading;
  readonly bringBodies: (tasks: readonly BodyTask[]) => Promise<readonly BroughtBody[]>;
}

/** A record of the source, and what the survey made out about it. */
export interface SurveyedItem {
  readonly item: SourceItem;
  readonly outlook: Outlook;
}

/** Makes of each record what is to be put into the archive. Null where it was not meant to be a release. */
export async function deliver(
  batch: readonly SurveyedItem[],
  aids: DeliveryAids,
): Promise<readonly (Delivery | null)[]> {
  const orders = batch.map((surveyed) => orderFor(surveyed, aids));
  const bodies = await aids.bringBodies(orders.flatMap((order) => ('task' in order ? [order.task] : [])));
  const brought = bodies.values();
  return orders.map((order) => {
    if (!('task' in order)) return order.delivery;
    const { value: body } = brought.next();
    if (body === undefined) throw new Error('A body was not brought back');
    return release(order, body, aids);
  });
}

/** What is to be done for a record: nothing more, or its body is to be converted. */
type Order = { readonly delivery: Delivery | null } | ReleaseOrder;

interface ReleaseOrder {
  readonly task: BodyTask;
  readonly draft: Draft;
  readonly outlook: Outlook & { kind: 'release' };
}

function orderFor({ item, outlook }: SurveyedItem, aids: DeliveryAids): Order {
  if (item.kind === 'unreadable')
    return {
      delivery: { record: unreadableRecord(item.record), bytes: item.record.bytes, text: null, files: [] },
    };
  const { record } = item;
  const { bytes } = record;
  const reading = aids.draftOf(record);
  if (reading.kind === 'left-out' || outlook.kind === 'left-out') return { delivery: null };
  if (outlook.kind === 'unreadable') throw sourceChanged();
  if (reading.kind === 'refused')
    return { delivery: { record: refusedRecord(outlook.id, record, reading), bytes, text: null, files: [] } };
  if (outlook.kind === 'refused') throw sourceChanged();
  const { draft } = reading;
  if (outlook.kind === 'duplicate') {
    const { id, of, differs } = outlook;
    return { delivery: { record: duplicateRecord(draft, id, of, differs), bytes, text: null, files: [] } };
  }
  return { task: taskFor(draft, outlook.place.path, aids), draft, outlook };
}

function release({ draft, outlook }: ReleaseOrder, brought: BroughtBody, aids: DeliveryAids): Delivery {
  const { id, place } = outlook;
  const { text, record } = bringIn(draft, { id, path: place.path, system: aids.system }, brought);
  const { bytes } = draft.record;
  const besides = place.besides === null ? null : `content/${place.besides}`;
  if (besides !== null && record.status === 'imported' && saysTheSame(aids.root, besides, text))
    return { record: repeatsExisting(record, besides), bytes, text: null, files: [] };
  return { record, bytes, text, files: record.status === 'imported' ? brought.files : [] };
}

function taskFor(draft: Draft, path: string, aids: DeliveryAids): BodyTask {
  const { title, lang, url, body, bodyKind } = draft;
  return {
    source: {
      file: `content/${path}`,
      path,
      address: addressOf(path, 'release', aids.languages),
      title,
      lang,
      sourceUrl: url ?? aids.siteUrl,
    },
    sourceFile: draft.record.place.file.split('/').slice(1).join('/'),
    body,
    bodyKind,
    keepsHtml: aids.keepsHtml,
    images: draft.images.map((file) => withAddress(file, aids)),
    attachments: draft.attachments.map((file) => withAddress(file, aids)),
  };
}

/** WordPress names the leading picture by the number of its attachment. */
function withAddress(file: DraftFile, { attachments }: DeliveryAids): DraftFile {
  const number = /^attachment:(.*)$/u.exec(file.target)?.[1];
  return number === undefined ? file : { ...file, target: attachments.get(number) ?? file.target };
}

/** The two readings of the source do not agree. */
export function sourceChanged(): Error {
  return new Error('The source was changed while it was read; import again');
}
