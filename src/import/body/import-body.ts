import type { Surroundings } from '../../body/article.js';
import { type Conversion, conversionOf } from '../../body/conversion.js';
import type { Problem } from '../../problem.js';
import { checkPreparation } from './check-preparation.js';
import { countsOf } from './counts-of.js';
import type { BodyOrder, ImportedBody } from './imported-body.js';
import { keepMarkdown, type Written, writeAsHtml, writeAsMarkdown } from './write-proved.js';

/**
 * Brings the body of an old release in: cleans it as a build would, writes the article as Markdown (or as clean HTML), and
 * converts that back. The proof: the page that the written body gives is the page of the source, byte for byte, and no word of
 * the source is missing on it. Reads no disk.
 */
export function importBody(order: BodyOrder, surroundings: Surroundings): ImportedBody {
  const { source, prepared } = order;
  const first = conversionOf(source, surroundings);
  const problems = [...checkPreparation(prepared, first.before, source.file), ...first.article.problems];
  const written = hasErrors(problems) ? null : write(order, first, surroundings);
  if (written === null && !hasErrors(problems)) problems.push(unproved(order));
  return {
    text: written?.text ?? source.text,
    format: written === null ? source.format : written.format,
    // What the source carried inside it still has to be saved; the written body names it as a file.
    article: { ...(written?.page.article ?? first.article), madeFiles: first.article.madeFiles },
    firings: [...prepared.firings, ...first.article.firings],
    before: countsOf(first.before),
    after: countsOf(written?.page.after ?? first.after),
    htmlBlocks: written?.htmlBlocks ?? 0,
    problems,
  };
}

/** The first way of writing the body that is proved. */
function write(order: BodyOrder, first: Conversion, surroundings: Surroundings): Written | null {
  const ways = order.keepsHtml
    ? [writeAsHtml, writeAsMarkdown]
    : [keepMarkdown, writeAsMarkdown, writeAsHtml];
  for (const way of ways) {
    const written = way(order.source, first, surroundings);
    if (written !== null) return written;
  }
  return null;
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function unproved({ source }: BodyOrder): Problem {
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
