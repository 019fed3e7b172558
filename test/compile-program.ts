import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** The program as a user runs it: tests start it with `process.execPath`. */
export const compiledProgram = join(repository, '.build', 'cli.js');

/**
 * Run by vitest once, before all tests, so that none of them starts a stale program. Types are not checked here: that is the
 * work of `npm run build` and `npm run lint`.
 */
export default function compileProgram(): void {
  execFileSync(process.execPath, [join(repository, 'src', 'bundle.mjs')], { stdio: 'inherit' });
}
