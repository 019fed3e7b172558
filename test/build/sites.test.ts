import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sortedProblems } from '../../src/cli/print-problems.js';
import { asLine, buildOf, copyOfSite, filesUnder, writeFiles } from './archive-folder.js';

const sites = fileURLToPath(new URL('../sites/', import.meta.url));
const plainTemplates = fileURLToPath(new URL('plain-templates/', import.meta.url));

/** With `UPDATE_EXPECTED=1` what is built is written into `expected/` and `problems.txt`; read the difference before committing it. */
const rewrites = process.env.UPDATE_EXPECTED === '1';

/**
 * A behaviour is a folder: its `content/` gives the files of `expected/`, all of them and no other, and the lines of
 * `problems.txt`. A site without templates of its own is built with plain ones, so that a change of the look touches few.
 */
describe.each(readdirSync(sites).filter((name) => existsSync(join(sites, name, 'problems.txt'))))(
  'the site «%s»',
  (name) => {
    it('is built as expected', async () => {
      const root = copyOfSite(name);
      if (!existsSync(join(root, 'templates')))
        cpSync(plainTemplates, join(root, 'templates'), { recursive: true });
      const { ok, problems } = await buildOf(root);
      const built = ok ? withoutSearchScript(filesUnder(join(root, 'dist'))) : new Map<string, Buffer>();
      const said = sortedProblems(problems)
        .map((problem) => `${asLine(problem)}\n`)
        .join('');
      if (rewrites) rewrite(join(sites, name), built, said);

      expect(said).toBe(readFileSync(join(sites, name, 'problems.txt'), 'utf8'));
      const expected = filesUnder(join(sites, name, 'expected'));
      expect([...built.keys()]).toEqual([...expected.keys()]);
      for (const [path, bytes] of built) expect(bytes.toString(), path).toBe(expected.get(path)?.toString());
    });
  },
);

/**
 * The script of the search page is the same in every site and has tests of its own: here neither it nor its name is compared, so
 * that a change of it does not touch all sites.
 */
function withoutSearchScript(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const kept = new Map([...files].filter(([path]) => !/^search\/search\.\w+\.js$/.test(path)));
  const change = (path: string, pattern: RegExp, to: string): void => {
    const text = kept.get(path)?.toString();
    if (text !== undefined) kept.set(path, Buffer.from(text.replace(pattern, to)));
  };
  change('search/index.html', /search\.\w+\.js/g, 'search.js');
  change('manifest-sha256.txt', /^\w+ [ *]search\/(?:index\.html|search\.\w+\.js)\n/gm, '');
  return kept;
}

function rewrite(site: string, files: ReadonlyMap<string, Buffer>, problems: string): void {
  writeFileSync(join(site, 'problems.txt'), problems);
  rmSync(join(site, 'expected'), { recursive: true, force: true });
  writeFiles(join(site, 'expected'), Object.fromEntries(files));
}
