import { lineEndsOf, lineOf } from '../../text-edits.js';
import { type Edit, isInside, type Range } from './edit.js';

/** The Liquid of a body: what can be resolved, and what is left for a person to look at. */
export interface LiquidReading {
  readonly edits: readonly Edit[];
  /** Tags that stay, with their lines. */
  readonly left: readonly { readonly text: string; readonly line: number }[];
}

/**
 * Resolves what of Liquid means an address of the same site, inside the target of a link or image: `{{ site.baseurl }}` and
 * `{{ site.url }}` go, of `{{ "/a.pdf" | relative_url }}` the path stays; such a target then resolves against the address
 * of the release. Comments, of Liquid and of kramdown, go with their text, for no reader ever saw them; `{% raw %}` goes,
 * and what stands in it stays. Everything else is left.
 */
export function readLiquid(raw: string, code: readonly Range[]): LiquidReading {
  const edits: Edit[] = [];
  const left: { text: string; line: number }[] = [];
  const literal: Range[] = [];
  for (const found of raw.matchAll(tags)) {
    const [text, hidden, opening, inner, closing, output] = found;
    const from = found.index;
    const to = from + text.length;
    if (isInside(code, from) || isInside(literal, from)) continue;
    if (hidden !== undefined) edits.push({ from, to, put: lineEndsOf(text), rule: 'hidden' });
    else if (opening !== undefined && inner !== undefined && closing !== undefined) {
      literal.push({ from, to });
      edits.push(
        { from, to: from + opening.length, put: '', rule: 'liquid' },
        { from: to - closing.length, to, put: '', rule: 'liquid' },
      );
    } else {
      const put = output === undefined ? null : pathOf(output);
      if (put !== null && isTarget(raw, from, edits)) edits.push({ from, to, put, rule: 'liquid' });
      else left.push({ text: text.replace(/\s+/gu, ' '), line: lineOf(raw, from) });
    }
  }
  return { edits, left };
}

/** A target as it is once its Liquid is resolved. */
export function resolveInTarget(target: string): string {
  return target.replace(/\{\{-?([^{}]*?)-?\}\}/gu, (text, output: string) => pathOf(output) ?? text);
}

const tags = new RegExp(
  [
    String.raw`(\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{::comment\}[\s\S]*?\{:/(?:comment)?\})`,
    String.raw`(\{%-?\s*raw\s*-?%\})([\s\S]*?)(\{%-?\s*endraw\s*-?%\})`,
    // Hugo's shortcodes, {{< name >}} and {{% name %}}, are tags that stay.
    String.raw`\{\{[<%][^{}]*[>%]\}\}`,
    String.raw`\{\{-?([^{}]*?)-?\}\}`,
    String.raw`\{%[^{}]*%\}`,
    String.raw`\{::[^{}\n]*\}`,
    String.raw`\{:/[^{}\n]*\}`,
  ].join('|'),
  'gu',
);

/** The path that an output means; empty for the root of the site; null where only the old system can tell. */
function pathOf(output: string): string | null {
  const [value = '', ...filters] = output.split('|').map((part) => part.trim());
  if (
    !filters.every((filter) =>
      /^(?:relative_url|absolute_url|url|prepend:\s*site\.(?:base)?url)$/u.test(filter),
    )
  )
    return null;
  if (/^site\.(?:baseurl|url|github\.url)$/u.test(value)) return '';
  return /^(["'])([^"'\s<>()]*)\1$/u.exec(value)?.[2] ?? null;
}

/** Whether the target of a link or image begins here, or here after what has just been resolved. */
function isTarget(raw: string, at: number, edits: readonly Edit[]): boolean {
  const before = edits.at(-1);
  if (before !== undefined && before.rule === 'liquid' && before.to === at) return true;
  return /(?:\]\(\s*<?|\b(?:href|src|poster|data)\s*=\s*["']?\s*|^ {0,3}\[[^\]\n]+\]:\s*<?)$/imu.test(
    raw.slice(Math.max(0, at - 200), at),
  );
}
