import type { FootnoteDefinition, Nodes, Root } from 'mdast';

/**
 * The footnotes of a text. One that a call names stands at the end, in the order of the first calls; any other (which nothing
 * calls, or whose name another one has) where it was written, for its words must not vanish.
 */
export class Footnotes {
  readonly #byName = new Map<string, FootnoteDefinition>();
  readonly #named = new Set<FootnoteDefinition>();
  readonly #called = new Set<FootnoteDefinition>();
  readonly #waiting: FootnoteDefinition[] = [];

  constructor(tree: Root) {
    const calls: { readonly name: string; readonly inside: FootnoteDefinition | null }[] = [];
    forEachNode(tree, (node, inside) => {
      if (node.type === 'footnoteReference') calls.push({ name: key(node.identifier), inside });
      if (node.type === 'footnoteDefinition' && !this.#byName.has(key(node.identifier)))
        this.#byName.set(key(node.identifier), node);
    });
    for (const { name, inside } of calls) {
      const note = this.#byName.get(name);
      if (note !== undefined && note !== inside) this.#named.add(note);
    }
  }

  /** Whether a footnote stands at the end, not where it was written. */
  waits(note: FootnoteDefinition): boolean {
    return this.#named.has(note);
  }

  call(name: string): void {
    const note = this.#byName.get(key(name));
    if (note === undefined || !this.#named.has(note) || this.#called.has(note)) return;
    this.#called.add(note);
    this.#waiting.push(note);
  }

  /** The next one to read; in the end those that only call each other. */
  next(): FootnoteDefinition | null {
    const note = this.#waiting.shift() ?? [...this.#named].find((named) => !this.#called.has(named));
    if (note !== undefined) this.#called.add(note);
    return note ?? null;
  }
}

/** Visits every node in the order of the text, and the footnote in which it stands. */
export function forEachNode(
  tree: Root,
  visit: (node: Nodes, inside: FootnoteDefinition | null) => void,
): void {
  const stack: { readonly node: Nodes; readonly inside: FootnoteDefinition | null }[] = [
    { node: tree, inside: null },
  ];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, inside } = step;
    visit(node, inside);
    const note = node.type === 'footnoteDefinition' ? node : inside;
    if ('children' in node)
      for (const child of node.children.toReversed()) stack.push({ node: child, inside: note });
  }
}

/** How two labels compare (CommonMark, 4.7: matching labels). */
export function key(identifier: string): string {
  return identifier.toUpperCase();
}
