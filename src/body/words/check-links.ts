import { canonicalTarget, isRecordedTarget } from './compare-targets.js';
import type { MarkProblem } from './mark-problem.js';
import { rangeOf, type Side } from './ranges.js';
import type { Alignment } from './reconcile.js';
import type { Records } from './records.js';
import type { Place, Span } from './words.js';

/**
 * Every link of the source must be found on at least one of its own characters (a break may have cut it in several), one
 * without characters anywhere in the result; and every link of the result must come from the source or from a record.
 */
export function checkLinks(
  source: Side,
  result: Side,
  alignment: Alignment,
  records: Records,
): MarkProblem[] {
  if (source.words.links.length === 0 && result.words.links.length === 0) return [];
  const problems: MarkProblem[] = [];
  const links = new ResultLinks(result, alignment);
  for (const span of source.words.links) {
    const own = links.onCharactersOf(rangeOf(span, source.folded), alignment);
    const isBare = isNothing(span, source);
    const isFound = (target: string): boolean => {
      if (isBare) return links.takeAdded(target) || links.lead(target);
      return own.some((link) => link.target === canonicalTarget(target)) || links.takeAdded(target);
    };
    const target = records.follow('link', span.target, isFound);
    if (target === undefined && !(isBare && records.isTakenOut(span.target))) {
      problems.push({ code: 'link-lost', at: span.from, what: span.target });
    }
    if (typeof target === 'string')
      for (const link of own) if (link.target === canonicalTarget(target)) link.isExplained = true;
  }
  for (const link of links.unexplained()) {
    const record = records.take(
      ({ subject, kind, text }) =>
        subject === 'link' && kind === 'added' && isRecordedTarget(text, link.written),
    );
    if (record === null) problems.push({ code: 'link-added', at: null, what: link.written });
  }
  return problems;
}

interface ResultLink {
  readonly written: string;
  readonly target: string;
  /** No character of it is from the source: it stands round an image, or round words that were put in. */
  readonly isAdded: boolean;
  isExplained: boolean;
}

class ResultLinks {
  readonly #links: readonly ResultLink[];
  /** For each character of the result, the link it stands in; -1 where it stands in none. */
  readonly #at: Int32Array;
  readonly #targets: ReadonlySet<string>;

  constructor({ words, folded }: Side, alignment: Alignment) {
    this.#at = new Int32Array(folded.characters.length).fill(-1);
    this.#links = words.links.map((span, index) => {
      const { from, to } = rangeOf(span, folded);
      this.#at.fill(index, from, to);
      const isAdded = alignment.toSource.subarray(from, to).every((place) => place < 0);
      return { written: span.target, target: canonicalTarget(span.target), isAdded, isExplained: false };
    });
    this.#targets = new Set(this.#links.map(({ target }) => target));
  }

  /** The links in which characters of a range of the source stand now. */
  onCharactersOf(
    { from, to }: { readonly from: number; readonly to: number },
    { toResult }: Alignment,
  ): ResultLink[] {
    const found = new Set<number>();
    for (let at = from; at < to; at += 1) {
      const place = toResult[at] ?? -1;
      const index = place < 0 ? -1 : (this.#at[place] ?? -1);
      if (index >= 0) found.add(index);
    }
    return [...found].sort((left, right) => left - right).flatMap((index) => this.#links[index] ?? []);
  }

  lead(target: string): boolean {
    return this.#targets.has(canonicalTarget(target));
  }

  /** Explains a link without characters of the source by one of the source. */
  takeAdded(target: string): boolean {
    const wanted = canonicalTarget(target);
    const found = this.#links.find((link) => link.isAdded && !link.isExplained && link.target === wanted);
    if (found !== undefined) found.isExplained = true;
    return found !== undefined;
  }

  /** Words put in at the end of a link, such as those of an image, may stand in a line of their own: the same link once more. */
  unexplained(): ResultLink[] {
    const explained = new Set(
      this.#links.filter(({ isExplained }) => isExplained).map(({ target }) => target),
    );
    return this.#links.filter((link) => !link.isExplained && !(link.isAdded && explained.has(link.target)));
  }
}

/** A link round nothing to see: the parser leaves such a one before a block that stands in a link. */
function isNothing(span: Span, { words, folded }: Side): boolean {
  const { from, to } = rangeOf(span, folded);
  const isInside = ({ at }: Place): boolean => at >= span.from && at <= span.to;
  return from === to && !words.images.some(isInside) && !words.embeds.some(isInside);
}
