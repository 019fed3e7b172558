import { execFile } from 'node:child_process';
import { compiledProgram } from '../compile-program.js';

export interface ProgramRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled program as a user does, and waits for it. `environment` is added to that of the tests. */
export function runProgram(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...environment }, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [compiledProgram, ...words], options, (fault, stdout, stderr) => {
      if (fault !== null && typeof fault.code !== 'number') reject(fault);
      else resolve({ code: Number(fault?.code ?? 0), stdout, stderr });
    });
  });
}
