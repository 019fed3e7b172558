import { limits } from '../../body/limits.js';
import { error, type Finding, warning } from '../../content/finding.js';
import type { InputFile, ReadingOptions } from '../source.js';
import type { SourceItem } from '../source-record.js';
import { decodeBytes } from './decode-bytes.js';
import { completeFields, isKey } from './markdown/complete-fields.js';
import { fieldsOfHead, type HeadFields } from './markdown/fields-of-head.js';
import { readHead } from './markdown/read-head.js';
import { readWhole } from './read-whole.js';

/**
 * Reads a file of Jekyll, Hugo, Eleventy or Isomer as one record: its front matter as fields, all that stands behind it as
 * `body`, untouched. A page in HTML with front matter is one too, as Jekyll has it, and so is a `.txt` whose front matter
 * has a title or a date. MDX is none, and told of. What only lies beside the texts gives nothing, such as Jekyll's `robots.txt`.
 */
export async function* readMarkdown(file: InputFile, options: ReadingOptions): AsyncIterable<SourceItem> {
  const isHtml = /\.html?$/iu.test(file.name);
  const isPlain = /\.te?xt$/iu.test(file.name);
  if (/\.mdx$/iu.test(file.name)) {
    yield unreadable(file, file.size > limits.size * 3 ? null : await readWhole(file), false, withJsx(file));
    return;
  }
  if (!isHtml && !isPlain && !/\.(?:md|markdown|mkdn?|mdown|mdwn|mdtext)$/iu.test(file.name)) return;
  if (file.size > limits.size * 3) {
    yield unreadable(file, null, isHtml, tooLarge(file));
    return;
  }
  const bytes = await readWhole(file);
  if (!isPlain || isRelease(bytes, options)) yield readText(file, bytes, isHtml, options);
}

/** What cannot be read may be one, and is told of. */
function isRelease(bytes: Uint8Array, { encoding }: ReadingOptions): boolean {
  const head = readHead(decodeBytes(bytes, { encoding, declared: null }).text);
  if ('finding' in head) return true;
  return head.mapping?.entries.some(({ key }) => isKey(key, 'title') || isKey(key, 'date')) ?? false;
}

function readText(
  file: InputFile,
  bytes: Uint8Array,
  isHtml: boolean,
  { encoding }: ReadingOptions,
): SourceItem {
  const decoded = decodeBytes(bytes, { encoding, declared: null });
  const head = readHead(decoded.text);
  if ('finding' in head) return unreadable(file, bytes, isHtml, head.finding);
  if (head.head === null && isHtml) return unreadable(file, bytes, isHtml, pageWithoutHead());
  const written = head.mapping === null ? noFields : fieldsOfHead(head.mapping);
  const wrong = written.findings.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) return unreadable(file, bytes, isHtml, wrong);
  const { fields, findings } = completeFields(written.fields, head.body, file.name);
  return {
    kind: 'record',
    record: {
      place: { file: file.name, line: 1, number: 1 },
      bytes,
      extension: isHtml ? 'html' : 'md',
      fields,
      bodyKind: isHtml ? 'html' : 'markdown',
      encoding: decoded.encoding,
      findings: [
        ...decoded.findings,
        ...(head.head === null ? [noHead()] : []),
        ...written.findings,
        ...findings,
      ],
    },
  };
}

const noFields: HeadFields = { fields: new Map(), findings: [] };

function unreadable(
  file: InputFile,
  bytes: Uint8Array | null,
  isHtml: boolean,
  finding: Finding,
): SourceItem {
  const place = { file: file.name, line: 1, number: 1 };
  return { kind: 'unreadable', record: { place, bytes, extension: isHtml ? 'html' : 'md', finding } };
}

function noHead(): Finding {
  return warning(
    'front-matter-missing',
    'The file has no front matter: what it is about is taken from its text and its name.',
    'If it is no release, such as a README, take the release out again.',
  );
}

function pageWithoutHead(): Finding {
  return error(
    'front-matter-missing',
    'The page has no front matter, so it is none of Jekyll.',
    'If it is a saved page, import it with `--format html`.',
  );
}

/** Code of a program stands between its words, and nothing is ever run. */
function withJsx({ name }: InputFile): Finding {
  const file = name.split('/').at(-1) ?? name;
  return error(
    'markdown-jsx',
    `«${file}» is MDX, Markdown with code of a program (JSX) in it, which is not read.`,
    `If it is a release, rename it to \`${file.replace(/\.mdx$/iu, '.md')}\`, take the JSX out (\`import\`, \`export\`, tags in capital letters), and import again.`,
  );
}

function tooLarge(file: InputFile): Finding {
  return error(
    'text-too-large',
    `The file has ${Math.round(file.size / 1_000_000)} million bytes, more than any release.`,
    'Look whether it is one text, and take pictures out of it into files beside it.',
  );
}
