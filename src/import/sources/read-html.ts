import { limits } from '../../body/limits.js';
import { error, type Finding } from '../../content/finding.js';
import type { InputFile, ReadingOptions } from '../source.js';
import type { SourceItem } from '../source-record.js';
import { decodeBytes } from './decode-bytes.js';
import { declaredCharset } from './html/declared-charset.js';
import { readPageFields } from './html/page-fields.js';
import { parsePage } from './html/parse-page.js';
import { readSelectors } from './html/selectors.js';
import { takeOffArchive } from './html/web-archive.js';
import { readWhole } from './read-whole.js';

/**
 * Reads a saved page as one record. The fields have the names of a release's (`title`, `date`, `body`, `url`, …), since the
 * selectors of map.yml are applied here; `path` is where the file lies, where the page does not say its address. What only
 * belongs to pages, style sheets and pictures, gives nothing.
 */
export async function* readHtml(file: InputFile, options: ReadingOptions): AsyncIterable<SourceItem> {
  if (belongings.test(file.name)) return;
  if (file.size > limits.size * 3) {
    yield unreadable(file, null, tooLarge(file));
    return;
  }
  const bytes = await readWhole(file);
  yield readPage(file, bytes, options);
}

const belongings =
  /\.(?:css|js|mjs|json|xml|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|woff2?|ttf|eot|otf|pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|mp[34]|webm|swf|txt)$/iu;

function readPage(file: InputFile, bytes: Uint8Array, { encoding, mapping }: ReadingOptions): SourceItem {
  const selectors = readSelectors(mapping);
  const [wrong] = selectors.findings;
  if (wrong !== undefined) return unreadable(file, bytes, wrong);
  const decoded = decodeBytes(bytes, { encoding, declared: declaredCharset(bytes) });
  if (!/<[a-z!]/iu.test(decoded.text)) return unreadable(file, bytes, noPage(file));
  const saved = parsePage(decoded.text);
  if (saved.tree === null) return unreadable(file, bytes, saved.finding);
  const captured = takeOffArchive(decoded.text, saved.tree);
  const bare = captured === null ? saved : parsePage(captured.text);
  if (bare.tree === null) return unreadable(file, bytes, bare.finding);
  const page = {
    text: captured?.text ?? decoded.text,
    tree: bare.tree,
    path: file.name,
    capturedFrom: captured?.url ?? null,
  };
  const reading = readPageFields(page, selectors.fields);
  if (reading.fields === null) return unreadable(file, bytes, reading.finding);
  const findings = [...decoded.findings, ...(captured?.findings ?? []), ...reading.findings];
  return {
    kind: 'record',
    record: {
      place: { file: file.name, line: 1, number: 1 },
      bytes,
      extension: 'html',
      fields: reading.fields,
      bodyKind: 'html',
      encoding: decoded.encoding,
      findings,
    },
  };
}

function unreadable(file: InputFile, bytes: Uint8Array | null, finding: Finding): SourceItem {
  const place = { file: file.name, line: 1, number: 1 };
  return { kind: 'unreadable', record: { place, bytes, extension: 'html', finding } };
}

function tooLarge(file: InputFile): Finding {
  return error(
    'page-too-large',
    `The page has ${Math.round(file.size / 1_000_000)} million bytes, more than any page.`,
    'Look whether it is one page, and save its pictures as files of their own.',
  );
}

function noPage(file: InputFile): Finding {
  return error(
    'no-page',
    `«${file.name}» is no page: there is no tag in it.`,
    'Take it out of the folder, or import it by itself with the format that it has.',
  );
}
