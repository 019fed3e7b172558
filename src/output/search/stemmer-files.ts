import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { besideProgram } from '../../program-folder.js';
import { moduleOfStemmer, stemmerNameOf } from './languages/roots.js';
import type { SearchFile } from './search-file.js';

export interface StemmerFile extends SearchFile {
  /** As `stemmerNameOf` names it. */
  readonly name: string;
}

/**
 * The stemmers that a search in these languages needs, for the browser: the very modules that made the index.
 *
 * @throws Error where the program is not whole
 */
export function stemmerFiles(languages: Iterable<string>): StemmerFile[] {
  const names = [...new Set([...languages].map(stemmerNameOf))].filter((name) => name !== null);
  return names.sort().map((name) => {
    const bytes = Buffer.from(withoutMap(readFileSync(fileOf(name), 'utf8')), 'utf8');
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    return { name, address: `search/stem-${name}.${hash}.js`, bytes };
  });
}

function fileOf(name: string): string {
  const place = moduleOfStemmer(name);
  return fileURLToPath(
    place.startsWith('./') ? new URL(`languages/${place}`, COMPILED) : import.meta.resolve(place),
  );
}

const COMPILED = besideProgram('.build/output/search/');

/** What is said of a source map would only be asked for in vain. */
function withoutMap(script: string): string {
  return script
    .replace(/^\/\/# sourceMappingURL=.*$/gmu, '')
    .trimEnd()
    .concat('\n');
}
