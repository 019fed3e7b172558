import { orNone } from '../or-none.js';
import type { FieldReader } from './field-reader.js';
import type { FileIndex } from './file-index.js';
import { resolveFile } from './file-references.js';
import type { Attachment, ReleaseImage } from './release.js';
import type { RawRelease } from './release-schema.js';

/** The pictures and attachments of a release that are there; the others are reported and left out. */
export function readFiles(
  reader: FieldReader,
  raw: RawRelease,
  path: string,
  files: FileIndex,
): { images: readonly ReleaseImage[]; attachments: readonly Attachment[] } {
  const images = (raw.images ?? []).flatMap(
    ({ file, alt, caption, credit, license }, index): ReleaseImage[] => {
      const at = ['images', index];
      const found = resolveFile(file.trim(), path, 'images', files);
      if ('code' in found) reader.say([...at, 'file'], found);
      const texts = {
        // An empty alternative says that the picture tells nothing; none at all, that nobody has written one.
        alt: alt === '' ? '' : reader.text([...at, 'alt'], alt),
        caption: reader.text([...at, 'caption'], caption),
        credit: reader.text([...at, 'credit'], credit),
        license: reader.text([...at, 'license'], license),
      };
      return 'code' in found ? [] : [{ path: found.path, ...texts }];
    },
  );
  const attachments = (raw.attachments ?? []).flatMap(({ file, title, lang }, index): Attachment[] => {
    const at = ['attachments', index];
    const found = resolveFile(file.trim(), path, 'attachments', files);
    if ('code' in found) reader.say([...at, 'file'], found);
    const texts = {
      title: reader.text([...at, 'title'], title),
      lang: reader.language([...at, 'lang'], lang),
    };
    return 'code' in found ? [] : [{ path: found.path, size: found.size, ...texts }];
  });
  return { images: orNone(images), attachments: orNone(attachments) };
}
