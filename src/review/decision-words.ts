import { foldName } from '../content/nearest.js';
import type { ReviewDecision } from '../content/release.js';

/** The decision that a word in a table means, in English or Indonesian and however it is capitalised; null where it is none. */
export function decisionOf(word: string): ReviewDecision | null {
  return meanings.get(foldName(word)) ?? null;
}

/** The words of both languages, for a message. */
export const decisionWords = 'accept, needs correction, reject (setuju, perlu perbaikan, tolak)';

const meanings: ReadonlyMap<string, ReviewDecision> = new Map([
  ...words('accept', ['accept', 'accepted', 'ok', 'setuju', 'disetujui', 'terima', 'diterima']),
  ...words('needs correction', [
    'needs correction',
    'correction',
    'perlu perbaikan',
    'perbaiki',
    'perbaikan',
  ]),
  ...words('reject', ['reject', 'rejected', 'tolak', 'ditolak']),
]);

function words(
  decision: ReviewDecision,
  spellings: readonly string[],
): (readonly [string, ReviewDecision])[] {
  return spellings.map((spelling) => [foldName(spelling), decision]);
}
