import type { Firing } from '../article.js';
import { isRecordedTarget } from './compare-targets.js';

/** The records about one kind of thing, each of which explains one difference. */
export class Records {
  readonly #all: readonly Firing[];
  readonly #open: Set<Firing>;

  constructor(firings: readonly Firing[]) {
    this.#all = firings;
    this.#open = new Set(firings);
  }

  take(fits: (firing: Firing) => boolean): Firing | null {
    for (const firing of this.#open) {
      if (!fits(firing)) continue;
      this.#open.delete(firing);
      return firing;
    }
    return null;
  }

  takeShortest(fits: (firing: Firing) => boolean): Firing | null {
    const [shortest] = [...this.#open]
      .filter(fits)
      .sort((left, right) => left.text.length - right.text.length);
    if (shortest !== undefined) this.#open.delete(shortest);
    return shortest ?? null;
  }

  /** Whether any record, spent or not, says that a link to this address went. */
  isTakenOut(target: string): boolean {
    return this.#all.some(
      ({ subject, kind, text }) => subject === 'link' && kind === 'removed' && isRecordedTarget(text, target),
    );
  }

  /** Follows an address through the recorded changes: where it leads now, or null where a record took it out. */
  follow(
    subject: 'link' | 'image',
    written: string,
    isFound: (target: string) => boolean,
  ): string | null | undefined {
    let target = written;
    for (let hops = 0; hops < 5; hops += 1) {
      if (isFound(target)) return target;
      const record = this.take(
        (firing) =>
          firing.subject === subject &&
          (firing.kind === 'replaced' || firing.kind === 'removed') &&
          isRecordedTarget(firing.text, target),
      );
      if (record === null) return undefined;
      if (record.kind === 'removed') return null;
      target = record.to ?? '';
    }
    return undefined;
  }
}
