import { expect, it } from 'vitest';
import { NO_JEKYLL, robots } from '../../src/output/robots.js';
import { SETTINGS } from '../archive/make-release.js';

it.each([
  ['https://siaran.example', '/', 'User-agent: *\nAllow: /\n\nSitemap: https://siaran.example/sitemap.xml\n'],
  [
    'https://siaran.example',
    '/press/',
    'User-agent: *\nAllow: /\n\nSitemap: https://siaran.example/press/sitemap.xml\n',
  ],
  [null, '/', 'User-agent: *\nAllow: /\n'],
])('robots.txt at %s%s', (origin, base, content) => {
  expect(robots({ ...SETTINGS, origin, base })).toEqual({ address: 'robots.txt', content });
});

it('keeps robots out of a preview', () => {
  expect(robots(SETTINGS, true).content).toBe('User-agent: *\nDisallow: /\n');
});

it('.nojekyll is there and empty', () => {
  expect(NO_JEKYLL).toEqual({ address: '.nojekyll', content: '' });
});
