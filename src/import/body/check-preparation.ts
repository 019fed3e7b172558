import { BodyRefused, tooDeep } from '../../body/limits.js';
import { parseMarkdown } from '../../body/markdown-road.js';
import { parseLegacyHtml } from '../../body/parse-html.js';
import { checkWords } from '../../body/words/check-words.js';
import { sourceWordsOfHtml } from '../../body/words/read-html.js';
import { sourceWordsOfMarkdown } from '../../body/words/read-markdown.js';
import { sourceWordsOfPlainText } from '../../body/words/read-plain-text.js';
import type { Words } from '../../body/words/words.js';
import { error, type Finding } from '../../content/finding.js';
import type { Problem } from '../../problem.js';
import type { PreparedBody } from '../prepare/prepared-body.js';

/**
 * Checks that the words of a raw body, less what its preparation took out and with what it put in, are those that the gate was
 * given. What was never closed in it shows in the gate's own check.
 *
 * @param words of the prepared text
 */
export function checkPreparation(prepared: PreparedBody, words: Words, file: string): Problem[] {
  if (prepared.raw === prepared.text) return [];
  const own = readRaw(prepared);
  if ('code' in own) return [{ ...own, file, line: 1, column: null }];
  // What is embedded becomes a link only later on; here it must still be there.
  const raw = { ...own, unclosed: [], embeds: own.embeds.slice(words.embeds.length) };
  return checkWords(raw, words, prepared.firings).map((problem) => ({
    ...problem,
    file,
    line: problem.line ?? 1,
    column: null,
  }));
}

/** The raw body may be refused too, and where the prepared one is not: what cannot be read cannot be proved. */
function readRaw(prepared: PreparedBody): Words | Finding {
  try {
    return wordsOfRaw(prepared);
  } catch (refusal) {
    if (!(refusal instanceof BodyRefused) && !(refusal instanceof RangeError)) throw refusal;
    const { code, message, help } =
      refusal instanceof BodyRefused ? refusal : tooDeep('elements nested thousands deep');
    return error(code, message, help);
  }
}

function wordsOfRaw({ raw, rawKind }: PreparedBody): Words {
  if (rawKind === 'markdown') return sourceWordsOfMarkdown(parseMarkdown(raw));
  if (rawKind === 'html' && !markup.test(raw)) return sourceWordsOfPlainText(raw);
  return sourceWordsOfHtml(parseLegacyHtml(raw), raw);
}

/** A tag, a comment or a character reference (HTML Living Standard, 13.2.5.6 and 13.5). */
const markup = /<[a-z!/?]|&(?:#|[a-z])/iu;
