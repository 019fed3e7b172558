import type { FileIndex } from './file-index.js';
import { error, type Finding } from './finding.js';
import type { SourceFile } from './source-file.js';

/** Whether a name is that of a picture that every browser shows. */
export function isPicture(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)$/iu.test(name);
}

/**
 * The file that `images` or `attachments` names, resolved from the release's folder; or why it cannot be. Only files
 * beside the release or in folders under it count: a release is whole with its folder, and no name can lead elsewhere.
 */
export function resolveFile(
  name: string,
  releasePath: string,
  key: 'images' | 'attachments',
  files: FileIndex,
): SourceFile | Finding {
  const bad = badName(name, key, releasePath, files);
  if (bad !== null) return bad;
  const inside = name.replace(/^(?:\.\/)+/u, '').replace(/\/{2,}/gu, '/');
  const path = releasePath.slice(0, releasePath.lastIndexOf('/') + 1) + inside;
  const file = files.get(path);
  if (file === null) return notThere(name, path, key, files);
  if (file.kind !== 'asset') return noAsset(name, key);
  if (key === 'images' && !isPicture(path)) return noPicture(name);
  return file;
}

function badName(name: string, key: string, releasePath: string, files: FileIndex): Finding | null {
  if (name === '')
    return bad(
      key,
      'There is no name of a file.',
      `Write the name of a file beside the release: \`file: ${example(key)}\`.`,
    );
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(name)) {
    return bad(
      key,
      `«${name}» is an address or a place on a disk, not a file beside the release.`,
      'Save the file beside the release and write its name; a link belongs in the text.',
    );
  }
  if (name.includes('\\')) {
    return bad(
      key,
      `«${name}» has a backslash in it.`,
      `Use slashes: \`file: ${name.replaceAll('\\', '/')}\`.`,
    );
  }
  if (name.startsWith('/')) {
    return bad(
      key,
      `«${name}» begins with a slash, so it is no file beside the release.`,
      `Write the path from the release's own folder: \`file: ${name.split('/').at(-1)}\`.`,
    );
  }
  if (name.split('/').includes('..')) {
    return bad(
      key,
      `«${name}» leads out of the folder of the release.`,
      'Put the file beside the release, or in a folder under it, and write its name.',
    );
  }
  const decoded = decode(name);
  const folder = releasePath.slice(0, releasePath.lastIndexOf('/') + 1);
  if (decoded !== name && files.get(folder + name) === null && files.get(folder + decoded) !== null) {
    return bad(
      key,
      `«${name}» is written as in an address.`,
      `Write the name as the folder shows it: \`file: "${decoded}"\`.`,
    );
  }
  return null;
}

function bad(key: string, message: string, help: string): Finding {
  return error('file-path', `${key}: ${message}`, help);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function notThere(name: string, path: string, key: string, files: FileIndex): Finding {
  const other = files.otherSpelling(path);
  const folder = path.slice(0, path.length - name.replace(/^(?:\.\/)+/u, '').replace(/\/{2,}/gu, '/').length);
  if (other !== null) {
    return error(
      'file-spelling',
      `${key}: «${name}» is spelled otherwise on the disk; most servers would not find it.`,
      `Write it as the disk does: \`file: ${other.slice(folder.length)}\`.`,
    );
  }
  const near = files.nearestTo(path);
  const shown = near === null ? null : path.slice(folder.length, path.lastIndexOf('/') + 1) + near;
  return error(
    'file-missing',
    `${key}: there is no file «${name}» in content/${folder}.`,
    shown === null
      ? 'Put the file there, or delete the line.'
      : `Did you mean \`file: ${shown}\`? Otherwise put the file there.`,
  );
}

function noAsset(name: string, key: string): Finding {
  return error(
    'file-kind',
    `${key}: «${name}» is a page of the site, not a file beside the release.`,
    'Link to it in the text instead.',
  );
}

function noPicture(name: string): Finding {
  return error(
    'file-kind',
    `images: «${name}» is not a picture that browsers show.`,
    'Save it as JPEG, PNG, WebP, AVIF, GIF or SVG; a document belongs under `attachments`.',
  );
}

function example(key: string): string {
  return key === 'images' ? 'rapat.jpg' : 'laporan.pdf';
}
