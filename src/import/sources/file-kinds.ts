import { error, type Finding } from '../../content/finding.js';

/** The ending of a name, in small letters and without its full stop; empty where it has none. */
export function endingOf(name: string): string {
  return /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What to do with a file that holds records only when it is unpacked or saved in another form; null: it is no such file. */
export function unusableKind(name: string, head: Buffer): Finding | null {
  const hex = head.toString('hex');
  const bytes = head.toString('latin1');
  const kind = kinds.find(
    ({ begins, holds }) => hex.startsWith(begins) && (holds === undefined || holds(bytes, endingOf(name))),
  );
  return kind === undefined ? null : error(kind.code, `«${name}» is ${kind.what}.`, kind.help);
}

interface Kind {
  readonly code: string;
  readonly what: string;
  readonly help: string;
  /** Its first bytes, in hexadecimal. */
  readonly begins: string;
  readonly holds?: (bytes: string, ending: string) => boolean;
}

const ZIP = '504b0304';
const UNPACK = 'Unpack it (in the file manager: Extract) and import what was inside.';
const OFFICE_97 = 'd0cf11e0a1b11ae1';
const SAVE_AS_CSV =
  'Open it in the spreadsheet and save it as «CSV UTF-8 (comma delimited)»; then import that file.';
const SAVE_AS_HTML =
  'Open it in the word processor and save it as «Web page, filtered» (.html); then import that file.';

const kinds: readonly Kind[] = [
  { code: 'import-compressed', what: 'compressed (gzip)', help: UNPACK, begins: '1f8b' },
  { code: 'import-compressed', what: 'compressed (bzip2)', help: UNPACK, begins: '425a68' },
  { code: 'import-compressed', what: 'compressed (xz)', help: UNPACK, begins: 'fd377a585a00' },
  { code: 'import-compressed', what: 'compressed (zstd)', help: UNPACK, begins: '28b52ffd' },
  { code: 'import-compressed', what: 'an archive (7z)', help: UNPACK, begins: '377abcaf271c' },
  { code: 'import-compressed', what: 'an archive (RAR)', help: UNPACK, begins: '526172211a07' },
  {
    code: 'import-spreadsheet',
    what: 'a spreadsheet',
    help: SAVE_AS_CSV,
    begins: ZIP,
    holds: (bytes, ending) =>
      /^(?:xlsx|xlsm|ods)$/.test(ending) || /xl\/workbook|opendocument\.spreadsheet/.test(bytes),
  },
  {
    code: 'import-document',
    what: 'a document of a word processor',
    help: SAVE_AS_HTML,
    begins: ZIP,
    holds: (bytes, ending) =>
      /^(?:docx|docm|odt)$/.test(ending) || /word\/document|opendocument\.text/.test(bytes),
  },
  { code: 'import-compressed', what: 'an archive (ZIP)', help: UNPACK, begins: ZIP },
  {
    code: 'import-spreadsheet',
    what: 'a spreadsheet',
    help: SAVE_AS_CSV,
    begins: OFFICE_97,
    holds: (_, ending) => ending.startsWith('xl'),
  },
  { code: 'import-document', what: 'a document of an office program', help: SAVE_AS_HTML, begins: OFFICE_97 },
  {
    code: 'import-document',
    what: 'a document of a word processor (RTF)',
    help: SAVE_AS_HTML,
    begins: '7b5c727466',
  },
  {
    code: 'import-pdf',
    what: 'a PDF',
    help: 'Its text cannot be taken out without loss. Write the release as a file of its own (siaran new) and put the PDF beside it as an attachment.',
    begins: '255044462d',
  },
  {
    code: 'import-database',
    what: 'a database file (SQLite)',
    help: 'Export the table with the releases as CSV or as SQL from a program that opens it; then import that file.',
    begins: '53514c69746520666f726d6174203300',
  },
  {
    code: 'import-web-archive',
    what: 'a web archive (WARC)',
    help: 'Unpack its pages into a folder (warc-extractor, or «wget» of the replayed site) and import that folder.',
    begins: '574152432f',
  },
  {
    code: 'import-web-archive',
    what: 'a page saved as one file (MHTML)',
    help: 'Save it from the browser as «Web page, HTML only», and import that.',
    begins: '',
    holds: (bytes) => /^(?:From: <Saved by|MIME-Version: 1\.0\r?\n[\s\S]*multipart\/related)/.test(bytes),
  },
];
