import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/import/draft.js';
import { draftOf } from '../../../src/import/fields/draft-of.js';
import { hasSharedData, type LegacyRecord, readLegacyRecords } from '../../shared-data.js';
import { type ContextChanges, codesOf, contextOf, recordOf } from './make-record.js';

const records = hasSharedData ? readLegacyRecords() : [];

function readingOf(record: LegacyRecord, changes: ContextChanges = {}) {
  const fields = Object.fromEntries(
    Object.entries(record).filter(
      (entry): entry is [string, string | null] => entry[1] === null || typeof entry[1] === 'string',
    ),
  );
  return draftOf(recordOf(fields), contextOf({ format: 'jsonl', ...changes }));
}

function draftFrom(record: LegacyRecord): Draft {
  const reading = readingOf(record, { mapping: { calendar: 'minguo' } });
  if (reading.kind !== 'draft') throw new Error(`${record.id}: ${JSON.stringify(reading)}`);
  return reading.draft;
}

describe.skipIf(!hasSharedData)('real records', () => {
  it('all become drafts, by the names of their columns', () => {
    expect(records.length).toBeGreaterThan(100);
    for (const record of records) {
      const draft = draftFrom(record);
      expect(draft.body).toBe(record.body_html ?? record.body_text);
      expect(draft.agencies).toEqual([record.agency]);
      expect(draft.lang).toBe(record.lang);
      expect(draft.sourceId).toBe(record.id);
      expect(draft.url).toBe(record.url === null ? null : new URL(record.url).href);
      expect(draft.date.precision).toBe(record.date === null ? 'unknown' : 'day');
      expect(draft.isDraft).toBe(false);
    }
  });

  it('keep every word of their titles', () => {
    for (const record of records) {
      const { title, repairs } = draftFrom(record);
      const repaired = repairs
        .filter(({ field, kind }) => field === 'title' && kind === 'mojibake')
        .reduce((text, { from, to }) => text.replace(from, to), record.title);
      const words = (text: string): readonly string[] =>
        text
          .replace(/[\u00ad\u200b]/gu, '')
          .replaceAll('&amp;', '&')
          .split(/\s+/u)
          .filter((word) => word !== '');
      expect(words(title)).toEqual(words(repaired));
    }
  });

  it('count their years as map.yml says, and are refused without it', () => {
    const minguo = records.filter(({ date }) => date !== null && /^\d{2,3}年/u.test(date));
    expect(minguo.length).toBeGreaterThan(5);
    for (const record of minguo) {
      const year = Number.parseInt(record.date ?? '', 10) + 1911;
      expect(draftFrom(record).date.iso).toMatch(new RegExp(`^${year}-`, 'u'));
      const refused = readingOf(record);
      expect(refused.kind === 'refused' ? codesOf(refused.findings) : []).toEqual([
        'error date-other-calendar',
      ]);
    }
  });

  it('are refused without an agency', () => {
    const [first] = records;
    const reading = first === undefined ? null : readingOf({ ...first, agency: null });
    expect(reading?.kind === 'refused' ? codesOf(reading.findings) : []).toEqual(['error agency-missing']);
  });
});
