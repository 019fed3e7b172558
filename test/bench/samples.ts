import type { Kind } from './corpus/corpus.js';
import type { Cost } from './run-process.js';

/** What is measured: `npm run bench -- --only` takes these names. */
export const MEASURES = [
  'cold',
  'no-change',
  'edit',
  'added',
  'template',
  'import',
  'serve',
  'start',
  'body',
] as const;
export type Measure = (typeof MEASURES)[number];

/** One measurement of one thing. */
export interface Sample extends Cost {
  readonly measure: Measure;
  /** Null where no corpus is concerned. */
  readonly corpus: Kind | null;
  /** Releases in the corpus, or records in the source; null where none are concerned. */
  readonly size: number | null;
  /** Who was measured: a generator, or what else is compared. */
  readonly subject: string;
}

/** A kind of cost. */
export type Quantity = keyof Cost;

export interface Question {
  readonly measure: Measure;
  readonly corpus: Kind | null;
  readonly size: number | null;
  readonly subject: string;
}

/** The median of all runs; null where nothing was measured. */
export function medianOf(samples: readonly Sample[], asked: Question, quantity: Quantity): number | null {
  return median(valuesOf(samples, asked, quantity));
}

/**
 * How many times as much as another: the median over the rounds, for in one round both met the same machine; null where one of
 * the two was not measured.
 */
export function ratioOf(
  samples: readonly Sample[],
  asked: Question,
  other: Question,
  quantity: Quantity,
): number | null {
  const others = valuesOf(samples, other, quantity);
  const ratios = valuesOf(samples, asked, quantity).flatMap((value, round) => {
    const beside = others[round];
    return beside === undefined || beside === 0 ? [] : [value / beside];
  });
  return median(ratios);
}

function valuesOf(samples: readonly Sample[], asked: Question, quantity: Quantity): number[] {
  return samples
    .filter(
      ({ measure, corpus, size, subject }) =>
        measure === asked.measure &&
        corpus === asked.corpus &&
        size === asked.size &&
        subject === asked.subject,
    )
    .flatMap((sample) => sample[quantity] ?? []);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
