import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { filesUnder } from '../build/archive-folder.js';
import { everyKindSite } from './every-kind-site.js';

/** All that html-validate knows of the HTML standard and of accessibility, but for rules of style. */
const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // As long as the words of a release are: titles are not cut.
    'long-title': 'off',
    // What a page loads comes from the same site.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The spaces are the author's.
    'no-trailing-whitespace': 'off',
  },
});

it('every page is valid HTML', async () => {
  const folder = await everyKindSite();
  const faults: string[] = [];
  for (const [path, bytes] of filesUnder(folder)) {
    if (!path.endsWith('.html')) continue;
    const report = await judge.validateString(bytes.toString('utf8'), path);
    for (const { messages } of report.results) {
      faults.push(
        ...messages.map(
          ({ line, column, message, ruleId }) => `${path}:${line}:${column}: ${message} (${ruleId})`,
        ),
      );
    }
  }
  expect(faults).toEqual([]);
});
