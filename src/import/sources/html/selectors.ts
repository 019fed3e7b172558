import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { error, type Finding } from '../../../content/finding.js';
import type { MappedField, Mapping } from '../../source.js';

/** A place on a page: a CSS selector, or `selector@attribute` for the value of an attribute. */
export interface PageSelector {
  /** As the author wrote it. */
  readonly written: string;
  readonly css: string;
  /** Null: what a reader sees of the element. */
  readonly attribute: string | null;
}

export interface SelectorReading {
  readonly fields: ReadonlyMap<MappedField, readonly PageSelector[]>;
  /** One for each selector that is none; errors. */
  readonly findings: readonly Finding[];
}

/** The selectors of a map.yml. Where there are findings no page can be read. */
export function readSelectors(mapping: Mapping): SelectorReading {
  const known = readings.get(mapping);
  if (known !== undefined) return known;
  const findings: Finding[] = [];
  const fields = new Map<MappedField, PageSelector[]>();
  for (const [field, written] of mapping.fields) {
    const selectors = written.map(parseSelector);
    findings.push(
      ...selectors.filter((selector) => !isValid(selector)).map((wrong) => invalid(field, wrong)),
    );
    fields.set(field, selectors);
  }
  const reading = { fields, findings };
  readings.set(mapping, reading);
  return reading;
}

/** A mapping is read once for all the pages of an import. */
const readings = new WeakMap<Mapping, SelectorReading>();

/** An `@` inside brackets or quotation marks is part of the selector. */
function parseSelector(written: string): PageSelector {
  const found = /^(.*\S)\s*@\s*([a-z_][\w:.-]*)\s*$/isu.exec(written);
  const [, css = '', attribute = ''] = found ?? [];
  return found === null ? { written, css: written.trim(), attribute: null } : { written, css, attribute };
}

export function find(tree: Root, selector: PageSelector): readonly Element[] {
  return selectAll(selector.css, tree);
}

/** What only a browser knows (`:hover`, `::before`) is found out by itself: in its selector it would show at the first match. */
function isValid({ css }: PageSelector): boolean {
  const bare = css.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/gu, '');
  const states = [...bare.matchAll(/:+[a-z-]+(?![\w(-])/giu)].map(([state]) => `*${state}`);
  return css !== '' && [css, ...states].every(canBeRead);
}

function canBeRead(css: string): boolean {
  try {
    selectAll(css, sample);
    return true;
  } catch {
    return false;
  }
}

const sample: Root = {
  type: 'root',
  children: [
    {
      type: 'element',
      tagName: 'html',
      properties: { lang: 'en' },
      children: [{ type: 'element', tagName: 'p', properties: {}, children: [] }],
    },
  ],
};

function invalid(field: MappedField, { written }: PageSelector): Finding {
  return error(
    'selector-invalid',
    `map.yml gives «${written}» for \`${field}\`, which is no CSS selector that can be read here.`,
    `Write one such as \`${field}: h1.entry-title\`, \`${field}: "#content .date"\` or, for an attribute, \`${field}: meta[property="article:published_time"]@content\`. In a browser, «Inspect» on the place in the page and «Copy selector» gives one.`,
  );
}
