import { busyRemark, type Machine } from './machine.js';
import type { Section } from './report.js';
import type { Tool } from './tools/tool.js';

export interface PageFacts {
  readonly machine: Machine;
  readonly isInMemory: boolean;
  readonly runs: number;
  readonly tools: readonly Tool[];
  /** What stood behind `npm run bench --`, without folders and files of the machine. */
  readonly flags: string;
  readonly sections: readonly Section[];
}

/** `docs/speed.md`, and of several sizes `docs/growth.md`: the figures, the machine and the way. */
export function speedPage({ machine, isInMemory, runs, tools, flags, sections }: PageFacts): string {
  const peers = tools.slice(1).map(({ name, version }) => `${name} ${version}`);
  return `${[
    /--size \d+,/u.test(flags) ? '# How it grows' : '# How fast it is',
    `Written by \`npm run bench -- ${flags}\`, not by hand.`,
    '## The machine',
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB; ${machine.system}; Node ${machine.node}; ${isInMemory ? 'content and site in memory (tmpfs)' : 'content and site on a disk'}.${busyRemark(machine)}`,
    '## The way',
    WAY(runs),
    ...(peers.length === 0 ? [] : [peerWay(peers)]),
    ...sections.flatMap(({ title, table }) => [`## ${title}`, table]),
  ].join('\n\n')}\n`;
}

const WAY = (runs: number): string =>
  `Whole processes, from their start to their end; medians (rounds: ${runs}; of a start and of a save more). CPU is user and system time of all threads. The
archives are made anew and are the same on every machine: 250 to 700 words a release, over twenty years, of 12 to 40 agencies.
\`plain\` is Markdown paragraphs, \`rich\` has links, bold words, a list and a table in every body, \`legacy\` is HTML as old systems
wrote it. *cold* builds from nothing, *no-change* again, *edit* after one release got a paragraph, *added* after one release came,
*template* after the layout of all pages changed. After each build it is looked into the site whether the change is there.`;

function peerWay(peers: readonly string[]): string {
  return `${peers.join(' and ')} built the same archive in turn in the same rounds, with plain layouts: the pages of releases, paged lists of
all, of each year and each agency, a feed and a sitemap. They put the HTML of old bodies through as it is; none of them cleans,
sanitizes, counts words or makes a manifest. A ratio is the median of the ratios of the rounds.`;
}
