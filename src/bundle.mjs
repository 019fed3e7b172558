// Makes the program in `.build/` of its source: few files start several times as fast as hundreds do. `npm run compile` runs it
// after the compiler has looked at the types.
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = at('../.build');

const program = await build({
  input: {
    cli: at('cli.ts'),
    // Beside the modules that start them.
    'page-thread': at('output/page-thread.ts'),
    'body-thread': at('import/body/body-thread.ts'),
  },
  platform: 'node',
  logLevel: 'warn',
  // These look for files of theirs beside themselves.
  external: ['tinypool', 'chokidar'],
  checks: { eval: false },
  output: { dir: out, format: 'esm', chunkFileNames: '[name].js', sourcemap: true },
});
// What an earlier version was made of is no part of this one.
const made = new Set(program.output.map(({ fileName }) => fileName));
for (const name of readdirSync(out))
  if (/\.js(?:\.map)?$/u.test(name) && !made.has(name)) rmSync(`${out}/${name}`);

// What browsers load: the script of the search, and a stemmer as a module of its own.
for (const [input, file, minify] of [
  ['output/search/page/search-page.js', 'output/search/search.js', true],
  ['output/search/languages/indonesian.ts', 'output/search/languages/indonesian.js', false],
]) {
  await build({
    input: at(input),
    platform: 'browser',
    logLevel: 'warn',
    output: { file: `${out}/${file}`, format: 'esm', minify },
  });
}
