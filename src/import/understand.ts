import fs from 'node:fs';
import path from 'node:path';
import { clockAt } from '../content/dates/clock.js';
import { error, type Finding } from '../content/finding.js';
import { readSettings } from '../content/read-settings.js';
import type { Settings } from '../content/settings.js';
import { type ExpectedAddresses, readExpected } from './expect/read-expected.js';
import type { DraftContext } from './fields/draft-context.js';
import { readMapping } from './fields/read-mapping.js';
import { fingerprint } from './fingerprint.js';
import { type Gathered, gather } from './gather.js';
import { indexMedia, type MediaIndex } from './media/index-media.js';
import type { Report } from './report.js';
import type { ImportRequest } from './request.js';
import { type Format, type InputFile, type Mapping, noMapping, type ReadingOptions } from './source.js';
import { isKnownEncoding } from './sources/encodings.js';
import { readSelectors } from './sources/html/selectors.js';
import { chooseFormat } from './sources/recognise.js';
import { stemOf } from './stem.js';

/** A request that can be carried out: everything it names was found and read. */
export interface Understood {
  readonly settings: Settings;
  readonly name: string;
  readonly files: readonly InputFile[];
  readonly format: Format;
  readonly reading: ReadingOptions;
  readonly fields: DraftContext;
  readonly media: MediaIndex | null;
  /** What lies in the folder that was given; null where it is none. */
  readonly beside: MediaIndex | null;
  readonly expected: ExpectedAddresses | null;
  /** SHA-256 of the source, hexadecimal. */
  readonly sha256: string;
  /** What the identity of a record is taken in: numbers of two systems may be the same. */
  readonly system: string;
}

/** Reads everything an import needs beside the records. Null where something is wrong: all of it is said in one go. */
export function understand(request: ImportRequest, report: Report): Understood | null {
  const { settings, problems } = readSettings(request.root);
  report.add(problems);
  const mapping = readMap(request, report);
  if (request.encoding !== null && !isKnownEncoding(request.encoding))
    report.say([unknownEncoding(request.encoding)]);
  const gathered = gather(request.paths);
  report.say(gathered.findings);
  const { files, format } = recognise(request, gathered, report);
  if (format === 'html') report.say(readSelectors(mapping).findings, path.basename(request.map ?? ''));
  const expected = readExpectedOf(request, report);
  if (expected !== null) report.say(expected.findings, path.basename(request.expect ?? ''));
  const media = readMedia(request, report);
  if (settings === null || format === null || report.hasErrors) return null;
  const beside = besideOf(request);
  return {
    settings,
    name: gathered.name,
    files,
    format,
    reading: { encoding: request.encoding, table: request.table, mapping },
    fields: {
      format,
      mapping,
      agency: request.agency,
      lang: request.lang,
      baseUrl: request.baseUrl,
      folder: beside === null ? null : gathered.name,
      settings,
      currentYear: Number(clockAt(request.at, settings.timeZone).slice(0, 4)),
    },
    media,
    beside,
    expected,
    sha256: fingerprint(files),
    system: systemOf(request, format, gathered.name),
  };
}

/** Where one folder was given, its files may be those that the records name. */
function besideOf({ paths }: ImportRequest): MediaIndex | null {
  const [only] = paths;
  return paths.length === 1 && only !== undefined && fs.statSync(only).isDirectory()
    ? indexMedia(only)
    : null;
}

function readMap({ map }: ImportRequest, report: Report): Mapping {
  if (map === null) return noMapping;
  const { mapping, problems } = readMapping(map);
  report.add(problems.map((problem) => ({ ...problem, file: path.basename(map) })));
  return mapping;
}

function recognise(
  request: ImportRequest,
  gathered: Gathered,
  report: Report,
): { files: readonly InputFile[]; format: Format | null } {
  if (gathered.findings.some(({ severity }) => severity === 'error')) return { files: [], format: null };
  const chosen = chooseFormat(gathered.files, request.format);
  report.say(chosen.findings);
  return chosen;
}

function readExpectedOf({ expect }: ImportRequest, report: Report): ExpectedAddresses | null {
  if (expect === null) return null;
  if (fs.statSync(expect, { throwIfNoEntry: false })?.isFile()) return readExpected(expect);
  report.say([noExpectedFile(expect)]);
  return null;
}

function readMedia({ media }: ImportRequest, report: Report): MediaIndex | null {
  if (media === null) return null;
  if (!fs.statSync(media, { throwIfNoEntry: false })?.isDirectory()) {
    report.say([noMediaFolder(media)]);
    return null;
  }
  const index = indexMedia(media);
  report.say(index.findings);
  return index;
}

function systemOf({ table }: ImportRequest, format: Format, name: string): string {
  if (format === 'wxr') return 'WordPress';
  return `${format} ${table ?? stemOf(name)}`.trim();
}

function unknownEncoding(name: string): Finding {
  return error(
    'usage-encoding',
    `«${name}» is no encoding that is known.`,
    'Usual ones are `--encoding windows-1252` (Western Windows), `--encoding utf-8` and `--encoding utf-16le`.',
  );
}

function noExpectedFile(file: string): Finding {
  return error(
    'usage-expect',
    `There is no file «${file}».`,
    'Name a text file with the addresses of the old site, one a line, or its sitemap: `--expect urls.txt`',
  );
}

function noMediaFolder(folder: string): Finding {
  return error(
    'usage-media',
    `There is no folder «${folder}».`,
    'Name the folder that holds the old site’s uploads: `--media uploads`',
  );
}
