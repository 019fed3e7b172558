import { excerpt } from '../../body/tree.js';
import { type Finding, warning } from '../../content/finding.js';

const PUT_BESIDE =
  'Find the right file and name it in the release: put it beside the release, or mend the folder given by --media and import again.';

export function ambiguous(target: string, paths: readonly string[]): Finding {
  return warning(
    'media-ambiguous',
    `«${excerpt(target, 120)}» may be any of these files: ${listed(paths)}. None was taken.`,
    PUT_BESIDE,
  );
}

export function elsewhere(target: string, paths: readonly string[]): Finding {
  return warning(
    'media-elsewhere',
    `«${excerpt(target, 120)}» is not in the media folder. Files of that name lie in other folders (${listed(paths)}) and may be other files; none was taken.`,
    'If one of them is meant, give --media the folder from which the addresses of the old site counted, or put the file beside the release.',
  );
}

/** @param why begins with the verb: «is a web page» */
export function notWhatItSays(target: string, path: string, why: string): Finding {
  return warning(
    'media-not-what-it-says',
    `«${excerpt(target, 120)}»: the file «${path}» ${why}, and not what its name says. It was not taken.`,
    'Look for the file in another copy of the old site.',
  );
}

/** @param why begins with the verb: «is a program» */
export function notTaken(target: string, path: string, why: string): Finding {
  return warning(
    'media-not-taken',
    `«${excerpt(target, 120)}»: the file «${path}» ${why}. It was not taken.`,
    'If readers need it, save it as PDF (a drawing: as PNG) beside the release and name that.',
  );
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `«${path}»`).join(', ');
}
