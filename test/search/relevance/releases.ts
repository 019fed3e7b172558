import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { readLegacyRecords, readMarkdownReleases, readSample } from '../../shared-data.js';
import { fillerReleases } from './filler.js';
import { frenchReleases, type PlainRelease } from './french.js';

/** Everything the relevance set is asked over: the real releases, the French ones, and a haystack. */
export function relevanceReleases(): PlainRelease[] {
  return [...realReleases(), ...frenchReleases, ...fillerReleases(1500)];
}

function realReleases(): PlainRelease[] {
  const sample = readSample();
  return [
    {
      id: 'sample',
      title: sample.title,
      date: '2018-12-12',
      agency: 'Pemerintah Kabupaten Badung',
      lang: 'id',
      text: textOf(sample.body),
    },
    ...readLegacyRecords().map((record) => ({
      id: record.id,
      title: textOf(record.title),
      date: dayOf(record.date ?? record.id),
      agency: record.agency?.split(';')[0] ?? 'Unknown',
      lang: record.lang,
      text: record.body_text ?? textOf(record.body_html ?? ''),
    })),
    ...readMarkdownReleases().map(({ name, text }) => {
      const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
      const file = name.split('/').at(-1)?.replace(/\.md$/, '') ?? name;
      return {
        id: file,
        title: /^title:\s*["']?(.*?)["']?$/mu.exec(head)?.[1] ?? file.slice(11).replaceAll('-', ' '),
        date: file.slice(0, 10),
        agency: name.split('/')[0] ?? name,
        lang: 'en',
        text: textOf(body.replace(/^#+ /gmu, '')),
      };
    }),
  ];
}

const parser = unified().use(rehypeParse, { fragment: true });

function textOf(html: string): string {
  return wordsOf(parser.parse(html))
    .replace(/[ \t\u{a0}]+/gu, ' ')
    .trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && /^(?:script|style)$/.test(node.tagName)) return '';
  const text = node.children.map(wordsOf).join('');
  return node.type === 'element' && /^(?:p|div|li|h\d|td|br)$/.test(node.tagName) ? `${text}\n` : text;
}

/** Good enough to sort by: Minguo years, ISO dates and «January 7, 2019» all occur. */
function dayOf(written: string): string {
  const iso = /(\d{4})[-_](\d{2})[-_](\d{2})/u.exec(written);
  if (iso !== null) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const minguo = /^(\d+)年(\d+)月(\d+)日/u.exec(written);
  if (minguo !== null) return `${Number(minguo[1]) + 1911}-${minguo[2]}-${minguo[3]}`;
  const english = /([A-Z][a-z]+) (\d{1,2}), (\d{4})/u.exec(written);
  if (english === null) return '2020-01-01';
  const month = 1 + MONTHS.indexOf((english[1] ?? '').slice(0, 3));
  return `${english[3]}-${String(month).padStart(2, '0')}-${(english[2] ?? '').padStart(2, '0')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
