import { isUtf8 } from 'node:buffer';
import { error, type Finding } from '../content/finding.js';

/** Documents that a browser runs scripts in, whatever they hold (HTML, and HTML in another wrapping). */
const RUN_BY_BROWSERS = /\.(?:html?|xht(?:ml)?|mht(?:ml)?|svgz|hta|swf)$/iu;

/** What hosting by FTP runs as a program; Apache's mod_mime looks at every ending of a name for the first of them. */
const RUN_BY_SERVERS = /\.(?:php\d?|phtml|phar)(?:\.|$)|\.(?:shtml|aspx?|ashx|jspx?|cgi|pl|py|rb)$/iu;

/** Documents in which scripts are possible and unusual. */
const MARKUP = /\.(?:svg|xml|xsl|xslt|rdf|atom|rss)$/iu;

/**
 * Why a file that a release brings along must not be published: it would run code on the reader's machine, with all that
 * the site may do there, or on the server. Null where it is harmless. Pages of the site forbid scripts by their policy
 * (CSP); a file that is opened by itself has no such page round it.
 *
 * @param path under `content/`
 * @param read gives the bytes; asked for only where the name does not decide
 */
export function whyActive(path: string, read: () => Uint8Array): Finding | null {
  const name = path.split('/').at(-1) ?? '';
  if (RUN_BY_BROWSERS.test(name)) return runsCode(name, 'is a web page, which can run code in a browser');
  if (RUN_BY_SERVERS.test(name)) return runsCode(name, 'is a program to many web servers');
  if (MARKUP.test(name) && holdsScript(read())) return runsCode(name, 'has code in it');
  return null;
}

/**
 * SVG 2, «Linking» and «Scripting»; WHATWG HTML, «javascript: URLs». Errs on the side of refusing: a drawing needs none of
 * these, and one in another encoding than UTF-8 cannot be looked through.
 */
function holdsScript(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes) || bytes.includes(0)) return true;
  const text = withoutEntities(Buffer.from(bytes).toString('utf8'));
  return (
    /<(?:[\w.-]+:)?(?:script|handler|foreignObject|iframe|object|embed)\b/iu.test(text) ||
    /[\s"'/]on[a-z]+\s*=/iu.test(text) ||
    /<!ENTITY|<\?xml-stylesheet/iu.test(text) ||
    /(?:java|vb)script:|data:text\/(?:html|xml)|data:application\/xhtml/iu.test(
      text.replace(/[\s\p{Cc}]/gu, ''),
    )
  );
}

/** A number in place of a letter (`&#106;avascript:`) means the same to a browser. */
function withoutEntities(text: string): string {
  return text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/giu, (_whole, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  });
}

function runsCode(name: string, reason: string): Finding {
  return error(
    'file-runs-code',
    `«${name}» ${reason}, so it is not published as a file of a release.`,
    'Save it as PDF (a drawing: as PNG) and name that. If you trust it and need it as it is, move it into content/static/ and link to it in the text.',
  );
}
