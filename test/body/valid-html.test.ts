import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSafe } from '../../src/body/make-safe.js';
import { parseFragment } from '../../src/body/parse-html.js';
import { randomBody } from '../fuzz/random-bodies.js';
import { hasSharedData, readLegacyRecords, readMarkdownReleases } from '../shared-data.js';
import { cleanBody, mistakesIn } from './clean/clean-body.js';

describe.skipIf(!hasSharedData)('196 real releases (skipped where their texts are not at hand)', () => {
  const bodies = hasSharedData
    ? [
        ...readLegacyRecords().flatMap(({ id, body_html: html, title, lang, url }) =>
          html === undefined ? [] : [{ name: id, text: html, given: { title, lang, sourceUrl: url } }],
        ),
        ...readMarkdownReleases().map(({ name, text }) => ({
          name,
          text: text.replace(/^---\n[\s\S]*?\n---\n/u, ''),
          given: { title: name, lang: 'en', sourceUrl: null },
        })),
      ]
    : [];

  it('are all here', () => {
    expect(bodies).toHaveLength(196);
  });

  it.each(bodies)('$name is valid HTML and parses to itself', ({ text, given }) => {
    const { html, problems } = cleanBody(text, { ...given, format: null, isImported: true });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(mistakesIn(html)).toEqual([]);
    expect(makeSafe(parseFragment(html)).html).toBe(html);
  });
});

it('makes valid HTML of whatever a body holds', () => {
  const property = fc.property(randomBody, ({ text, format, lang, title }) => {
    const { html } = cleanBody(text, { format, lang, title, isImported: true });
    expect(mistakesIn(html)).toEqual([]);
  });
  fc.assert(property, { seed: 20181212, numRuns: 400 });
});
