import type { Root } from 'mdast';
import { parseMarkdown } from '../../../body/markdown-road.js';
import { applyEdits, lineOf } from '../../text-edits.js';
import { type Edit, withoutOverlaps } from './edit.js';
import type { AttributeList } from './find-attribute-lists.js';
import { everyNode } from './syntax-ranges.js';

/** A body with its edits done, and the tree of what that gives. */
export interface EditedText {
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly tree: Root;
}

export function editText(raw: string, edits: readonly Edit[]): EditedText {
  const text = applyEdits(raw, edits);
  return { edits, text, tree: parseMarkdown(text) };
}

/**
 * Makes lists begin with the number that `{:start="7"}` gives them. Most need none, since the number is typed as
 * well, or is the next of the list before. Else the typed number is put right, and where the item would go on another list,
 * an empty comment parts the two, as Markdown's own writers do.
 */
export function numberLists(raw: string, edited: EditedText, lists: readonly AttributeList[]): EditedText {
  const { edits, tree } = edited;
  const starting = lists.filter(({ start }) => start !== null);
  if (starting.length === 0) return edited;
  const numbers = itemNumbers(tree);
  const changed = new Map<Edit, Edit>();
  const added: Edit[] = [];
  for (const list of starting) {
    const typed = nextMarker(raw, list.to);
    if (typed === null || list.start === null) continue;
    const item = numbers.get(lineOf(raw, typed.from));
    if (item === undefined || item.number === list.start) continue;
    added.push({ ...typed, put: String(list.start), rule: 'kramdown' });
    if (!item.isFirst) changed.set(list, { ...list, put: '<!-- -->' });
  }
  if (added.length === 0) return edited;
  return editText(raw, withoutOverlaps([...edits.map((edit) => changed.get(edit) ?? edit), ...added]));
}

interface ItemNumber {
  readonly number: number;
  readonly isFirst: boolean;
}

/** The numbers that a reader sees before the items of lists, by line. */
function itemNumbers(tree: Root): ReadonlyMap<number, ItemNumber> {
  const numbers = new Map<number, ItemNumber>();
  everyNode(tree, (node) => {
    if (node.type !== 'list' || node.ordered !== true) return;
    node.children.forEach((item, index) => {
      const line = item.position?.start.line;
      if (line !== undefined) numbers.set(line, { number: (node.start ?? 1) + index, isFirst: index === 0 });
    });
  });
  return numbers;
}

/** The typed number of the list item on the next line that is not empty. */
function nextMarker(raw: string, from: number): { from: number; to: number } | null {
  const found = /^(?:[ \t]*\r?\n)+[ \t]*(?:>[ \t]*)*(?=(\d{1,9})[.)][ \t])/u.exec(
    raw.slice(from, from + 400),
  );
  const digits = found?.[1];
  if (found === null || digits === undefined) return null;
  const at = from + found[0].length;
  return { from: at, to: at + digits.length };
}
