import { error, type Finding } from './finding.js';

/** Where the site lies: its origin without path, and its base with both slashes. */
export interface SiteAddress {
  readonly origin: string | null;
  readonly base: string;
}

/** The address of `url` and `base` of site.yml; findings name the key they are about. */
export function siteAddress(
  url: string | null,
  base: string | null,
): SiteAddress | { readonly key: 'url' | 'base'; readonly finding: Finding } {
  const parsed = url === null ? null : parseUrl(url);
  if (parsed !== null && 'code' in parsed) return { key: 'url', finding: parsed };
  const fromUrl = parsed === null ? '/' : withSlashes(parsed.pathname);
  const asked = base === null ? fromUrl : withSlashes(base);
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/u.test(asked) || /\/\.{1,2}\//u.test(asked)) {
    return { key: base === null ? 'url' : 'base', finding: badBase(base ?? url ?? '') };
  }
  if (base !== null && parsed !== null && fromUrl !== '/' && fromUrl !== asked) {
    return { key: 'base', finding: disagree(fromUrl, asked) };
  }
  return { origin: parsed?.origin ?? null, base: asked };
}

function parseUrl(text: string): URL | Finding {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isWeb = url !== null && /^https?:$/u.test(url.protocol) && /^https?:\/\//iu.test(text);
  if (!isWeb) {
    const host = text.replace(/^(?:[a-z]+:)?\/*/iu, '');
    return error(
      'settings-url',
      `«${text}» is not the address of a site.`,
      `Write it in full, with https:// at the beginning: \`url: https://${/^[\w.-]+\.[a-z]+/iu.test(host) ? host : 'siaran.example/'}\`.`,
    );
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    return error(
      'settings-url',
      `«${text}» holds more than the address of a site.`,
      `Leave out everything behind the path, and any name or password: \`url: ${url.origin}${url.pathname}\`.`,
    );
  }
  return url;
}

function withSlashes(path: string): string {
  return `/${path.replace(/^\/+|\/+$/gu, '')}/`.replace(/^\/\/$/u, '/');
}

function badBase(text: string): Finding {
  return error(
    'settings-base',
    `«${text}» cannot be the folder in which the site lies.`,
    'Use letters, digits, `-`, `.` and `_`, with slashes between them: `base: /press/`.',
  );
}

function disagree(fromUrl: string, base: string): Finding {
  return error(
    'settings-base',
    `\`url\` says that the site lies in ${fromUrl}, \`base\` says ${base}.`,
    'Delete the line `base`: the path of `url` serves.',
  );
}
