import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCorpus } from './corpus/write-corpus.js';
import { writeImportSource } from './corpus/write-import-source.js';
import { busyRemark, thisMachine } from './machine.js';
import { measureAll } from './measure-all.js';
import { type Options, readOptions, USAGE } from './options.js';
import { speedPage } from './page.js';
import { reportOf } from './report.js';
import type { Sample } from './samples.js';
import { findTools } from './tools/find-tools.js';
import { openWorkplace } from './workplace.js';

/** `npm run bench`: makes archives, measures, and prints the figures beside the marks. A benchmark, never a test. */
const options = optionsOrEnd();
if (options.write === null) await measureAndReport(options);
else writeArchives(options.write, options);

function optionsOrEnd(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

function writeArchives(folder: string, { corpora, seed, sizes }: Options): void {
  const [size = 10_000] = sizes;
  for (const kind of corpora) writeCorpus({ kind, size, seed }, join(folder, kind));
  writeImportSource(seed, size, join(folder, 'records.jsonl'));
}

async function measureAndReport(options: Options): Promise<void> {
  const machine = thisMachine();
  const tools = await findTools(options.isAlone, options.eleventy);
  const versions = Object.fromEntries(tools.map(({ name, version }) => [name, version]));
  const workplace = openWorkplace();
  const { isInMemory } = workplace;
  process.on('exit', () => workplace.clear());
  const place = isInMemory ? 'in memory' : 'on a disk, for there is no /dev/shm: times vary';
  say(`Measured ${place} (${workplace.folder}): ${JSON.stringify(versions)}.${busyRemark(machine)}`);

  const samples: Sample[] = [];
  // What was measured before something failed, or before Ctrl-C, may have taken an hour.
  const report = (): void => {
    const { flags, json, page, runs } = options;
    const sections = reportOf(samples, tools);
    for (const { title, table } of sections) process.stdout.write(`\n${title}\n\n${table}\n`);
    const all = { machine, isInMemory, runs, versions, samples };
    if (json !== null) writeFileSync(json, `${JSON.stringify(all, null, 1)}\n`);
    if (page !== null) writeFileSync(page, speedPage({ machine, isInMemory, runs, tools, flags, sections }));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      report();
      process.exit(130);
    });
  }
  try {
    await measureAll(options, tools, workplace.folder, (sample) => {
      samples.push(sample);
      say(`  ${inWords(sample)}`);
    });
  } finally {
    report();
  }
}

function inWords({ measure, corpus, size, subject, wallSeconds }: Sample): string {
  const what = [measure, size, corpus, subject].filter((part) => part !== null).join(' ');
  return `${what}: ${wallSeconds < 1 ? `${(wallSeconds * 1000).toFixed(1)} ms` : `${wallSeconds.toFixed(2)} s`}`;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
