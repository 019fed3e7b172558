import { runProcess } from '../run-process.js';
import type { Sample } from '../samples.js';
import { siaranCommand } from '../tools/siaran.js';

/** How long until a command that does nothing has ended; beside it Node alone, which nothing can be faster than. */
export async function measureStart(rounds: number, onSample: (sample: Sample) => void): Promise<void> {
  const folder = process.cwd();
  const commands = [
    { subject: 'siaran --version', command: siaranCommand(['--version'], folder) },
    { subject: 'siaran --help', command: siaranCommand(['--help'], folder) },
    { subject: 'node --eval 0', command: { file: process.execPath, words: ['--eval', '0'], folder } },
  ];
  // A start is short and easily disturbed.
  for (let round = 1; round <= Math.max(rounds, 15); round += 1) {
    for (const { subject, command } of commands) {
      const { cost } = await runProcess(command);
      onSample({ ...cost, measure: 'start', corpus: null, size: null, subject });
    }
  }
}
