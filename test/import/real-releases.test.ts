import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../src/import/ledger/ledger.js';
import { importArchive } from '../../src/import.js';
import { hasSharedData, sharedFolder } from '../shared-data.js';
import { importOf, makeArchive, readFile, timesOf } from './archive.js';

/** The one true reason why some of them cannot come in: their front matter says two things, or a date can be two days. */
const sources = [
  { folder: 'legacy', format: 'jsonl', records: 150, map: 'calendar: minguo\n' },
  { folder: 'markdown', format: 'markdown', records: 56, map: 'dateOrder: dmy\n' },
] as const;

describe.skipIf(!hasSharedData)('the real releases beside the repository', () => {
  it.each(sources)(
    '$folder: every record comes in, and nothing of it is lost',
    { timeout: 300_000 },
    async (source) => {
      const { root, from } = makeArchive({ 'map.yml': source.map });
      const request = importOf(root, [join(sharedFolder, source.folder)], {
        agency: 'Umum',
        format: source.format,
        map: from('map.yml'),
      });
      const result = await importArchive(request);
      expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(result.outcome?.head.counts).toMatchObject({
        records: source.records,
        quarantined: 0,
        unreadable: 0,
      });
      const ledger: { records: LedgerRecord[] } = JSON.parse(readFile(root, result.outcome?.ledger ?? ''));
      // A paragraph break cuts what is raised in two; nothing raised may go.
      const lowered = ledger.records.filter(
        ({ before, after }) =>
          (after?.superscripts ?? 0) < (before?.superscripts ?? 0) ||
          after?.subscripts !== before?.subscripts,
      );
      expect(lowered.map(({ file }) => file)).toEqual([]);
      const times = timesOf(root);
      expect((await importArchive(request)).outcome?.changes.files).toBe(0);
      expect(timesOf(root)).toEqual(times);
    },
  );
});
