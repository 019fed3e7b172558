import { ALL_KEYS } from './field-keys.js';
import { FieldReader } from './field-reader.js';
import type { FileIndex } from './file-index.js';
import { readFrontMatter } from './front-matter.js';
import { mentionsHolding } from './holding-keys.js';
import { lostWords } from './lost-words.js';
import { missingField } from './missing-field.js';
import { nameKeys } from './name-keys.js';
import { readFiles } from './read-files.js';
import { readHolding } from './read-holding.js';
import { readReviewed } from './read-reviewed.js';
import { readSource } from './read-source.js';
import { readStatus } from './read-status.js';
import type { PlacedFinding } from './read-yaml.js';
import type { Release } from './release.js';
import { RELEASE_WORDS, releaseSchema } from './release-schema.js';
import type { Settings } from './settings.js';
import { readShape } from './shape.js';

/** What the reading of a release depends on beside its text. */
export interface ReadContext {
  readonly settings: Settings;
  /** The year of the build's clock. */
  readonly currentYear: number;
  readonly files: FileIndex;
  /** Gives of equal lists one: an archive has thousands of releases of one agency. */
  readonly shared: (list: readonly string[]) => readonly string[];
}

/** A release, or null where it cannot be one: a required field is missing or unreadable, or it must be held for safety. */
export interface ReleaseReading {
  readonly release: Release | null;
  /** Its author keeps it back, or may want to: a key that would say so cannot be understood. */
  readonly isHeld: boolean;
  readonly findings: readonly PlacedFinding[];
}

/** Keys by which mistakes in front matter are recognised. */
const COMMON_KEYS: ReadonlySet<string> = new Set([
  ...ALL_KEYS,
  'file',
  'alt',
  'caption',
  'credit',
  'kind',
  'note',
  'url',
]);

/**
 * Reads a release from the text of its file. `path` is under `content/`. Every problem of the front matter is found in
 * one go, at its line and column. A release in which a key that holds it cannot be read is not returned at all.
 */
export function readRelease(
  text: string,
  path: string,
  address: string,
  context: ReadContext,
): ReleaseReading {
  const { fields, firstLine, findings: yamlFindings } = readFrontMatter(text, COMMON_KEYS);
  if (fields === null) return { release: null, isHeld: mentionsHolding(text), findings: yamlFindings };
  const named = nameKeys(fields);
  const shaped = readShape(releaseSchema, named.mapping, RELEASE_WORDS);
  const raw = shaped.value;
  const reader = new FieldReader(named.mapping);
  const { settings } = context;

  const source = readSource(reader, raw.source);
  const dates = {
    dateOrder: settings.dateOrder,
    timeZone: settings.timeZone,
    currentYear: context.currentYear,
    isImported: source !== null,
  };
  const holding = readHolding(reader, named, raw, dates);
  const title = reader.text(['title'], raw.title);
  const date = reader.date(['date'], raw.date, dates);
  const agencies = reader.texts(['agency'], raw.agency);
  const issuers = agencies.length === 0 && settings.agency !== null ? [settings.agency] : agencies;
  if (title === null) reader.say([], missingField('title', path, fields, named));
  if (raw.date === undefined) reader.say([], missingField('date', path, fields, named));
  if (issuers.length === 0) reader.say([], missingField('agency', path, fields, named));
  const lang = reader.language(['lang'], raw.lang) ?? settings.lang;
  const files = readFiles(reader, raw, path, context.files);
  const status = readStatus(reader, raw, dates);
  const reviewed = readReviewed(reader, raw.reviewed, dates);
  const aliases = reader.texts(['aliases'], raw.aliases);
  const id = reader.text(['id'], raw.id) ?? aliases[0] ?? address;
  const texts = {
    reference: reader.text(['reference'], raw.reference),
    summary: reader.text(['summary'], raw.summary),
    topics: reader.texts(['topics'], raw.topics),
    people: reader.texts(['people'], raw.people),
    location: reader.text(['location'], raw.location),
    contacts: reader.texts(['contacts'], raw.contacts),
    collection: reader.text(['collection'], raw.collection),
    translationKey: reader.text(['translationKey'], raw.translationKey),
  };
  const format = reader.oneOf(['format'], raw.format, ['markdown', 'html']);

  const findings = [
    ...yamlFindings,
    ...named.findings,
    ...shaped.findings,
    ...lostWords(named.mapping, ''),
    ...reader.findings,
  ];
  const isHeld = holding === null || holding.isDraft || holding.publishDate !== null;
  if (holding === null || title === null || date === null || issuers.length === 0)
    return { release: null, isHeld, findings };
  const release: Release = {
    file: `content/${path}`,
    path,
    address,
    id,
    title,
    date,
    agencies: context.shared(issuers),
    lang,
    ...texts,
    topics: context.shared(texts.topics),
    ...files,
    ...holding,
    ...status,
    aliases,
    source,
    reviewed,
    body: { format, firstLine },
  };
  return { release, isHeld, findings };
}
