import * as fc from 'fast-check';
import { hazardousBody } from './hazardous-html.js';
import { judgeBody } from './judge-body.js';
import { judgeHazards, judgeImport } from './judge-import.js';
import { judgePlain } from './judge-plain.js';
import { nearlyPlainBody } from './plain-bodies.js';
import { nearlyPlainMarkdown } from './plain-markdown.js';
import { randomBody } from './random-bodies.js';

/**
 * `npm run fuzz -- [seed] [runs]`: random bodies for as long as you like, each converted, brought in, beside a hazardous one and one
 * that are nearly plain; exit code 1 and the smallest case on a violation.
 */
const [seedArgument, runsArgument] = process.argv.slice(2);
const seed = seedArgument === undefined ? Date.now() & 0x7fffffff : Number(seedArgument);
const runs = runsArgument === undefined ? 100_000 : Number(runsArgument);
if (!Number.isInteger(seed) || !Number.isInteger(runs) || runs < 1) {
  process.stderr.write('Use: npm run fuzz -- [seed, a whole number] [number of bodies]\n');
  process.exit(2);
}

process.stderr.write(`seed ${seed}, ${runs} bodies\n`);
const verdict = fc.check(
  fc.property(
    randomBody,
    hazardousBody(3),
    nearlyPlainBody,
    nearlyPlainMarkdown,
    (body, hazardous, ...plain) => {
      const fault = judgeBody(body) ?? judgeImport(body) ?? judgeHazards(hazardous).fault;
      if (fault !== null) throw new Error(fault);
      if (plain.map(judgePlain).includes('different'))
        throw new Error('the shortcut for plain Markdown gives another article than the whole road');
    },
  ),
  { seed, numRuns: runs },
);
if (verdict.failed) {
  const body = verdict.counterexample ?? [];
  const cause =
    verdict.errorInstance instanceof Error ? verdict.errorInstance.message : String(verdict.errorInstance);
  process.stdout.write(
    `${JSON.stringify(body, null, 2)}\n${cause}\nafter ${verdict.numRuns} bodies, seed ${seed}, path ${verdict.counterexamplePath}\n`,
  );
  process.exit(1);
}
process.stdout.write(`no violation in ${runs} bodies, seed ${seed}\n`);
