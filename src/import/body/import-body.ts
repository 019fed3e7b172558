import type { Article, BodySource, Surroundings } from '../../body/article.js';
import { type Conversion, conversionOf } from '../../body/conversion.js';
import type { Problem } from '../../problem.js';
import { checkPreparation } from './check-preparation.js';
import { countsOf } from './counts-of.js';
import type { BodyOrder, ImportedBody } from './imported-body.js';
import { cleanAgain, keepMarkdown, type Written, writeAsHtml, writeAsMarkdown } from './write-proved.js';

/**
 * Brings the body of an old release in: cleans it as a build would, writes the article as Markdown (or as clean HTML), and
 * converts that back. The proof: the page that the written body gives is the cleaned page, byte for byte, and no word of the
 * source is missing on it. Reads no disk.
 */
export function importBody(order: BodyOrder, surroundings: Surroundings): ImportedBody {
  const { source, prepared } = order;
  const first = conversionOf(source, surroundings);
  const problems = [...first.article.problems];
  const unprepared = checkPreparation(prepared, first.before, source.file);
  problems.unshift(
    ...unprepared.filter(({ message }) => problems.every((known) => known.message !== message)),
  );
  const firings = [...prepared.firings, ...first.article.firings];
  const around = withFiles(first.article, surroundings);
  let page: Conversion | null = first;
  let written: Written | null = null;
  // The rules may find more to do once their work is done: then the page is what they come to.
  for (let round = 1; round <= mostRounds && page !== null && !hasErrors(problems); round += 1) {
    written = write(order, page, around);
    if (written !== null) break;
    page = cleanAgain(source, page, around);
    problems.push(...(page?.article.problems ?? []));
    firings.push(...(page?.article.firings ?? []));
  }
  if (written === null && !hasErrors(problems)) problems.push(unproved(source));
  return {
    text: written?.text ?? source.text,
    format: written === null ? source.format : written.format,
    // What the source carried inside it still has to be saved; the written body names it as a file.
    article: { ...(written?.page.article ?? first.article), madeFiles: first.article.madeFiles },
    firings,
    before: countsOf(first.before),
    after: countsOf(written?.page.after ?? first.after),
    htmlBlocks: written?.htmlBlocks ?? 0,
    problems,
  };
}

const mostRounds = 4;

/** Pictures that the source carried inside it will lie beside the release. */
function withFiles({ madeFiles }: Article, surroundings: Surroundings): Surroundings {
  const made = new Set(madeFiles.map(({ address }) => address));
  return { ...surroundings, files: { has: (path) => made.has(path) || surroundings.files.has(path) } };
}

/** The first way of writing the body that is proved. */
function write(order: BodyOrder, first: Conversion, surroundings: Surroundings): Written | null {
  const ways =
    order.keepsHtml || isDearAsMarkdown(order.source)
      ? [writeAsHtml, writeAsMarkdown]
      : [keepMarkdown, writeAsMarkdown, writeAsHtml];
  for (const way of ways) {
    const written = way(order.source, first, surroundings);
    if (written !== null) return written;
  }
  return null;
}

/**
 * The time that micromark takes for signs that look like notes of Markdown grows with the square of their number (5,000 of
 * them: 1.6 s; a release has a few dozen at most). A text with so many stays HTML, and no word of it is at stake.
 */
function isDearAsMarkdown({ text, format }: BodySource): boolean {
  return format !== 'markdown' && text.split('[^', mostNoteSigns + 2).length > mostNoteSigns + 1;
}

const mostNoteSigns = 2_000;

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function unproved(source: BodySource): Problem {
  return {
    code: 'body-not-proved',
    severity: 'error',
    file: source.file,
    line: source.firstLine,
    column: null,
    message: 'neither as Markdown nor as HTML does the body give the page of its source again',
    help: 'Write the body by hand from the original, and report it: this is a fault of Siaran.',
  };
}
