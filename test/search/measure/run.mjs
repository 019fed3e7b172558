// Bundles the measurement (Node 20 cannot run TypeScript) and runs it: `node test/search/measure/run.mjs dist/data/*.jsonl`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const file = at('../../../.build/output/search/measure.mjs');

await build({
  input: at('measure.ts'),
  platform: 'node',
  logLevel: 'warn',
  external: [/^@orama/],
  output: { file, format: 'esm' },
});
const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 3);
