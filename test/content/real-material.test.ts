import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/content/dates/parse-date.js';
import { indexFiles } from '../../src/content/file-index.js';
import { bodyOf } from '../../src/content/front-matter.js';
import { proposeName } from '../../src/content/propose-name.js';
import { readRelease } from '../../src/content/read-release.js';
import { readSettings } from '../../src/content/read-settings.js';
import { shareLists } from '../../src/content/shared-lists.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const isHere = existsSync(data);

describe.skipIf(!isHere)('real material (needs ../shared/data)', () => {
  it('the owner’s record lies in content/ byte for byte, under the name of its title', () => {
    const [body = '', title = '', date = ''] = readFileSync(
      `${data}sample/badung-2018-12-12.txt`,
      'utf8',
    ).split('\n');
    const text = readFileSync(`${repository}/content/releases/2018/12/${proposeName(title)}.md`, 'utf8');
    expect(text).toContain(`\ntitle: ${title}\ndate: ${date}\n`);
    expect(bodyOf(text)).toBe(`${body}\n`);
  });

  it('every date of the legacy records is read, save the ten of Taiwan’s calendar', () => {
    const context = { dateOrder: null, timeZone: 'Asia/Makassar', currentYear: 2026, isImported: true };
    const refused: string[] = [];
    let read = 0;
    for (const file of isHere ? readdirSync(`${data}legacy`) : []) {
      for (const line of readFileSync(`${data}legacy/${file}`, 'utf8').split('\n').filter(Boolean)) {
        const { date } = JSON.parse(line) as { date: string | null };
        if (date === null) continue;
        const { date: day, findings } = parseDate(date, context);
        if (day === null) refused.push(...findings.map((finding) => finding.code));
        else read += 1;
      }
    }
    expect(refused).toEqual(Array.from({ length: 10 }, () => 'date-other-calendar'));
    expect(read).toBe(135);
  });

  it('the Markdown files of other systems are read, or say in one word why not', () => {
    const { settings } = readSettings(repository);
    if (settings === null) throw new Error('The settings of the repository are wrong');
    const context = {
      settings: { ...settings, agency: 'Agency' },
      currentYear: 2026,
      files: indexFiles([]),
      shared: shareLists(),
    };
    const counts: Record<string, number> = {};
    for (const folder of ['sg-cpib', 'sg-mlaw', 'us-pclob']) {
      for (const name of isHere ? readdirSync(`${data}markdown/${folder}`) : []) {
        const text = readFileSync(`${data}markdown/${folder}/${name}`, 'utf8');
        const { release, findings } = readRelease(text, `releases/${name}`, 'a/', context);
        const error = findings.find(({ finding }) => finding.severity === 'error')?.finding;
        const outcome = error?.code ?? 'read';
        counts[outcome] = (counts[outcome] ?? 0) + 1;
        expect(release === null).toBe(error !== undefined);
        // All 16 that lack a date carry it in their name: the remedy says which.
        if (error?.code === 'date-missing') expect(error.help).toContain(`\`date: ${name.slice(0, 10)}\``);
      }
    }
    expect(counts).toEqual({ read: 38, 'date-missing': 16, 'yaml-duplicate-key': 2 });
  });
});
