import { ALL_KEYS } from '../../../content/field-keys.js';
import { error, type Finding } from '../../../content/finding.js';
import type { LocatedMapping } from '../../../content/located.js';
import { type PlacedFinding, readYaml } from '../../../content/read-yaml.js';
import { mistypedClosing, splitFrontMatter } from '../../../content/split-front-matter.js';

/** The front matter of a Markdown file, and what stands behind it, untouched; or why it cannot be read. */
export type HeadReading =
  | {
      readonly mapping: LocatedMapping | null;
      /** Null: the file has none. */
      readonly head: string | null;
      readonly body: string;
    }
  | { readonly finding: Finding };

const commonKeys: ReadonlySet<string> = new Set(ALL_KEYS);

/**
 * Reads front matter by the guards of this program's own: YAML between two lines `---`, every value a text, nothing ever
 * run. A key may stand there twice, as Jekyll lets it.
 */
export function readHead(text: string): HeadReading {
  const split = splitFrontMatter(text, commonKeys);
  if ('finding' in split) {
    if (split.finding.code === 'front-matter-missing' && text.trim() !== '')
      return { mapping: null, head: null, body: text };
    return { finding: /^(?:\+\+\+|;;;|\{)/u.test(text) ? otherKind(text) : placed(split, 0) };
  }
  const yaml = split.head.replace(/^[^\n]*\n/u, '').replace(/[^\n]*\n?$/u, '');
  const { mapping, findings } = readYaml(yaml, commonKeys, 'kept');
  const [wrong] = findings;
  if (wrong === undefined) return { mapping, head: split.head, body: split.body };
  // A dash of another kind is no YAML either; where both complain, the dash is the cause.
  const cause = mistypedClosing(split.head);
  return { finding: cause === null ? placed(wrong, 1) : placed(cause, 0) };
}

/** A record's finding has no place of its own, so the line stands in its words. */
function placed({ place, finding }: PlacedFinding, linesBefore: number): Finding {
  return { ...finding, message: `Line ${place.line + linesBefore}: ${finding.message}` };
}

/** Only Hugo knows these, and has a command that turns them all into the one that is read here. */
function otherKind(text: string): Finding {
  const kind = text.startsWith('+++') ? 'TOML, between two lines `+++`' : 'JSON or of another kind';
  return error(
    'front-matter-other',
    `The front matter is ${kind}; only YAML between two lines \`---\` is read.`,
    'In the folder of the Hugo site, run `hugo convert toYAML --output ../yaml`, and import the folder that it makes.',
  );
}
