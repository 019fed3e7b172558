import type { HeldRelease } from '../archive/hold.js';
import type { Problem } from '../problem.js';

/**
 * For a log that may be read by others: problems of held releases keep their code and lose every word that could name
 * them.
 *
 * @param check the command that tells them where nobody else reads
 */
export function withoutHeldNames(
  problems: readonly Problem[],
  held: readonly HeldRelease[],
  check: string,
): Problem[] {
  const files = new Set(held.map(({ release }) => release.file));
  const names = held.flatMap(({ release }) => [release.file, release.path, release.title]);
  return problems.map((problem) => {
    const text = `${problem.message}\n${problem.help ?? ''}`;
    const tells =
      (problem.file !== null && files.has(problem.file)) || names.some((name) => text.includes(name));
    return tells ? hidden(problem, check) : problem;
  });
}

function hidden({ code, severity }: Problem, check: string): Problem {
  return {
    code,
    severity,
    file: null,
    line: null,
    column: null,
    message: 'a release that is not public yet has a problem (it is not named here because CI is set)',
    help: `Run \`${check}\` on your own machine to read it.`,
  };
}
