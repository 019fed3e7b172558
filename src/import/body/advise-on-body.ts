import type { Problem } from '../../problem.js';

/** At an import there is more to be done about a lost link or picture than when the archive is built. */
const advice: ReadonlyMap<string, string> = new Map([
  [
    'link-lost',
    'The words stay, without a link. If you know where the old site stood, import again with its address, such as `--base-url https://old.example.go.id/`: then the link is kept.',
  ],
  [
    'image-lost',
    'If you have the folder of the old site’s uploads, import again with it: `--media uploads`. Otherwise look for the picture and put it beside the release.',
  ],
  [
    'image-elsewhere',
    'If it was a picture of the old site and you have the folder of its uploads, import again with it: `--media uploads`. Otherwise save the picture beside the release and name that file, or list its host under images.allowHosts in site.yml.',
  ],
]);

export function adviseOnBody(problem: Problem): Problem {
  return { ...problem, help: advice.get(problem.code) ?? problem.help };
}
