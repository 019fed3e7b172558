import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'rolldown';

const entry = 'the script.ts';
const repository = new URL('../', import.meta.url);

/**
 * Makes a script that another process can run, of a module that imports from the source of the program: `src/output/lock.js`.
 *
 * @param name of the script
 * @returns its absolute path
 */
export async function compileScript(name: string, source: string): Promise<string> {
  const file = fileURLToPath(new URL(`.build-tests/scripts/${name}.mjs`, repository));
  await build({
    input: entry,
    platform: 'node',
    logLevel: 'warn',
    external: ['tinypool', 'chokidar'],
    checks: { eval: false },
    plugins: [given(source)],
    output: { file, format: 'esm', codeSplitting: false },
  });
  return file;
}

function given(source: string): Plugin {
  return {
    name: 'given',
    resolveId: (id) =>
      id === entry
        ? id
        : id.startsWith('src/')
          ? fileURLToPath(new URL(id.replace(/\.js$/u, '.ts'), repository))
          : null,
    load: (id) => (id === entry ? source : null),
  };
}
