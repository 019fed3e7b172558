import { isHtmlName } from './elements.js';

/** Elements whose content holds no tags for the parser: it is text up to their own end tag. */
const rawText = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/u;

/**
 * Raw HTML of Markdown in which every tag of a name that HTML does not know is text: `<Nama>` and `<isi tanggal>` were typed
 * for somebody to read. Their sign is escaped, wherever it stands outside comments, tags and raw text.
 */
export function keepTypedTags(html: string): string {
  let kept = '';
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    const name = /^<\/?([a-z][^\t\n\f\r />]*)/iu.exec(html.slice(at, at + 80))?.[1]?.toLowerCase();
    let end = at + 1;
    if (html.startsWith('<!--', at)) end = endOf(/--!?>/gu, html, at + 2);
    else if (/^<[!?]/u.test(html.slice(at, at + 2))) end = endOf(/>/gu, html, at);
    else if (name !== undefined && isHtmlName(name)) end = endOfElementTag(html, at, name);
    kept += html.slice(from, at);
    const isTyped = name !== undefined && !isHtmlName(name);
    kept += isTyped ? '&lt;' : html.slice(at, end);
    from = end;
  }
  return kept + html.slice(from);
}

/** Behind a tag, and behind the content of an element that knows no tags. */
function endOfElementTag(html: string, at: number, name: string): number {
  const end = endOfTag(html, at + 1 + name.length);
  if (html[at + 1] === '/' || !rawText.test(name)) return end;
  const close = html.slice(end).search(new RegExp(`</${name}[\\t\\n\\f\\r />]`, 'iu'));
  return close < 0 ? html.length : end + close;
}

/** One attribute, or what stands between two; a quotation mark quotes only behind an equals sign. */
const attribute = /[\s/]+|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|["'][\s\S]*|[^\s"'>][^\s>]*)?)?/uy;

function endOfTag(html: string, from: number): number {
  attribute.lastIndex = from;
  let at = from;
  while (html[at] !== '>' && attribute.test(html)) at = attribute.lastIndex;
  return Math.min(at + 1, html.length);
}

function endOf(sign: RegExp, html: string, from: number): number {
  sign.lastIndex = from;
  return sign.test(html) ? sign.lastIndex : html.length;
}
