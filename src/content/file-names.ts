import { error, type Finding } from './finding.js';
import { proposeName } from './propose-name.js';

/** Names that Windows keeps for devices, with any ending (Microsoft, «Naming Files, Paths, and Namespaces»). */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/iu;

/**
 * What is wrong with the last part of a path under `content/`: names that Windows or a static host cannot hold. The
 * archive must survive being copied to any of them. Each finding proposes a name.
 */
export function nameFindings(path: string, isFolder: boolean): Finding[] {
  const name = path.split('/').at(-1) ?? '';
  const reason = REASONS.find(([matches]) => matches(name, path))?.[1];
  if (reason === undefined) return [];
  return [
    error(
      'file-name',
      `The name «${visible(name)}» ${reason}.`,
      `Rename it, for example to \`${proposal(name, isFolder)}\`.`,
    ),
  ];
}

const REASONS: readonly (readonly [matches: (name: string, path: string) => boolean, reason: string])[] = [
  [(name) => /\p{Cc}|\p{Noncharacter_Code_Point}/u.test(name), 'holds a control character'],
  [
    (name) => /[<>:"|?*\\]/u.test(name),
    'holds one of the signs < > : " | ? * \\, which Windows does not allow',
  ],
  [(name) => RESERVED.test(name), 'is kept by Windows for a device'],
  [(name) => /[. ]$/u.test(name), 'ends in a dot or a blank, which Windows drops'],
  [(name) => /^ /u.test(name), 'begins with a blank, which many programs drop'],
  [(name) => /^ |[. ]$/u.test(name.replace(/\.md$/u, '')), 'ends in a dot or a blank before `.md`'],
  [(name) => RESERVED.test(name.replace(/\.md$/u, '')), 'is kept by Windows for a device'],
  // A release's name becomes a folder of the site and part of its address.
  [
    (name) => name.endsWith('.md') && /[#%&+;=@[\]{}^`]/u.test(name),
    'holds a sign that means something else in an address',
  ],
  [(name) => new TextEncoder().encode(name).length > 240, 'is longer than a disk can hold with its ending'],
];

/** A name close to the author's: Markdown files get the name that `new` would give, others keep their letters. */
function proposal(name: string, isFolder: boolean): string {
  const dot = isFolder ? -1 : name.lastIndexOf('.');
  const [stem, ending] =
    dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot).replace(/[^.\p{L}\d]/gu, '')];
  const plain = proposeName(stem);
  return `${RESERVED.test(plain) ? `${plain}-1` : plain}${ending === '.' ? '' : ending}`;
}

function visible(name: string): string {
  return name.replace(/\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
