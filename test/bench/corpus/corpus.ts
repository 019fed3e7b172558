import { type Facts, factsOf, twoDigits } from './facts.js';
import { legacyBody } from './legacy-body.js';
import { plainBody } from './plain-body.js';
import { randomFrom } from './random.js';
import { richBody } from './rich-body.js';

/** `plain`: Markdown paragraphs; `rich`: Markdown with everything in every body; `legacy`: HTML of old systems. */
export const KINDS = ['plain', 'rich', 'legacy'] as const;
export type Kind = (typeof KINDS)[number];

export interface Corpus {
  readonly kind: Kind;
  /** How many releases. */
  readonly size: number;
  /** The same seed gives the same bytes, on any machine. */
  readonly seed: string;
}

export interface CorpusFile {
  /** Under `content/`. */
  readonly path: string;
  readonly text: string;
}

/** The release of this index, from 0, the oldest. It needs no other: a release can be made alone. */
export function releaseFile(corpus: Corpus, index: number): CorpusFile {
  const facts = factsOf(corpus.seed, index, corpus.size);
  return { path: facts.path, text: `${frontMatter(corpus.kind, facts)}\n${bodyOf(corpus, facts)}` };
}

export function bodyOf({ kind, seed }: Corpus, facts: Facts): string {
  const random = randomFrom(`${seed} ${kind} ${facts.index}`);
  switch (kind) {
    case 'plain':
      return plainBody(random);
    case 'rich':
      return richBody(random);
    case 'legacy':
      return legacyBody(facts, random);
  }
}

export const SITE_SETTINGS = `title: Arsip Siaran Pers
description: Arsip siaran pers untuk pengukuran kecepatan.
url: https://arsip.contoh.example/
lang: id
timeZone: Asia/Makassar
publisher: Pemerintah Kota Contoh
images:
  allowHosts: [lama.contoh.example]
`;

/** Days are written in a form that all the generators compared with understand. */
function frontMatter(kind: Kind, facts: Facts): string {
  const { agency, day, month, oldUrl, title, topics, year } = facts;
  return [
    '---',
    `title: ${title}`,
    `date: ${year}-${twoDigits(month)}-${twoDigits(day)}`,
    `agency: ${agency}`,
    ...(topics.length === 0 ? [] : [`topics: [${topics.join(', ')}]`]),
    ...(kind === 'legacy' ? ['format: html', 'source:', `  url: ${oldUrl}`] : []),
    '---',
    '',
  ].join('\n');
}
