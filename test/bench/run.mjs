// Compiles the benchmark beside the program (Node 20 cannot run TypeScript) and runs it with the arguments given.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const out = join(root, '.build', 'bench');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

const compiled = spawnSync(process.execPath, [compiler, '-p', join(root, 'test', 'bench'), '--outDir', out], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 3);
const run = spawnSync(process.execPath, [join(out, 'test', 'bench', 'main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 3);
