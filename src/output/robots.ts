import type { Settings } from '../content/settings.js';
import { absoluteAddress, isLocated } from './located.js';
import type { OutputFile } from './output-file.js';

/**
 * `/robots.txt` (RFC 9309): everything may be read. It names the sitemap where there is one, that is where the site has
 * an absolute address. A site that shows what is not public yet is a preview: nothing of it may be read.
 */
export function robots(settings: Settings, isPreview = false): OutputFile {
  if (isPreview) return { address: 'robots.txt', content: 'User-agent: *\nDisallow: /\n' };
  const sitemap = isLocated(settings) ? `\nSitemap: ${absoluteAddress(settings, 'sitemap.xml')}\n` : '';
  return { address: 'robots.txt', content: `User-agent: *\nAllow: /\n${sitemap}` };
}

/** `/.nojekyll`: empty; without it GitHub Pages leaves out files and folders whose names begin with an underscore. */
export const NO_JEKYLL: OutputFile = { address: '.nojekyll', content: '' };
