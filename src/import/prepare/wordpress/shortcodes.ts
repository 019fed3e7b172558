import { type Finding, warning } from '../../../content/finding.js';
import { lineOf } from '../../text-edits.js';
import { maskMarkup } from './mask-markup.js';
import { scanMarkup } from './scan-markup.js';

/**
 * Reports the shortcodes that stand in the text as they were typed: one finding a name. Words in brackets, such as `[sic]` or
 * `[Nama]`, are none: a shortcode is one that WordPress itself has, or that has attributes, an end, or an underscore.
 */
export function reportShortcodes(body: string): Finding[] {
  const masked = maskMarkup(body, scanMarkup(body));
  const names = new Map<string, Found[]>();
  for (const match of masked.matchAll(pattern)) {
    const [whole, isEnd, written = '', attributes = ''] = match;
    const isEscaped = masked[match.index - 1] === '[' && masked[match.index + whole.length] === ']';
    if (isEscaped) continue;
    const name = written.toLowerCase();
    const text = body.slice(match.index, match.index + whole.length);
    const found = {
      at: match.index,
      text,
      isEnd: isEnd === '/',
      hasAttributes: /[\w-]\s*=/u.test(attributes),
    };
    const others = names.get(name);
    if (others === undefined) names.set(name, [found]);
    else others.push(found);
  }
  return [...names].flatMap(([name, found]) => (isShortcode(name, found) ? [left(body, name, found)] : []));
}

interface Found {
  readonly at: number;
  readonly text: string;
  readonly isEnd: boolean;
  readonly hasAttributes: boolean;
}

/** What stands behind the name begins with a blank or a slash; attributes may hold markup, which is masked. */
const pattern = /\[(\/?)([a-z][\w-]{0,60})((?:[\s/][^[\]]{0,4000})?)\]/giu;

/** Of WordPress itself and of the extensions most in use; these are also written without attributes. */
const known: ReadonlySet<string> = new Set(
  `audio caption contact-form contact-form-7 embed gallery googlemaps instagram playlist ready slideshow slideshare soundcloud
   tweet twitter vimeo video wp_caption youtube`.split(/\s+/u),
);

function isShortcode(name: string, found: readonly Found[]): boolean {
  return (
    known.has(name) || name.includes('_') || found.some(({ hasAttributes, isEnd }) => hasAttributes || isEnd)
  );
}

function left(body: string, name: string, found: readonly Found[]): Finding {
  const begun = found.filter(({ isEnd }) => !isEnd);
  const [first] = begun.length > 0 ? begun : found;
  const count = Math.max(1, begun.length);
  const text = (first?.text ?? name).replace(/\s+/gu, ' ');
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  const times = count === 1 ? '' : ` (and ${count - 1} more of its kind)`;
  return warning(
    'shortcode-left',
    `«${shown}»${times} on line ${lineOf(body, first?.at ?? 0)} of the text was filled in by WordPress when it showed the page. It stays as it was typed.`,
    help.get(name) ?? 'Look at the old page, and write into the release what stood there, or delete it.',
  );
}

const help: ReadonlyMap<string, string> = new Map([
  [
    'gallery',
    'Put the pictures of the gallery beside the release and name them under «images», then delete it.',
  ],
  ['embed', 'Write the address in it as a link, and delete the words in brackets.'],
]);
