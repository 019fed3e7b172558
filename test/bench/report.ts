import { KINDS } from './corpus/corpus.js';
import { MARKS, type Mark } from './marks.js';
import { BUILDS } from './measures/builds.js';
import { WHOLE_SITE } from './measures/serve.js';
import { medianOf, type Question, ratioOf, type Sample } from './samples.js';
import { tableOf } from './table.js';
import type { Tool } from './tools/tool.js';

export interface Section {
  readonly title: string;
  /** A table in Markdown that reads well on a terminal too. */
  readonly table: string;
}

/** The tables of a run; one that would be empty is left out. */
export function reportOf(samples: readonly Sample[], tools: readonly Tool[]): Section[] {
  const sections = [
    { title: 'Builds: seconds wall / seconds CPU / MiB at the peak', table: builds(samples, tools) },
    { title: 'Single commands', table: commands(samples) },
    { title: 'Marks', table: marks(samples) },
  ];
  return sections.flatMap(({ title, table }) => (table === null ? [] : [{ title, table }]));
}

function builds(samples: readonly Sample[], tools: readonly Tool[]): string | null {
  const [own, ...peers] = tools;
  if (own === undefined) return null;
  const head = [
    'releases',
    'corpus',
    'build',
    ...tools.map(({ name, version }) => `${name} ${version}`),
    ...peers.map(({ name }) => `÷ ${name} wall / CPU`),
  ];
  const rows = sizesIn(samples).flatMap((size) =>
    KINDS.flatMap((corpus) =>
      BUILDS.flatMap((measure) => {
        const asked = (subject: string): Question => ({ measure, corpus, size, subject });
        if (medianOf(samples, asked(own.name), 'wallSeconds') === null) return [];
        return [
          [
            counted(size),
            corpus,
            measure,
            ...tools.map(({ name }) => costs(samples, asked(name))),
            ...peers.map(({ name }) => ratios(samples, asked(own.name), asked(name))),
          ],
        ];
      }),
    ),
  );
  return rows.length === 0 ? null : tableOf(head, rows);
}

/** Everything that is no build: each subject by itself. */
function commands(samples: readonly Sample[]): string | null {
  const others = samples.filter(({ measure }) => !BUILDS.some((build) => build === measure));
  const seen = new Map(others.map((sample) => [nameOf(sample), sample]));
  const rows = [...seen].map(([name, sample]) => {
    const isShort = sample.measure !== 'import';
    const wall = medianOf(samples, sample, 'wallSeconds');
    return [
      name,
      rounded(wall === null || !isShort ? wall : wall * 1000, isShort ? 'ms' : 's'),
      rounded(isShort ? null : medianOf(samples, sample, 'cpuSeconds'), 's'),
      rounded(medianOf(samples, sample, 'peakMiB'), 'MiB'),
    ];
  });
  return rows.length === 0 ? null : tableOf(['', 'wall', 'CPU', 'peak'], rows);
}

function nameOf({ measure, corpus, size, subject }: Sample): string {
  switch (measure) {
    case 'import':
      return `import of ${counted(size ?? 0)} records`;
    case 'serve':
      return `serve, ${counted(size ?? 0)} ${corpus}: from save to ${subject === WHOLE_SITE ? subject : 'reloaded page'}`;
    case 'body':
      return subject === 'Siaran' ? 'one legacy body, cleaned and checked (CPU)' : `${subject} (CPU)`;
    default:
      return `\`${subject}\``;
  }
}

function marks(samples: readonly Sample[]): string | null {
  const rows = MARKS.flatMap((mark) => {
    const figure = mark.figure(samples);
    if (figure === null) return [];
    const { what, most, moonshot, unit } = mark;
    return [
      [what, rounded(figure, unit), rounded(most, unit), rounded(moonshot, unit), verdict(mark, figure)],
    ];
  });
  return rows.length === 0 ? null : tableOf(['', 'figure', 'mark', 'moonshot', ''], rows);
}

function verdict({ most, moonshot }: Mark, figure: number): string {
  if (figure <= moonshot) return 'moonshot';
  return figure <= most ? 'reached' : 'missed';
}

function costs(samples: readonly Sample[], asked: Question): string {
  const wall = medianOf(samples, asked, 'wallSeconds');
  if (wall === null) return '–';
  const cpu = medianOf(samples, asked, 'cpuSeconds');
  const peak = medianOf(samples, asked, 'peakMiB');
  return `${wall.toFixed(2)} / ${cpu?.toFixed(2) ?? '–'} / ${peak?.toFixed(0) ?? '–'}`;
}

/** The CPU tells more than the wall where other programs were at work. */
function ratios(samples: readonly Sample[], asked: Question, other: Question): string {
  const [wall, cpu] = (['wallSeconds', 'cpuSeconds'] as const).map((quantity) =>
    ratioOf(samples, asked, other, quantity),
  );
  return `${rounded(wall ?? null, '×')} / ${rounded(cpu ?? null, '×')}`;
}

function sizesIn(samples: readonly Sample[]): number[] {
  return [...new Set(samples.flatMap(({ size }) => size ?? []))].sort((a, b) => a - b);
}

function counted(number: number): string {
  return number.toLocaleString('en');
}

function rounded(value: number | null, unit: Mark['unit']): string {
  if (value === null) return '–';
  const digits = unit === '×' ? 2 : unit === 's' ? 1 : value < 10 ? 2 : 0;
  return unit === '×' ? value.toFixed(digits) : `${value.toFixed(digits)} ${unit}`;
}
