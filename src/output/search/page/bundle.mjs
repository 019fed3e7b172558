// Makes one script of the search page and the modules it shares with the build. `npm run compile` runs it after the compiler.
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  input: at('search-page.js'),
  platform: 'browser',
  logLevel: 'warn',
  output: { file: at('../../../../.build/output/search/search.js'), format: 'esm', minify: true },
});
