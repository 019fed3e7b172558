import { error, type Finding } from './finding.js';

/**
 * The finding on a file that was meant to be a release and would be passed over for its ending; null for any other.
 * Documents of word processors are looked at later, for beside a release they may be attachments.
 */
export function nearMiss(path: string): Finding | null {
  const name = path.split('/').at(-1) ?? '';
  if (path.startsWith('static/')) return null;
  const settings = /^(site|agencies)\.(?:yaml|yml\.txt|yaml\.txt|yml)$/iu.exec(path);
  if (settings !== null) {
    const right = `${settings[1]?.toLowerCase()}.yml`;
    return path === right ? null : renamed(name, right, 'is not read');
  }
  for (const [ending, why] of ENDINGS) {
    if (!ending.test(name) || name.endsWith('.md')) continue;
    return renamed(name, name.replace(ending, '.md'), why);
  }
  return null;
}

const ENDINGS: readonly (readonly [ending: RegExp, why: string])[] = [
  [/\.md\.txt$/iu, 'is a text file to Windows, which may hide the ending `.txt`'],
  [/\.md\.(?:docx?|rtf|odt|pages)$/iu, 'is a document of a word processor, not a text file'],
  [/\.txt\.md\.txt$/iu, 'is a text file to Windows'],
  [/\.(?:markdown|mdown|mkdn?|mdwn|mdtext|mdx)$/iu, 'has an ending that Siaran does not read'],
  [/\.md$/iu, 'has its ending in capital letters'],
  [/\.md\d+$|\.md_$|\.m d$/iu, 'has an ending that Siaran does not read'],
];

function renamed(name: string, right: string, why: string): Finding {
  const isDocument = /\.(?:docx?|rtf|odt|pages)$/iu.test(name);
  return error(
    'file-ending',
    `«${name}» ${why}, so it would be left out of the site.`,
    isDocument ? `Save it as plain text in UTF-8 under the name \`${right}\`.` : `Rename it to \`${right}\`.`,
  );
}
