import type { BuildResult } from '../build.js';
import type { Problem } from '../problem.js';

/**
 * For a log that may be read by others: problems of what is not public yet keep their code and lose every word that could
 * name it.
 *
 * @param check the command that tells them where nobody else reads
 */
export function withoutHeldNames(
  { problems, held, heldFiles }: Pick<BuildResult, 'problems' | 'held' | 'heldFiles'>,
  check: string,
): Problem[] {
  const files = [...heldFiles];
  const folders = files
    .filter((file) => file.endsWith('/index.md'))
    .map((file) => file.slice(0, -'index.md'.length));
  const names = [
    ...files.map((file) => file.replace(/^content\//u, '')),
    ...held.flatMap(({ release }) => [release.title, release.address.replace(/\/$/u, '')]),
  ];
  const isHeld = (file: string): boolean =>
    heldFiles.has(file) || folders.some((folder) => file.startsWith(folder));
  return problems.map((problem) => {
    const text = `${problem.message}\n${problem.help ?? ''}`;
    const tells =
      (problem.file !== null && isHeld(problem.file)) || names.some((name) => text.includes(name));
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
