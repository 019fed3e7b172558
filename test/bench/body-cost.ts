import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { BodySource, Surroundings } from '../../src/body/article.js';
import { convertBody } from '../../src/body/convert-body.js';
import { bodyOf } from './corpus/corpus.js';
import { factsOf } from './corpus/facts.js';

/**
 * A process of its own, started by `measures/body.ts`: prints a line a round, the CPU seconds of one legacy body on its whole
 * road (parse, clean, sanitize, stringify, until it stands, and the word check) and of one bare pass over the same body.
 */
const COUNT = 400;
const ROUNDS = 9;

const nothing: ReadonlySet<string> = new Set();
const surroundings: Surroundings = {
  files: nothing,
  addresses: new Map(),
  moved: new Map(),
  heldPaths: nothing,
  heldAddresses: nothing,
  targets: nothing,
  imageHosts: ['lama.contoh.example'],
  words: () => ({ imageWithoutDescription: 'gambar', missingImage: 'gambar', embed: 'video' }),
};

const bodies = Array.from({ length: COUNT }, (_, index): BodySource => {
  const corpus = { kind: 'legacy', size: COUNT, seed: 'siaran' } as const;
  const facts = factsOf(corpus.seed, index, COUNT);
  return {
    file: `content/${facts.path}`,
    path: facts.path,
    address: facts.path.replace(/\.md$/u, '/'),
    firstLine: 9,
    text: bodyOf(corpus, facts),
    format: 'html',
    title: facts.title,
    lang: 'id',
    isImported: true,
    sourceUrl: facts.oldUrl,
  };
});

const onePass = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze();

function convertAll(): void {
  for (const body of bodies) convertBody(body, surroundings);
}

function passAll(): void {
  for (const { text } of bodies) onePass.processSync(text);
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

// Once in vain: what is measured is compiled by then, as in the midst of a large archive.
convertAll();
passAll();
for (let round = 1; round <= ROUNDS; round += 1) {
  const body = cpuSeconds(convertAll) / COUNT;
  const pass = cpuSeconds(passAll) / COUNT;
  process.stdout.write(`${JSON.stringify({ body, pass })}\n`);
}
