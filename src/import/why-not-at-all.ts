import { error, type Finding } from '../content/finding.js';
import type { Survey } from './survey.js';

/** Refusals that one flag or one line of map.yml would put right for all records at once. */
const curable: ReadonlySet<string> = new Set(['agency-missing', 'date-ambiguous']);

/**
 * Why nothing should be imported yet: there is no record, or so many are refused for one reason that something has to be said
 * first. A few bad ones among many are no such reason.
 */
export function whyNotAtAll({ outlooks, refusals, leftOut }: Survey): Finding[] {
  const releases = outlooks.filter(({ kind }) => kind === 'release' || kind === 'duplicate').length;
  if (outlooks.length === 0) return [noRecords()];
  const findings = [...refusals].flatMap(([code, { count, first }]) =>
    curable.has(code) && count >= releases
      ? [
          error(
            code,
            `${count} of ${outlooks.length} records cannot be imported. The first: ${first.message}`,
            first.help,
          ),
        ]
      : [],
  );
  if (findings.length > 0 || releases > 0) return findings;
  const [what] = [...leftOut].sort(([, a], [, b]) => b - a).map(([group]) => group);
  return what === undefined || outlooks.some(({ kind }) => kind !== 'left-out') ? [] : [allLeftOut(what)];
}

function noRecords(): Finding {
  return error(
    'import-empty',
    'There is no record in what was given.',
    'Look into the file: it may be empty, or of another format than it says (`--format`), or hold its records in another table (`--table`).',
  );
}

function allLeftOut(what: string): Finding {
  return error(
    'import-all-left-out',
    `Every record was left out, most of them as «${what}».`,
    'Say in map.yml what is to be taken: `types: [post]`, `states: [publish]`.',
  );
}
