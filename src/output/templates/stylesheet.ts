import { createHash } from 'node:crypto';
import type { Settings } from '../../content/settings.js';
import type { TemplateFile } from '../template-folders.js';

/** A file of `templates/assets/` as it is published. */
export interface Asset {
  readonly address: string;
  readonly bytes: Uint8Array;
}

const STYLESHEET = 'assets/siaran.css';

/**
 * The files of `templates/assets/` at `/assets/`. The stylesheet has the colours of site.yml added and its hash in its
 * name, so that a browser may keep it for ever and sees a change at once.
 */
export function publishedAssets(
  files: readonly TemplateFile[],
  colours: Settings['colours'],
): { assets: Asset[]; stylesheet: string | null } {
  let stylesheet: string | null = null;
  const assets = files.map(({ path, bytes }): Asset => {
    if (path !== STYLESHEET) return { address: path, bytes };
    const styles = Buffer.from(withoutComments(bytes.toString('utf8')) + coloursInCss(colours), 'utf8');
    const hash = createHash('sha256').update(styles).digest('hex').slice(0, 8);
    stylesheet = `assets/siaran.${hash}.css`;
    return { address: stylesheet, bytes: styles };
  });
  return { assets, stylesheet };
}

/** The comments are for who changes the file, not for who reads the site over a slow line. */
function withoutComments(styles: string): string {
  return styles
    .replace(/\r\n?/g, '\n')
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/^\s+/gm, '');
}

/** The settings reader has checked that both are colours and readable on the page's ground. */
function coloursInCss(colours: Settings['colours']): string {
  if (colours === null) return '';
  const { accent, accentDark } = colours;
  return `:root{--accent:${accent}}\n@media (prefers-color-scheme:dark){:root{--accent:${accentDark}}}\n`;
}
