import { closeSync, openSync, writeSync } from 'node:fs';
import { bodyOf } from './corpus.js';
import { factsOf, twoDigits } from './facts.js';

/** Writes so many records of an old system as JSON Lines: the bodies, titles and days of the legacy corpus of that size. */
export function writeImportSource(seed: string, size: number, file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let index = 0; index < size; index += 1) {
      const facts = factsOf(seed, index, size);
      const record = {
        id: index + 1,
        url: facts.oldUrl,
        title: facts.title,
        date: `${facts.year}-${twoDigits(facts.month)}-${twoDigits(facts.day)} 08:${twoDigits(index % 60)}:00`,
        agency: facts.agency,
        lang: 'id',
        body_html: bodyOf({ kind: 'legacy', size, seed }, facts),
      };
      writeSync(handle, `${JSON.stringify(record)}\n`);
    }
  } finally {
    closeSync(handle);
  }
}
