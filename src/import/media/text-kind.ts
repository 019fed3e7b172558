import { isUtf8 } from 'node:buffer';

/** Whether this is plain text in UTF-8 that no browser or server would take for a page or a program. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || !isUtf8(bytes)) return false;
  const text = Buffer.from(bytes).toString('utf8');
  // Tab, line ends and form feed are what a text has of controls; those of C1 are words that were decoded wrongly.
  return !/(?![\t\n\f\r\u0080-\u009f])\p{Cc}/u.test(text) && !isMarkup(text) && !text.startsWith('#!');
}

/** Whether a file begins as HTML, XML or what a web server runs, in any encoding that goes beyond ASCII. */
export function isWebPage(bytes: Uint8Array): boolean {
  return isMarkup(Buffer.from(bytes.subarray(0, 1_024)).toString('latin1').replaceAll('\0', ''));
}

/** The signs by which browsers take a text for a page (WHATWG MIME Sniffing, 7.1), wherever they stand, and those of servers. */
const MARKUP =
  /<(?:!doctype|html|head|title|body|script|iframe|style|table|div|font|h1|br|p|a\s+href|svg|object|embed|meta|link|form|img)\b|<\?(?:php|xml|=)|<%|<!--/iu;

function isMarkup(text: string): boolean {
  return MARKUP.test(text);
}
