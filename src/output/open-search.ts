import { absoluteAddress, type LocatedSettings } from './located.js';
import type { OutputFile } from './output-file.js';
import { branch, leaf, xmlDocument } from './xml.js';

/** `/opensearch.xml` (OpenSearch 1.1, draft 6), by which a browser offers the archive among its search engines. */
export function openSearch(settings: LocatedSettings): OutputFile {
  const { title, description } = settings;
  const children = [
    leaf('ShortName', {}, cut(title, 16)),
    leaf('LongName', {}, cut(title, 48)),
    leaf('Description', {}, cut(description ?? title, 1024)),
    leaf('InputEncoding', {}, 'UTF-8'),
    leaf(
      'Url',
      { type: 'text/html', template: `${absoluteAddress(settings, 'search/')}?q={searchTerms}` },
      '',
    ),
  ];
  const root = branch('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, children);
  return { address: 'opensearch.xml', content: xmlDocument(root) };
}

/** The standard sets the most characters of each; a word is not cut where it need not be. */
function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const start = characters.slice(0, most).join('');
  return /^(.{4,})\s/u.exec(start)?.[1] ?? start;
}
