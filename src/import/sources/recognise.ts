import { error, type Finding, note } from '../../content/finding.js';
import type { Format, InputFile } from '../source.js';
import { endingOf, unusableKind } from './file-kinds.js';
import { readHead } from './read-chunks.js';
import { recogniseFormat } from './recognise-format.js';

/** In which format the files given are read, and which of them are. */
export interface FormatChoice {
  /** Null: the findings say why. */
  readonly format: Format | null;
  /** Those to read, in the order given. */
  readonly files: readonly InputFile[];
  /** Errors only where the format is null; else what was passed over. */
  readonly findings: readonly Finding[];
}

/**
 * Chooses the format of what was given. A single file is what its content shows; a folder has files of one format and such as
 * hold no records (pictures, styles), which are passed over and counted. Where it has files of several, or a packed one, it is
 * an error. `asked` is `--format`: then all of them are read in it that could be in it. Throws what the machine cannot read.
 */
export function chooseFormat(files: readonly InputFile[], asked: Format | null = null): FormatChoice {
  const seen = files.map((file) => look(file));
  const [only] = seen;
  if (seen.length === 1 && only !== undefined) return single(only, asked);
  const formats = countBy(seen.flatMap(({ format }) => (format === null ? [] : [format])));
  const [commonest] = formats;
  const format = asked ?? (formats.size === 1 ? (commonest?.[0] ?? null) : null);
  const chosen = seen.filter((one) => format !== null && one.format === format).map(({ file }) => file);
  const rest = seen.filter(({ file }) => !chosen.includes(file));
  if (format === null || chosen.length === 0) {
    const unusable = seen.flatMap(({ unusable }) => unusable ?? []);
    const findings =
      formats.size > 1 && asked === null ? [several(formats)] : [...unusable, nothing(asked, formats)];
    return { format: null, files: [], findings };
  }
  return {
    format,
    files: chosen,
    findings: [
      ...rest.flatMap(({ unusable }) => (unusable === null ? [] : [asWarning(unusable)])),
      ...passedOver(rest.filter(({ unusable }) => unusable === null).map(({ file }) => file)),
    ],
  };
}

interface Seen {
  readonly file: InputFile;
  readonly format: Format | null;
  readonly unusable: Finding | null;
}

function look(file: InputFile): Seen {
  const head = readHead(file);
  const unusable = unusableKind(file.name, head);
  return {
    file,
    unusable,
    format: unusable === null && !belongsToSite(file.name) ? recogniseFormat(file, head) : null,
  };
}

function single({ file, format, unusable }: Seen, asked: Format | null): FormatChoice {
  const chosen = unusable === null ? (asked ?? format) : null;
  return {
    format: chosen,
    files: chosen === null ? [] : [file],
    findings: chosen === null ? [unusable ?? unknown(file.name)] : [],
  };
}

/** What belongs to a site and holds no records, though it may be text. */
function belongsToSite(name: string): boolean {
  return /^(?:css|js|mjs|map|svg|ico|woff2?|ttf|eot|jpe?g|png|gif|webp|bmp|mp[34]|mov|avi|ini|log|lock|yml|yaml|toml)$/u.test(
    endingOf(name),
  );
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

const FORMATS = 'txt, csv, json, jsonl, wxr, sql, html or markdown';

function unknown(name: string): Finding {
  return error(
    'import-format-unknown',
    `«${name}» is in no format that holds releases, as far as its beginning shows.`,
    `If it is one, say which: --format ${FORMATS}.`,
  );
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: 'warning' };
}

function passedOver(files: readonly InputFile[]): Finding[] {
  if (files.length === 0) return [];
  const endings = countBy(files.map(({ name }) => endingOf(name) || 'without an ending'));
  const list = [...endings].map(([ending, count]) => `${count} × ${ending}`).join(', ');
  return [note('import-files-passed-over', `Files that hold no records were passed over: ${list}.`, null)];
}

function several(formats: ReadonlyMap<Format, number>): Finding {
  const list = [...formats].map(([format, count]) => `${count} × ${format}`).join(', ');
  const [example] = formats.keys();
  return error(
    'import-formats-several',
    `There are files of several formats: ${list}.`,
    `Import one at a time: say which with --format ${example ?? 'csv'}; the others are passed over.`,
  );
}

function nothing(asked: Format | null, formats: ReadonlyMap<Format, number>): Finding {
  const list = [...formats].map(([format, count]) => `${count} × ${format}`).join(', ');
  return error(
    'import-nothing-found',
    `There is no file ${asked === null ? 'that holds releases' : `in the format ${asked}`} among those given${list === '' ? '' : `, only ${list}`}.`,
    `Name the file or folder with the releases; --format says in which form they are: ${FORMATS}.`,
  );
}
