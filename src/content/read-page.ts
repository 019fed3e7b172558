import { ALL_KEYS, PAGE_KEYS } from './field-keys.js';
import { FieldReader } from './field-reader.js';
import { error, type Finding, warning } from './finding.js';
import { readFrontMatter } from './front-matter.js';
import { mentionsHolding } from './holding-keys.js';
import type { LocatedMapping } from './located.js';
import { lostWords } from './lost-words.js';
import { nameKeys } from './name-keys.js';
import { readHolding } from './read-holding.js';
import type { ReadContext } from './read-release.js';
import type { PlacedFinding } from './read-yaml.js';
import type { OrdinaryPage } from './release.js';
import { PAGE_WORDS, pageSchema } from './release-schema.js';
import { readShape } from './shape.js';

/** A page, or null where it cannot be one or is a draft. */
export interface PageReading {
  readonly page: OrdinaryPage | null;
  /** It is a draft, or what would keep it back cannot be understood. */
  readonly isHeld: boolean;
  readonly findings: readonly PlacedFinding[];
}

const COMMON_KEYS: ReadonlySet<string> = new Set(ALL_KEYS);

/** Reads an ordinary page from the text of its file; `path` is under `content/`. A draft is left out. */
export function readPage(text: string, path: string, address: string, context: ReadContext): PageReading {
  const { fields, firstLine, findings: yamlFindings } = readFrontMatter(text, COMMON_KEYS);
  if (fields === null) return { page: null, isHeld: mentionsHolding(text), findings: yamlFindings };
  const named = nameKeys(fields);
  const { mapping, findings: foreign } = withoutReleaseKeys(named.mapping);
  const shaped = readShape(pageSchema, mapping, PAGE_WORDS);
  const raw = shaped.value;
  const reader = new FieldReader(mapping);
  const { settings } = context;
  const dates = {
    dateOrder: settings.dateOrder,
    timeZone: settings.timeZone,
    currentYear: context.currentYear,
    isImported: false,
  };
  const holding = readHolding(
    reader,
    { ...named, mapping, writtenAs: draftOnly(named.writtenAs) },
    raw,
    dates,
  );
  const title = reader.text(['title'], raw.title);
  if (title === null) reader.say([], noTitle());
  const summary = reader.text(['summary'], raw.summary);
  const lang = reader.language(['lang'], raw.lang) ?? settings.lang;
  const format = reader.oneOf(['format'], raw.format, ['markdown', 'html']);
  const findings = [
    ...named.findings,
    ...foreign,
    ...shaped.findings,
    ...lostWords(mapping, ''),
    ...reader.findings,
  ];
  const isHeld =
    holding === null || holding.isDraft || foreign.some(({ finding }) => finding.severity === 'error');
  if (isHeld || title === null) return { page: null, isHeld, findings };
  const page = { file: `content/${path}`, path, address, title, summary, lang, body: { format, firstLine } };
  return { page, isHeld, findings };
}

/** Keys that mean something on a release only. A page that asks to be held until a day must not go out before it. */
function withoutReleaseKeys(mapping: LocatedMapping): { mapping: LocatedMapping; findings: PlacedFinding[] } {
  const isPageKey = (key: string): boolean => PAGE_KEYS.some((known) => known === key);
  const foreign = mapping.entries.filter((entry) => !isPageKey(entry.key));
  return {
    mapping: { ...mapping, entries: mapping.entries.filter((entry) => isPageKey(entry.key)) },
    findings: foreign.map((entry) => ({
      place: entry.keyPlace,
      finding: entry.key === 'publishDate' ? noMoment() : noMeaning(entry.key),
    })),
  };
}

function draftOnly<Entry>(writtenAs: ReadonlyMap<string, Entry>): ReadonlyMap<'draft', Entry> {
  const entry = writtenAs.get('draft');
  return new Map(entry === undefined ? [] : [['draft', entry]]);
}

function noMoment(): Finding {
  return error(
    'holding-page',
    'An ordinary page cannot be held until a day: it is held until this is clear.',
    'Write `draft: yes` and take it out on that day, or make it a release.',
  );
}

function noMeaning(key: string): Finding {
  return warning('field-unknown-key', `\`${key}\` means nothing on an ordinary page.`, 'Delete the line.');
}

function noTitle(): Finding {
  return error(
    'title-missing',
    'The page has no `title`.',
    'Write `title: "Tentang kami"` between the lines `---`.',
  );
}
