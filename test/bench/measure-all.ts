import { measureBody } from './measures/body.js';
import { BUILDS, measureBuilds } from './measures/builds.js';
import { measureImport } from './measures/import.js';
import { measureServe } from './measures/serve.js';
import { measureStart } from './measures/start.js';
import type { Options } from './options.js';
import type { Measure, Sample } from './samples.js';
import type { Tool } from './tools/tool.js';

/** Takes the measures that were asked for, one after another: two at once would disturb each other. */
export async function measureAll(
  { corpora, measures, runs, seed, sizes }: Options,
  tools: readonly Tool[],
  folder: string,
  onSample: (sample: Sample) => void,
): Promise<void> {
  const wants = (measure: Measure): boolean => measures.includes(measure);
  const builds = BUILDS.filter(wants);
  if (wants('start')) await measureStart(runs, onSample);
  if (wants('body')) await measureBody(onSample);
  for (const size of sizes) {
    for (const kind of builds.length > 0 ? corpora : []) {
      await measureBuilds({ kind, size, seed }, tools, builds, runs, folder, onSample);
    }
    for (const kind of wants('serve') ? corpora : []) {
      await measureServe({ kind, size, seed }, runs, folder, onSample);
    }
    if (wants('import')) await measureImport(seed, size, runs, folder, onSample);
  }
}
