// Bundles a measurement (Node 20 cannot run TypeScript) and runs it:
// `node test/search/measure/run.mjs index dist/data/*.jsonl` or `node test/search/measure/run.mjs page dist pasar banjir`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const [name, ...rest] = process.argv.slice(2);
// Where the modules that each uses find what lies beside the program, or beside the tests.
const file = at(`../../../.build-tests/${{ index: 'measure-index', page: 'measure/page' }[name]}.mjs`);

await build({
  input: at(`${name}.ts`),
  platform: 'node',
  logLevel: 'warn',
  external: [/^@orama/, 'playwright-core', '@sparticuz/chromium'],
  output: { file, format: 'esm' },
});
const { status } = spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' });
process.exit(status ?? 3);
