import { SaxesParser } from 'saxes';
import { error, type Finding } from '../../content/finding.js';
import type { ExpectedFile } from './expected-file.js';

/**
 * Reads a sitemap (sitemaps.org): the `loc` of each `url`, not those of images or films in it; of an index, the `loc` of each
 * `sitemap`. A document type is refused, for entities declared in one can swell without end. `name` is the file's.
 */
export function readSitemap(text: string, name: string): ExpectedFile {
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  const addresses: string[] = [];
  const sitemaps: string[] = [];
  let location = '';
  let namespace = '';
  parser.on('error', (fault) => {
    throw new SitemapFault(notXml(name, parser.line, fault.message));
  });
  parser.on('doctype', () => {
    throw new SitemapFault(hasDoctype(name));
  });
  parser.on('opentag', (tag) => {
    if (open.length === 0 && tag.local !== 'urlset' && tag.local !== 'sitemapindex')
      throw new SitemapFault(notSitemap(name, tag.name));
    if (open.length >= deepest) throw new SitemapFault(notXml(name, parser.line, 'it is nested too deeply'));
    if (open.length === 0) namespace = tag.uri;
    // Extensions have elements of the same local names in namespaces of their own: `image:loc`.
    open.push(tag.uri === namespace ? tag.local : tag.name);
    location = '';
  });
  const addText = (more: string): void => {
    location += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const path = open.join('/');
    open.pop();
    const address = location.trim();
    location = '';
    if (address === '') return;
    if (path === 'urlset/url/loc') addresses.push(address);
    if (path === 'sitemapindex/sitemap/loc') sitemaps.push(address);
  });
  try {
    parser.write(text).close();
  } catch (fault) {
    if (!(fault instanceof SitemapFault)) throw fault;
    return { addresses: [], sitemaps: [], findings: [fault.finding] };
  }
  return { addresses, sitemaps, findings: [] };
}

/** A sitemap with its extensions has five levels. */
const deepest = 20;

class SitemapFault extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}

function notXml(name: string, line: number, message: string): Finding {
  return error(
    'expect-not-xml',
    `${name}, line ${line}: the sitemap cannot be read: ${message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '')}.`,
    'Save the sitemap again as it came from the old site, or give a list with one address a line.',
  );
}

function hasDoctype(name: string): Finding {
  return error(
    'expect-doctype',
    `${name} begins with <!DOCTYPE …>: it is a web page, or could be made to swell without end. No sitemap has one.`,
    'Save the sitemap itself (its address mostly ends in sitemap.xml), or give a list with one address a line.',
  );
}

function notSitemap(name: string, root: string): Finding {
  return error(
    'expect-not-sitemap',
    `${name} is no sitemap: it begins with <${root}>, and not with <urlset> or <sitemapindex>.`,
    'Give a sitemap, or a list with one address a line.',
  );
}
