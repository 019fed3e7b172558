import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Article, BodySource, Firing, Surroundings } from '../../../src/body/article.js';
import { convertBody } from '../../../src/body/convert-body.js';

/** What a case may say about the body beside its text. */
export interface Given {
  readonly title?: string;
  readonly lang?: string;
  readonly firstLine?: number;
  readonly isImported?: boolean;
  readonly sourceUrl?: string | null;
  readonly format?: BodySource['format'];
  readonly surroundings?: Partial<Surroundings>;
}

/** Converts a body that lies at `content/releases/2018/12/x.md`; legacy HTML where nothing else is said. */
export function cleanBody(text: string, given: Given = {}): Article {
  const { surroundings = {}, ...rest } = given;
  const source: BodySource = {
    file: 'content/releases/2018/12/x.md',
    path: 'releases/2018/12/x.md',
    address: 'releases/2018/12/x/',
    firstLine: 1,
    text,
    format: 'html',
    title: 'The title of the release',
    lang: 'en',
    isImported: false,
    sourceUrl: null,
    ...rest,
  };
  return convertBody(source, { ...nothingAround, ...surroundings });
}

const nothingAround: Surroundings = {
  files: new Set(),
  moved: new Map(),
  addresses: new Map(),
  heldAddresses: new Set(),
  heldPaths: new Set(),
  targets: new Set(),
  imageHosts: [],
  words: () => ({
    imageWithoutDescription: 'image without description',
    missingImage: 'image not available',
    embed: 'embedded content',
  }),
};

/** One case of a rule: what goes in and what comes out. */
export interface Case {
  readonly input: string;
  readonly output: string;
  /** What the rules under test record: `line kind subject «text» → «to»`; not looked at where absent. */
  readonly records?: readonly string[];
  /** Every problem: `severity code line`; none where absent. */
  readonly problems?: readonly string[];
  readonly given?: Given;
}

/** Runs a table of cases over the whole road to the finished article, which must also be valid HTML. */
export function describeCases(
  name: string,
  rules: readonly string[],
  cases: Readonly<Record<string, Case>>,
): void {
  describe(name, () => {
    it.each(Object.entries(cases))('%s', (_, { input, output, records, problems = [], given }) => {
      const article = cleanBody(input, given);
      expect(article.html).toBe(output);
      expect(
        article.problems.map((problem) => `${problem.severity} ${problem.code} ${problem.line}`),
      ).toEqual(problems);
      if (records !== undefined) expect(recordsOf(article, rules)).toEqual(records);
      expect(mistakesIn(article.html)).toEqual([]);
    });
  });
}

export function recordsOf(article: Article, rules: readonly string[]): string[] {
  return article.firings.filter(({ rule }) => rules.includes(rule)).map(inOneLine);
}

function inOneLine({ line, kind, subject, text, to }: Firing): string {
  return `${line} ${kind} ${subject} «${text}»${to === null ? '' : ` → «${to}»`}`;
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // The first asks for other characters in telephone numbers, but words stay as they are; the second minds blanks at the end of
  // a line, which preformatted text keeps.
  rules: { 'tel-non-breaking': 'off', 'no-trailing-whitespace': 'off' },
});

/** What a validator finds in an article where it stands on its page. */
export function mistakesIn(html: string): string[] {
  const page = `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><h1>Title</h1><div class="e-content">${html}</div></body></html>`;
  return validator
    .validateStringSync(page)
    .results.flatMap(({ messages }) => messages)
    .filter(({ message }) => !isAllowed(message))
    .map(
      ({ ruleId, message, offset }) =>
        `${ruleId}: ${message} at ${page.slice(Math.max(0, offset - 40), offset + 40)}`,
    );
}

/** A bare `>` in text is valid (HTML Living Standard, 13.1.3: only `<` and an ambiguous ampersand are not). */
function isAllowed(message: string): boolean {
  return message.startsWith('Raw ">"');
}
