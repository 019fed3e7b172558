import { KINDS, type Kind } from './corpus/corpus.js';
import { ONE_PASS } from './measures/body.js';
import { type Measure, medianOf, type Quantity, type Question, ratioOf, type Sample } from './samples.js';

/** What is to be reached. */
export interface Mark {
  readonly what: string;
  /** Null where it was not measured in this run. */
  readonly figure: (samples: readonly Sample[]) => number | null;
  readonly most: number;
  /** What to aim at. */
  readonly moonshot: number;
  readonly unit: '×' | 's' | 'ms' | 'MiB';
}

const MARKDOWN: readonly Kind[] = ['plain', 'rich'];

export const MARKS: readonly Mark[] = [
  ...MARKDOWN.map((corpus) => againstHugo('cold', corpus, 10_000, 0.75, 0.4)),
  againstHugo('cold', 'legacy', 10_000, 1.3, 0.7),
  {
    what: 'CPU of one legacy body ÷ one bare pass over it',
    figure: (samples) => {
      const asked = { measure: 'body', corpus: 'legacy', size: null, subject: 'Siaran' } as const;
      return ratioOf(samples, asked, { ...asked, subject: ONE_PASS }, 'cpuSeconds');
    },
    most: 2.5,
    moonshot: 1.5,
    unit: '×',
  },
  ...MARKDOWN.map((corpus) => againstHugo('cold', corpus, 50_000, 0.6, 0.3)),
  ...KINDS.map((corpus) => againstHugo('no-change', corpus, 10_000, 0.15, 0.07)),
  ...KINDS.map((corpus) => againstHugo('edit', corpus, 10_000, 0.25, 0.12)),
  ...KINDS.map((corpus) => absolute('serve', corpus, 10_000, 'wallSeconds', 'ms', 300, 100)),
  ...KINDS.map((corpus) => absolute('cold', corpus, 50_000, 'peakMiB', 'MiB', 500, 250)),
  ...KINDS.map((corpus) => absolute('cold', corpus, 100_000, 'peakMiB', 'MiB', 1024, 1024)),
  ...KINDS.map(growth),
  absolute('import', 'legacy', 10_000, 'wallSeconds', 's', 40, 15),
  {
    what: 'start (`--version`)',
    figure: (samples) => {
      const asked = { measure: 'start', corpus: null, size: null, subject: 'siaran --version' } as const;
      return times(1000, medianOf(samples, asked, 'wallSeconds'));
    },
    most: 120,
    moonshot: 60,
    unit: 'ms',
  },
];

function againstHugo(measure: Measure, corpus: Kind, size: number, most: number, moonshot: number): Mark {
  const asked: Question = { measure, corpus, size, subject: 'Siaran' };
  return {
    what: `${inWords(asked)}: wall ÷ Hugo's`,
    figure: (samples) => ratioOf(samples, asked, { ...asked, subject: 'Hugo' }, 'wallSeconds'),
    most,
    moonshot,
    unit: '×',
  };
}

function absolute(
  measure: Measure,
  corpus: Kind,
  size: number,
  quantity: Quantity,
  unit: Mark['unit'],
  most: number,
  moonshot: number,
): Mark {
  const asked: Question = { measure, corpus, size, subject: 'Siaran' };
  return {
    what: `${inWords(asked)}: ${quantity === 'peakMiB' ? 'memory' : 'time'}`,
    figure: (samples) => times(unit === 'ms' ? 1000 : 1, medianOf(samples, asked, quantity)),
    most,
    moonshot,
    unit,
  };
}

/** Five times the releases. */
function growth(corpus: Kind): Mark {
  const small: Question = { measure: 'cold', corpus, size: 10_000, subject: 'Siaran' };
  const large: Question = { ...small, size: 50_000 };
  return {
    what: `cold, ${corpus}: time(50,000) ÷ time(10,000)`,
    figure: (samples) => ratioOf(samples, large, small, 'wallSeconds'),
    most: 5.5,
    moonshot: 5,
    unit: '×',
  };
}

function inWords({ measure, corpus, size }: Question): string {
  return `${measure}, ${size?.toLocaleString('en')} ${corpus}`;
}

function times(factor: number, value: number | null): number | null {
  return value === null ? null : value * factor;
}
