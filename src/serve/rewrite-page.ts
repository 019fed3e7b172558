import { scanTags } from '../output/checking/scan-tags.js';
import { liveFolder } from './live-files.js';

/**
 * A page as it is served: the same, with the script that reloads it, and a Content-Security-Policy that lets this script
 * run and talk to this server. The file on the disk stays as it was built.
 *
 * @param base path the site lies under, with both slashes
 * @param version names what the page shows
 */
export function liveVersionOf(html: string, base: string, version: string): string {
  const pieces: string[] = [];
  let done = 0;
  let headEnd = -1;
  scanTags(
    html,
    (tag) => {
      const isPolicy =
        tag.name === 'meta' && tag.attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
      const policy = isPolicy ? tag.attributes.get('content') : undefined;
      if (policy === undefined) return;
      pieces.push(html.slice(done, tag.start), policyTag(policy));
      done = tag.end;
    },
    (name, start) => {
      if (name === 'head' && headEnd === -1) {
        headEnd = start;
        pieces.push(html.slice(done, start), scriptTag(base, version));
        done = start;
      }
    },
  );
  const rest = html.slice(done);
  return headEnd === -1 ? [...pieces, rest, scriptTag(base, version)].join('') : [...pieces, rest].join('');
}

/** The policy with what the script needs: `'self'` where scripts, styles and connections come from (CSP Level 3). */
export function loosenedPolicy(policy: string): string {
  const directives = new Map<string, string[]>();
  for (const written of policy.split(';')) {
    const [name, ...sources] = written.trim().split(/\s+/);
    if (name !== undefined && name !== '' && !directives.has(name.toLowerCase())) {
      directives.set(name.toLowerCase(), sources);
    }
  }
  for (const name of ['script-src', 'style-src', 'connect-src']) {
    const sources = (directives.get(name) ?? []).filter((source) => source !== "'none'");
    directives.set(name, sources.includes("'self'") ? sources : [...sources, "'self'"]);
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

function policyTag(policy: string): string {
  const value = loosenedPolicy(policy).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<meta http-equiv="Content-Security-Policy" content="${value}">`;
}

export function scriptTag(base: string, version: string): string {
  return `<script src="${base}${liveFolder}live.js" data-version="${version}" defer></script>`;
}
