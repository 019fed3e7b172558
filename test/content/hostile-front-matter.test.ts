import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/content/front-matter.js';
import { type Located, plainOf } from '../../src/content/located.js';

const file = new URL('../../../shared/data/hostile/front-matter.json', import.meta.url);
const isHere = existsSync(file);
const keys = new Set(['title', 'date', 'agency']);

interface Hostile {
  readonly cases: readonly { id: string; raw: string; must_not: string | null }[];
  readonly yaml_cases: readonly {
    id: string;
    name: string;
    yaml: string;
    json?: string;
    invalid?: boolean;
  }[];
}

const hostile: Hostile = isHere ? JSON.parse(readFileSync(file, 'utf8')) : { cases: [], yaml_cases: [] };

describe.skipIf(!isHere)('hostile front matter (needs ../shared/data)', () => {
  it.each(hostile.cases)('$id is read as text or refused', ({ raw }) => {
    const { fields, findings } = readFrontMatter(raw, keys);
    expect(fields === null).toBe(findings.length > 0);
    for (const { place, finding } of findings) {
      expect(finding.severity).toBe('error');
      expect(finding.help).toBeTruthy();
      expect(place.line).toBeGreaterThan(0);
    }
    if (fields !== null) expect(everyScalarIsText(fields)).toBe(true);
  });

  it.each(hostile.cases.filter((one) => /^---[ \t]*[a-z]/iu.test(one.raw)))(
    '$id is refused on its first line',
    ({ raw }) => {
      expect(readFrontMatter(raw, keys)).toMatchObject({
        fields: null,
        findings: [{ place: { line: 1 }, finding: { code: 'front-matter-language' } }],
      });
    },
  );

  it.each(hostile.cases.filter((one) => one.id.startsWith('billion')))('$id does not grow', ({ raw }) => {
    const { fields, findings } = readFrontMatter(raw, keys);
    expect(fields).toBeNull();
    expect(findings[0]?.finding.code).toBe('yaml-special-sign');
  });

  it('nothing is run: a canary in every case stays silent', () => {
    const canary = '(globalThis.siaranCanary = true)';
    for (const { raw } of hostile.cases) {
      for (const armed of [
        raw,
        raw.replace(/\n/u, `\nx: ${canary}\n`),
        raw.replace(/(\{|\n)/u, `$1\n${canary};`),
      ]) {
        readFrontMatter(armed, keys);
        readFrontMatter(armed.replace(/^---\s*\n/u, '---js\n'), keys);
      }
    }
    expect('siaranCanary' in globalThis).toBe(false);
  });

  const cases = hostile.yaml_cases;

  it.each(cases.filter((one) => one.invalid === true))('$id ($name) is refused with its line', ({ yaml }) => {
    const text = `---\n${yaml.replace(/\n?$/u, '\n')}---\nText\n`;
    const { fields, findings } = readFrontMatter(text, keys);
    expect(fields).toBeNull();
    expect(findings[0]?.place.line).toBeGreaterThan(0);
    expect(findings[0]?.place.line).toBeLessThanOrEqual(text.split('\n').length);
    expect(findings[0]?.finding.help).toBeTruthy();
  });

  it.each(cases.filter((one) => one.invalid !== true))(
    '$id ($name) is read whole or refused',
    ({ yaml, json }) => {
      const { fields, findings } = readFrontMatter(`---\n${yaml.replace(/\n?$/u, '\n')}---\nText\n`, keys);
      expect(fields === null).toBe(findings.length > 0);
      // A second document begins where the front matter ends: the rest is body.
      if (fields === null || json === undefined || /^---/mu.test(yaml)) return;
      expect(asText(JSON.parse(JSON.stringify(plainOf(fields))))).toEqual(asText(JSON.parse(json)));
    },
  );
});

function everyScalarIsText(value: Located): boolean {
  if (value.kind === 'text') return typeof value.text === 'string';
  return value.kind === 'list'
    ? value.items.every(everyScalarIsText)
    : value.entries.every((entry) => everyScalarIsText(entry.value));
}

/** The suite's JSON knows numbers, truth values and null; ours has the words they were written in. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  }
  if (value === null || value === '' || value === '~' || value === 'null') return '';
  return Number.isNaN(Number(value)) ? String(value) : Number(value);
}
