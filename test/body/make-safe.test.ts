import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeSafe } from '../../src/body/make-safe.js';
import { parseFragment } from '../../src/body/parse-html.js';

// The rules before the sanitizer take most of this out already; here it stands alone, as the last guard.
const cases: readonly (readonly [what: string, input: string, output: string])[] = [
  ['a script goes with its text', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
  ['a style goes with its text', '<style>p{}</style><p>a</p>', '<p>a</p>'],
  ['handlers', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
  ['addresses that run', '<p><a href="javascript:alert(1)">a</a></p>', '<p><a>a</a></p>'],
  [
    'an image from anywhere but the web',
    '<p><img src="data:image/svg+xml,x" alt="a"></p>',
    '<p><img alt="a"></p>',
  ],
  [
    'a set of sources',
    '<p><img src="https://a.example/x.png" srcset="x 2x" alt="a"></p>',
    '<p><img src="https://a.example/x.png" alt="a"></p>',
  ],
  [
    'elements that no release needs',
    '<form action="x"><p>a</p><input></form><iframe src="x"></iframe><svg><a href="x">b</a></svg>',
    '<p>a</p><a href="x">b</a>',
  ],
  ['the page’s own heading', '<h1>a</h1>', 'a'],
  ['attributes of the page', '<p class="e-content" style="x" tabindex="1" itemscope>a</p>', '<p>a</p>'],
  ['comments', '<p>a<!-- b --></p>', '<p>a</p>'],
  ['items without a list', '<li>a</li>', 'a'],
];

describe('the sanitizer', () => {
  it.each(cases)('%s', (_, input, output) => {
    expect(makeSafe(parseFragment(input)).html).toBe(output);
  });

  it('gives what parses to itself', () => {
    const { html, tree } = makeSafe(parseFragment('<p>a<table><tr><td>b<p>c</table><a>d<a>e'));
    expect(makeSafe(parseFragment(html)).html).toBe(html);
    expect(makeSafe(tree).html).toBe(html);
  });
});

describe('safe HTML', () => {
  it('is made in one place', () => {
    const source = fileURLToPath(new URL('../../src/', import.meta.url));
    const makers = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && /\bas SafeHtml\b/u.test(readFileSync(join(source, file), 'utf8')),
      )
      .map((file) => relative(source, join(source, file)).split(sep).join('/'));
    expect(makers.sort()).toEqual(['body/conversion.ts', 'body/make-safe.ts', 'body/plain/plain-article.ts']);
  });
});
