import type { Firing } from '../../body/article.js';
import { BodyRefused } from '../../body/limits.js';
import { parseLegacyHtml } from '../../body/parse-html.js';
import { excerpt } from '../../body/tree.js';
import { checkWords } from '../../body/words/check-words.js';
import { foldedCharacters, foldWords } from '../../body/words/fold.js';
import { sourceWordsOfHtml } from '../../body/words/read-html.js';
import type { Words } from '../../body/words/words.js';
import { applyEdits, lineEndsOf, lineOf, type TextEdit } from '../text-edits.js';
import type { PreparedBody } from './prepared-body.js';
import { recordDifferences } from './record-differences.js';
import { hasBlocks, reportBlocks } from './wordpress/blocks.js';
import { type CaptionEdit, findCaptions } from './wordpress/captions.js';
import { type Laid, layOutParagraphs } from './wordpress/paragraphs.js';
import { scanMarkup } from './wordpress/scan-markup.js';
import { reportShortcodes } from './wordpress/shortcodes.js';

/**
 * What WordPress stores as the HTML that it shows: blank lines are paragraphs and line ends line breaks, `[caption]` is a
 * figure, the marks that cut a text in pages go. Other shortcodes stay as they are typed, and are reported. The lines of the
 * text are those of the body.
 */
export function prepareWordPress(raw: string): PreparedBody {
  const marks = findMarks(raw);
  const captions = findCaptions(raw, scanMarkup(raw));
  const figures = captions.length === 0 ? null : makeFigures(raw, marks, captions);
  const text = figures?.text ?? applyEdits(raw, marks);
  const laid = hasBlocks(raw) ? [] : layOut(text);
  return {
    raw,
    rawKind: 'wordpress',
    text: applyEdits(text, laid),
    format: 'html',
    firings: [
      ...marks.map((mark) => markFiring(raw, mark)),
      ...(figures?.firings ?? []),
      ...laidFirings(text, laid),
    ],
    findings: [...reportShortcodes(text), ...reportBlocks(raw)],
  };
}

/** Where tags stand so that a browser moves what is between them, nothing is put in unless no word changes with it. */
function layOut(text: string): readonly Laid[] {
  const { laid, isOdd } = layOutParagraphs(text, scanMarkup(text));
  if (!isOdd || laid.length === 0) return laid;
  try {
    return checkWords(wordsOf(text), wordsOf(applyEdits(text, laid)), []).length === 0 ? laid : [];
  } catch (refusal) {
    if (refusal instanceof BodyRefused) return [];
    throw refusal;
  }
}

/** `<!--more-->`, `<!--nextpage-->`: where WordPress cuts a text into a teaser and pages. */
function findMarks(raw: string): TextEdit[] {
  return [...raw.matchAll(/<!--(?:more[^\r\n>]*?|nextpage|noteaser)-->/gu)].map(({ index, 0: mark }) => ({
    from: index,
    to: index + mark.length,
    put: '',
  }));
}

function markFiring(raw: string, { from, to }: TextEdit): Firing {
  const line = lineOf(raw, from);
  return {
    rule: 'wordpress-marks',
    line,
    kind: 'removed',
    subject: 'hidden',
    text: raw.slice(from, to),
    to: null,
  };
}

interface Figures {
  readonly text: string;
  readonly firings: readonly Firing[];
}

/**
 * Makes figures of captions, unless the words of both sides, read apart, show that something else would change with it: null,
 * and the shortcodes stay.
 */
function makeFigures(
  raw: string,
  marks: readonly TextEdit[],
  captions: readonly CaptionEdit[],
): Figures | null {
  const text = applyEdits(raw, [...marks, ...captions.flatMap(({ edits }) => edits)]);
  try {
    const before = wordsOf(raw);
    const after = wordsOf(text);
    const { firings } = recordDifferences(before, after, {
      isMeant: () => true,
      ruleOf: () => 'wordpress-captions',
    });
    const isProved =
      foldWords(after).characters === withoutShortcodes(foldWords(before).characters, captions) &&
      checkWords(before, after, firings).length === 0;
    return isProved ? { text, firings } : null;
  } catch (refusal) {
    // Beyond what the gate takes in: it says so itself, with what to do.
    if (refusal instanceof BodyRefused) return null;
    throw refusal;
  }
}

function wordsOf(html: string): Words {
  return { ...sourceWordsOfHtml(parseLegacyHtml(html), html), unclosed: [] };
}

function charactersOf(html: string): string {
  return foldedCharacters(wordsOf(html).stream);
}

/** The characters of a body as they should be once its captions are figures. */
function withoutShortcodes(characters: string, captions: readonly CaptionEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  const cut = (shortcode: string, put: string): void => {
    const written = charactersOf(shortcode);
    const from = Math.max(at, characters.indexOf(written, at));
    parts.push(characters.slice(at, from), put);
    at = from + written.length;
  };
  for (const { opening, closing, put } of captions) {
    cut(opening, '');
    cut(closing, put === null ? '' : charactersOf(put));
  }
  return parts.join('') + characters.slice(at);
}

function laidFirings(text: string, laid: readonly Laid[]): Firing[] {
  let line = 1;
  let countedTo = 0;
  return laid.flatMap(({ put, from, wordsFrom }) => {
    if (put === '</p>') return [];
    line += lineEndsOf(text.slice(countedTo, from)).length;
    countedTo = from;
    const what = `a ${put === '<p>' ? 'paragraph' : 'line'} begins at`;
    const words = excerpt(text.slice(wordsFrom, wordsFrom + 400).replace(/<[^>]*>/gu, ' '), 60);
    return [
      {
        rule: 'wordpress-paragraphs',
        line,
        kind: 'changed',
        subject: 'words',
        text: `${what} «${words}»`,
        to: null,
      },
    ];
  });
}
