import { looseKey, translatedKey } from '../../../content/field-keys.js';
import { type Finding, note, warning } from '../../../content/finding.js';
import type { FieldValue } from '../../source-record.js';
import { type NamedFile, readFileName } from './file-name.js';
import { hasPlaceholders, resolvePermalink } from './resolve-permalink.js';
import { titleOfBody } from './title-of-body.js';

/**
 * Completes the fields of a Markdown file by what its system took from elsewhere: the day from the file's name, the title
 * from there or from the first heading, the placeholders of an address, the folder of drafts. Each is reported.
 */
export function completeFields(
  head: ReadonlyMap<string, FieldValue>,
  body: string,
  fileName: string,
): { readonly fields: ReadonlyMap<string, FieldValue>; readonly findings: readonly Finding[] } {
  const named = readFileName(fileName);
  const fields = new Map(head);
  const findings: Finding[] = [];
  completeDate(fields, named, findings);
  completeTitle(fields, named, body, findings);
  completePermalink(fields, named, findings);
  if (named.isDraft) {
    fields.set('draft', 'true');
    findings.push(
      note(
        'draft-folder',
        'The file lies in `_drafts`, which was never published: it is held as a draft.',
        null,
      ),
    );
  }
  const own = fields.get('body');
  if (own !== undefined) fields.set('front_matter.body', own);
  fields.set('body', body);
  return { fields, findings };
}

function completeDate(fields: Map<string, FieldValue>, { date }: NamedFile, findings: Finding[]): void {
  if (date === null) return;
  const written = fields.get('date');
  if (typeof written === 'string') {
    const day = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(written)?.[0];
    if (day !== undefined && day !== date)
      findings.push(
        note(
          'date-of-name',
          `The name of the file says ${date}, the front matter «${written}», which counts.`,
          null,
        ),
      );
    return;
  }
  if ([...fields].some(([name, value]) => value !== null && isDateKey(name))) return;
  fields.set('date', date);
}

function isDateKey(name: string): boolean {
  return (
    /^(?:tgl|published[_-]?at|date[_-]?published|created(?:[_-]?at)?)$/iu.test(name) || isKey(name, 'date')
  );
}

/** Whether a key of front matter is the title or the date, in any spelling or language that is known. */
export function isKey(name: string, key: 'title' | 'date'): boolean {
  return looseKey(name) === key || translatedKey(name) === key;
}

function completeTitle(
  fields: Map<string, FieldValue>,
  { slug, date }: NamedFile,
  body: string,
  findings: Finding[],
): void {
  if ([...fields].some(([name, value]) => value !== null && isKey(name, 'title'))) return;
  const heading = titleOfBody(body);
  if (heading !== null) {
    fields.set('title', heading);
    findings.push(
      note('title-of-heading', `There is no \`title\`: the first heading serves, «${heading}».`, null),
    );
  } else if (date !== null) {
    const title = slug.replace(/-+/gu, ' ').trim();
    fields.set('title', title);
    findings.push(
      warning(
        'title-of-name',
        `There is no \`title\` and no heading: the name of the file serves, «${title}», as it did on a site made with Jekyll.`,
        'Write the title into the release as it should read.',
      ),
    );
  }
}

function completePermalink(
  fields: Map<string, FieldValue>,
  { date, slug }: NamedFile,
  findings: Finding[],
): void {
  const permalink = fields.get('permalink');
  if (typeof permalink !== 'string' || !hasPlaceholders(permalink)) return;
  const written = fields.get('date');
  const own = fields.get('slug');
  const resolved = resolvePermalink(permalink, {
    date: typeof written === 'string' ? written : date,
    slug: typeof own === 'string' ? own : slug,
    categories: fields.get('categories') ?? fields.get('category') ?? null,
  });
  fields.set('permalink', resolved);
  fields.set('permalink.pattern', permalink);
  if (resolved === null)
    findings.push(
      warning(
        'permalink-pattern',
        `«permalink: ${permalink}» has places that only the old site could fill, so the old address is not known.`,
        'Write the address of the old page into the release: `aliases: [/news/2019/rapat/]`.',
      ),
    );
}
