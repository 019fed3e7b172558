import { join } from 'node:path';
import { KINDS } from './corpus/corpus.js';
import { writeCorpus } from './corpus/write-corpus.js';
import { writeImportSource } from './corpus/write-import-source.js';

const [out = '', size = '10000'] = process.argv.slice(2);
for (const kind of KINDS) writeCorpus({ kind, size: Number(size), seed: 'siaran' }, join(out, kind));
writeImportSource('siaran', Number(size), join(out, 'records.jsonl'));
