import { type Finding, note } from '../../content/finding.js';
import type { FieldRepair } from '../draft.js';
import { type ColumnValue, isList, listOf } from './field-values.js';
import { foldColumn } from './fold-column.js';
import { plainText } from './plain-text.js';

export interface Topics {
  readonly topics: readonly string[];
  readonly repairs: readonly FieldRepair[];
  readonly findings: readonly Finding[];
}

/**
 * The topics of all columns of topics, each once. A text is parted at its commas or semicolons only in a column of tags;
 * the name of a category may hold a comma.
 */
export function readTopics(values: readonly ColumnValue[]): Topics {
  const repairs: FieldRepair[] = [];
  const findings: Finding[] = [];
  const topics = new Set<string>();
  for (const { column, value } of values) {
    for (const written of listOf(value)) {
      const { text, repairs: changes, findings: found } = plainText('topics', written);
      repairs.push(...changes);
      findings.push(...found);
      const parts = isList(value) || !isTagColumn(column) ? [text] : text.split(/[,;]/u);
      const names = parts.map((part) => part.trim()).filter((part) => part !== '');
      if (parts.length > 1)
        repairs.push({ field: 'topics', kind: 'list', from: text, to: names.join(' | ') });
      for (const name of names) {
        const why = whyNoTopic(name);
        if (why === null) topics.add(name);
        else findings.push(leftOut(column, name, why));
      }
    }
  }
  return { topics: [...topics], repairs, findings };
}

function isTagColumn(column: string): boolean {
  return /^(?:tags?|posttags?|topics|labels?|keywords|katakunci|motscles)$/u.test(foldColumn(column).bare);
}

function whyNoTopic(text: string): string | null {
  if (/^\d+$/u.test(text)) return 'is the number of a topic, and the source does not say its name here';
  return NO_CATEGORY.has(text.toLowerCase()) ? 'is what the old system writes where nobody chose one' : null;
}

/** WordPress's category of posts without one, in the languages it is set up in. */
const NO_CATEGORY: ReadonlySet<string> = new Set([
  'uncategorized',
  'uncategorised',
  'tak berkategori',
  'tanpa kategori',
  'tidak dikategorikan',
  'tidak terkategori',
  'tiada kategori',
  'non classé',
  'sin categoría',
  'sem categoria',
  'senza categoria',
  'geen categorie',
  'unkategorisiert',
  '未分類',
  '未分类',
  'غير مصنف',
]);

function leftOut(column: string, text: string, why: string): Finding {
  return note('topic-left-out', `${column}: «${text}» ${why}; it is no topic of the release.`, null);
}
