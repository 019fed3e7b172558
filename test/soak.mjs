// The tests of builds after builds, many times over: 300 sequences of edits, 500 damaged records, 100 damages to the site.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const files = ['test/build/incremental.test.ts', 'test/build/damaged-record.test.ts'];
const run = spawnSync(process.execPath, [vitest, 'run', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SIARAN_SEQUENCES: '300', SIARAN_DAMAGES: '500' },
});
process.exit(run.status ?? 3);
