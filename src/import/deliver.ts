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
  readonly bringBody: (task: BodyTask) => Promise<BroughtBody>;
}

/** Makes of a record what is to be put into the archive. Null where it was not meant to be a release. */
export async function deliver(
  item: SourceItem,
  outlook: Outlook,
  aids: DeliveryAids,
): Promise<Delivery | null> {
  if (item.kind === 'unreadable')
    return { record: unreadableRecord(item.record), bytes: item.record.bytes, text: null, files: [] };
  const { record } = item;
  const { bytes } = record;
  const reading = aids.draftOf(record);
  if (reading.kind === 'left-out' || outlook.kind === 'left-out') return null;
  if (outlook.kind === 'unreadable') throw sourceChanged();
  if (reading.kind === 'refused') {
    return { record: refusedRecord(outlook.id, record, reading), bytes, text: null, files: [] };
  }
  if (outlook.kind === 'refused') throw sourceChanged();
  const { draft } = reading;
  if (outlook.kind === 'duplicate') {
    const { id, of, differs } = outlook;
    return { record: duplicateRecord(draft, id, of, differs), bytes, text: null, files: [] };
  }
  return release(draft, outlook, aids);
}

async function release(
  draft: Draft,
  { id, place: { path, besides } }: Outlook & { kind: 'release' },
  aids: DeliveryAids,
): Promise<Delivery> {
  const brought = await aids.bringBody(taskFor(draft, path, aids));
  const { text, record } = bringIn(draft, { id, path, system: aids.system }, brought);
  const { bytes } = draft.record;
  if (besides !== null && record.status === 'imported' && saysTheSame(aids.root, `content/${besides}`, text))
    return { record: repeatsExisting(record, `content/${besides}`), bytes, text: null, files: [] };
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
