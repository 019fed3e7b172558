import type { Firing } from '../../body/article.js';

/** A target, and the 1-based line of the text on which it stands. */
export interface LinedTarget {
  readonly target: string;
  readonly line: number;
}

/**
 * Records how the targets of links or images changed. Those that both sides have need no record; of the others, one that
 * `change` turns into one of the other side is replaced by it, and what then is left came in or went.
 */
export function recordTargets(
  subject: 'link' | 'image',
  before: readonly LinedTarget[],
  after: readonly LinedTarget[],
  change: (target: string) => string,
): Firing[] {
  const came = [...after];
  const take = (target: string): boolean => {
    const index = came.findIndex((known) => known.target === target);
    if (index >= 0) came.splice(index, 1);
    return index >= 0;
  };
  const gone = before.filter(({ target }) => !take(target));
  const firings = gone.map(({ line, target }): Firing => {
    const base = { rule: 'targets', line, subject, text: target };
    const to = change(target);
    return take(to) ? { ...base, kind: 'replaced', to } : { ...base, kind: 'removed', to: null };
  });
  const added = came.map(
    ({ line, target }): Firing => ({ rule: 'targets', line, kind: 'added', subject, text: target, to: null }),
  );
  return [...firings, ...added];
}
