import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Finding, note } from '../../../content/finding.js';
import { applyEdits, type TextEdit } from '../../text-edits.js';
import { attributeOf } from './page-text.js';

/** A page without what a web archive put into it. */
export interface CapturedPage {
  readonly text: string;
  /** The address that was captured; null where the page does not say. */
  readonly url: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Takes off what the Wayback Machine puts into a page that it plays back: the toolbar between its two comments, and the
 * prefix `https://web.archive.org/web/20181212000000/` of every address. Null where the page is no such capture: a release
 * may well link to the archive. Only the text between is touched; the rest stays as it was saved.
 */
export function takeOffArchive(text: string, tree: Root): CapturedPage | null {
  if (!isCapture(text)) return null;
  const toolbar = toolbarOf(tree);
  const isInToolbar = (at: number): boolean => toolbar !== null && at >= toolbar.from && at < toolbar.to;
  const edits: TextEdit[] = toolbar === null ? [] : [{ ...toolbar, put: '' }];
  let url: string | null = null;
  let count = 0;
  let time = '';
  visit(tree, 'element', (element: Element) => {
    if (attributeOf(element, 'id') === 'wmtbURL') url = attributeOf(element, 'value');
    for (const place of Object.values(element.data?.position?.properties ?? {})) {
      const [from, to] = [place?.start.offset, place?.end.offset];
      if (from === undefined || to === undefined || isInToolbar(from)) continue;
      const written = text.slice(from, to);
      const put = written.replace(prefix, (_, before: string, captured: string) => {
        count += 1;
        time = captured;
        return before;
      });
      if (put !== written) edits.push({ from, to, put });
    }
  });
  return { text: applyEdits(text, edits), url, findings: [captured(count, time)] };
}

const prefix =
  /(^|["'\s,=(])(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(?=[a-z][a-z0-9+.-]*:)/giu;

function isCapture(text: string): boolean {
  return /<!-- BEGIN WAYBACK TOOLBAR INSERT -->|FILE ARCHIVED ON \d\d:\d\d:\d\d|<!-- End Wayback Rewrite JS Include -->/u.test(
    text,
  );
}

function toolbarOf(tree: Root): { from: number; to: number } | null {
  let from: number | undefined;
  let to: number | undefined;
  visit(tree, 'comment', ({ value, position }) => {
    if (value.includes('BEGIN WAYBACK TOOLBAR INSERT')) from ??= position?.start.offset;
    if (value.includes('END WAYBACK TOOLBAR INSERT')) to = position?.end.offset;
  });
  return from === undefined || to === undefined || to < from ? null : { from, to };
}

function captured(count: number, time: string): Finding {
  const when = time.length < 8 ? '' : ` of ${time.slice(0, 4)}-${time.slice(4, 6)}-${time.slice(6, 8)}`;
  const addresses = count === 1 ? 'one address' : `${count} addresses`;
  return note(
    'web-archive-capture',
    `The page is a capture${when} by the Wayback Machine: its toolbar and the prefix «web.archive.org/web/…/» of ${addresses} were taken off.`,
    null,
  );
}
