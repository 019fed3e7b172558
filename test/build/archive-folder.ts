import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildRequest, type BuildResult, build } from '../../src/build.js';
import type { Problem } from '../../src/problem.js';
import { recordsOnDisk } from '../../src/record/records.js';
import { temporaryFolderNamed } from '../temporary-folders.js';

const sites = fileURLToPath(new URL('../sites/', import.meta.url));

/** The moment at which test sites are built, wherever a test does not choose its own: nothing depends on the day of the run. */
export const noonOfTheTests = '2020-06-01T12:00:00Z';

/** A folder that goes when the tests of the file are over. */
export function temporaryFolder(): string {
  return temporaryFolderNamed('siaran-test-');
}

/** A copy of `test/sites/<name>/`, to which a test may add. */
export function copyOfSite(name: string): string {
  const root = temporaryFolder();
  cpSync(join(sites, name), root, { recursive: true });
  return root;
}

/** Writes files by their path under `root`, in the order in which they are given. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    const absolute = join(root, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, bytes);
  }
}

/** Builds into `dist/` under the root and gives that folder; a build that stops fails the test with all of its errors. */
export async function builtSite(root: string, options: Partial<BuildRequest> = {}): Promise<string> {
  const result = await buildOf(root, options);
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  if (!result.ok) throw new Error(`The build stopped:\n${errors.map(asLine).join('\n')}`);
  return options.out ?? join(root, 'dist');
}

export function buildOf(root: string, options: Partial<BuildRequest> = {}): Promise<BuildResult> {
  return build({
    root,
    out: join(root, 'dist'),
    base: null,
    at: noonOfTheTests,
    drafts: false,
    future: false,
    strict: false,
    publishes: true,
    full: false,
    jobs: 1,
    records: recordsOnDisk,
    onFirstPages: async () => undefined,
    onProgress: () => {},
    ...options,
  });
}

/** A problem on one line, as the program shows it. */
export function asLine({ file, line, column, severity, message, code, help }: Problem): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return `${place === '' ? '' : `${place}: `}${severity}: ${message} (${code}) ${help ?? ''}`.trimEnd();
}

/** Every file under a folder, its path with forward slashes → its bytes, in the order of the paths. */
export function filesUnder(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const relative = paths.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/')).sort();
  return new Map(relative.map((path) => [path, readFileSync(join(folder, path))]));
}

/** Addresses of all HTML pages, as a reader asks for them: `releases/2018/`, `404.html`. */
export function pagesUnder(folder: string): string[] {
  const pages = [...filesUnder(folder).keys()].filter((path) => path.endsWith('.html'));
  return pages.map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
}
