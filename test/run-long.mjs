// Compiles the long run of that name (Node 20 cannot run TypeScript), and runs it with the arguments given:
// `node test/run-long.mjs fuzz 7 50000` is test/fuzz/main.ts.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [name, ...rest] = process.argv.slice(2);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, '.build-tests', name);
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

const compiled = spawnSync(process.execPath, [compiler, '-p', join(root, 'test', name), '--outDir', out], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 3);
// The program looks for its templates beside itself.
cpSync(join(root, 'templates'), join(out, 'templates'), { recursive: true });
const run = spawnSync(process.execPath, [join(out, 'test', name, 'main.js'), ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 3);
