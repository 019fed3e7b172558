import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { besideProgram } from '../../program-folder.js';
import type { SearchFile } from './search-file.js';

/** The script of the search page, as `npm run compile` made it: `page/search-page.js` and the modules of `shared/` in one. */
export function searchScript(): SearchFile {
  const bytes = readFileSync(COMPILED);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { address: `search/search.${hash}.js`, bytes };
}

const COMPILED = besideProgram('.build/output/search/search.js');
