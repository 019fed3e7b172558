import { error, type Finding, warning } from '../../content/finding.js';
import type { FieldRepair } from '../draft.js';
import type { DraftContext } from './draft-context.js';
import { type ColumnValue, firstFilled, listOf } from './field-values.js';
import { plainText } from './plain-text.js';

export interface ImportedAgencies {
  /** Empty where the findings hold an error. */
  readonly agencies: readonly string[];
  readonly repairs: readonly FieldRepair[];
  readonly findings: readonly Finding[];
}

/**
 * The agencies of a record: those of its column, renamed as map.yml says, else that of `--agency`. The agency of site.yml
 * does not count here: an old archive is not ascribed to the office of today because a column is empty.
 */
export function readAgencies(values: readonly ColumnValue[], context: DraftContext): ImportedAgencies {
  const repairs: FieldRepair[] = [];
  const findings: Finding[] = [];
  const agencies = new Set<string>();
  const numbers: string[] = [];
  for (const written of listOf(firstFilled(values)?.value ?? null)) {
    const { text, repairs: changes, findings: found } = plainText('agency', written);
    repairs.push(...changes);
    findings.push(...found);
    if (text === '') continue;
    const mapped = context.mapping.agencies.get(text);
    if (mapped === undefined && NUMBER.test(text)) {
      numbers.push(text);
      continue;
    }
    const name = mapped ?? text;
    if (name !== text) repairs.push({ field: 'agency', kind: 'map.yml', from: text, to: name });
    agencies.add(name);
  }
  if (agencies.size === 0 && context.agency !== null) agencies.add(context.agency);
  const [number] = numbers;
  if (number !== undefined)
    findings.push((agencies.size === 0 ? error : warning)('agency-number', ...numbered(values, number)));
  else if (agencies.size === 0) findings.push(missing(values));
  return { agencies: [...agencies], repairs, findings };
}

/** What stands for an agency in a table of its own: a number, or a UUID (RFC 9562, section 4). */
const NUMBER = /^(?:\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu;

function numbered(values: readonly ColumnValue[], number: string): [message: string, help: string] {
  const column = firstFilled(values)?.column ?? '';
  return [
    `«${column}» has «${number}» for the agency, which is a number and no name.`,
    `Write in map.yml for which name it stands, \`agencies: {"${number}": "Dinas Kesehatan"}\`; or another column, \`agency: name_of_the_column\`; or, with \`agency: []\`, that of \`--agency\` for all.`,
  ];
}

function missing(values: readonly ColumnValue[]): Finding {
  const [first] = values;
  const what =
    first === undefined
      ? 'The source does not say which agency issued this.'
      : `«${first.column}» is empty: it is not said which agency issued this.`;
  return error(
    'agency-missing',
    what,
    'Name the agency of all records that have none: `--agency "Pemerintah Kabupaten Badung"`. If a column holds it, write in map.yml which: `agency: name_of_the_column`.',
  );
}
