import { fileURLToPath } from 'node:url';
import { runProcess } from '../run-process.js';
import type { Sample } from '../samples.js';

/** What the bodies are compared with. */
export const ONE_PASS = 'one pass of parse, sanitize, stringify';

/** The CPU time of one legacy body, cleaned and checked, and of one pass over it; in a process that does nothing else. */
export async function measureBody(onSample: (sample: Sample) => void): Promise<void> {
  const program = fileURLToPath(new URL('../body-cost.js', import.meta.url));
  const run = await runProcess({ file: process.execPath, words: [program], folder: process.cwd() });
  for (const line of run.output.trim().split('\n')) {
    const { body, pass } = JSON.parse(line);
    for (const [subject, seconds] of [['Siaran', Number(body)] as const, [ONE_PASS, Number(pass)] as const]) {
      const cost = { wallSeconds: seconds, cpuSeconds: seconds, peakMiB: null };
      onSample({ ...cost, measure: 'body', corpus: 'legacy', size: null, subject });
    }
  }
}
