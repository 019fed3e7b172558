import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/content/front-matter.js';
import { prepareMarkdown } from '../../../src/import/prepare/prepare-markdown.js';
import { hasSharedData, readMarkdownReleases } from '../../shared-data.js';
import { disproof } from './proof.js';

describe.skipIf(!hasSharedData)('real releases in Markdown', () => {
  const releases = hasSharedData ? readMarkdownReleases() : [];

  test.each(releases)('$name', ({ text }) => {
    const prepared = prepareMarkdown(bodyOf(text));
    expect(prepared.findings).toEqual([]);
    expect(prepared.text).not.toMatch(/\{:|\{\{|\{%|\]\([^()\n"]*\S [^()\n"]*\S\)/u);
    expect(disproof(prepared)).toEqual([]);
  });
});
