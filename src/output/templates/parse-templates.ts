import { error, problemAt, warning } from '../../content/finding.js';
import { nearest } from '../../content/nearest.js';
import type { Problem } from '../../problem.js';
import type { Engine, Renderer } from './engine.js';
import { problemOfTemplate } from './problem-of-template.js';

/** The templates that the program asks for by name; the others are included by these. */
const ASKED_FOR = ['layout', 'home', 'release', 'list', 'agencies', 'page', 'not-found'];

/**
 * Parses every file, also those that no page of this archive needs, so that a slip shows at once.
 *
 * @param added the names of files that the program does not bring along.
 */
export function parseTemplates(
  engine: Engine,
  added: readonly string[],
): { parsed: Map<string, Renderer>; problems: Problem[] } {
  const parsed = new Map<string, Renderer>();
  const problems: Problem[] = [];
  for (const name of engine.sources.keys()) {
    try {
      parsed.set(name, engine.parse(name));
    } catch (fault) {
      problems.push(
        problemOfTemplate(fault, name, { sources: engine.sources, filters: engine.filters, values: null }),
      );
    }
  }
  problems.push(...missingFiles(engine.sources), ...unusedFiles(added, engine.sources));
  return { parsed, problems };
}

function missingFiles(sources: ReadonlyMap<string, string>): Problem[] {
  const missing = ASKED_FOR.filter((name) => !sources.has(name));
  const help = 'Put the file back, from a fresh copy of the program.';
  return missing.map((name) =>
    problemAt(`templates/${name}.liquid`, null, error('template-missing', 'This template is missing.', help)),
  );
}

/** A file under a misspelt name would change nothing, without a word. */
function unusedFiles(added: readonly string[], sources: ReadonlyMap<string, string>): Problem[] {
  const used = new Set(ASKED_FOR);
  for (const text of sources.values()) {
    for (const [, name = ''] of text.matchAll(/\brender\s+['"]([^'"]+)['"]/g)) used.add(name);
  }
  const unused = added.filter((name) => !used.has(name));
  return unused.map((name) => {
    const near = nearest(name, used);
    const help =
      near === null
        ? `Include it where it belongs: {% render '${name}' %}`
        : `Did you mean «${near}.liquid»?`;
    return problemAt(
      `templates/${name}.liquid`,
      null,
      warning('template-unused', 'No page uses this template.', help),
    );
  });
}
