import { posix } from 'node:path';
import type { Article, BodySource, Surroundings } from '../../body/article.js';
import { type Finding, warning } from '../../content/finding.js';
import type { DraftFile } from '../draft.js';
import { hashOf } from '../fingerprint.js';
import type { MediaDesk } from '../media/open-desk.js';
import { prepareBody } from '../prepare/prepare-body.js';
import type { BodyKind } from '../source-record.js';
import { importBody } from './import-body.js';
import type { ImportedBody } from './imported-body.js';

/** A body to be converted, and the files of its record; plain data, so that a thread can be given it. */
export interface BodyTask {
  /** Where the release will stand; text and format come from the preparation. */
  readonly source: Pick<BodySource, 'file' | 'path' | 'address' | 'title' | 'lang' | 'sourceUrl'>;
  /** Path of the record's file under the folder that was given to import. */
  readonly sourceFile: string;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly keepsHtml: boolean;
  readonly images: readonly DraftFile[];
  readonly attachments: readonly DraftFile[];
}

/** A body with all that belongs to it. */
export interface BroughtBody {
  readonly body: BodyAlone;
  /** For the front matter, named as the release's file names them. */
  readonly images: readonly { readonly file: string; readonly alt: string | null }[];
  readonly attachments: readonly { readonly file: string; readonly title: string | null }[];
  readonly files: readonly FileToSave[];
  /** Targets of images and documents that were not to be had. */
  readonly filesMissing: readonly string[];
  readonly findings: readonly Finding[];
}

/** A body without the page that proved it: nobody asks for that again, and between threads everything is copied. */
export type BodyAlone = Omit<ImportedBody, 'article'>;

/** A file that belongs beside the release. */
export interface FileToSave {
  /** Relative to the root. */
  readonly path: string;
  readonly sha256: string;
  /** The target in the source; of an image inside the text, `data:`. */
  readonly from: string;
  /** Its bytes; null where `source`, an absolute path, has them. */
  readonly bytes: Uint8Array | null;
  readonly source: string | null;
}

/** Prepares a body, brings it in, and gathers the files that it and its record name. */
export function bringBody(task: BodyTask, desk: MediaDesk, surroundings: Surroundings): BroughtBody {
  const prepared = prepareBody(task.body, task.bodyKind);
  const { text, format } = prepared;
  const source = { ...task.source, text, format, firstLine: 1, isImported: true };
  const { article, ...body } = importBody({ source, prepared, keepsHtml: task.keepsHtml }, surroundings);
  const images = found(task.images, task, desk);
  const attachments = found(task.attachments, task, desk);
  const missing = [...images, ...attachments].filter(({ file }) => file === null).map(({ target }) => target);
  return {
    body,
    images: images.flatMap(({ file, alt }) => (file === null ? [] : [{ file, alt }])),
    attachments: attachments.flatMap(({ file, title }) => (file === null ? [] : [{ file, title }])),
    files: [...filesMadeOf(article), ...takenFiles(desk)],
    filesMissing: [...new Set([...desk.missing(), ...missing])],
    findings: [...prepared.findings, ...desk.findings(), ...missing.map(fileMissing)],
  };
}

function found(
  files: readonly DraftFile[],
  { source }: BodyTask,
  desk: MediaDesk,
): (DraftFile & { readonly file: string | null })[] {
  return files.map((named) => {
    const path = desk.getFile(named.target);
    return { ...named, file: path === undefined ? null : posix.relative(posix.dirname(source.path), path) };
  });
}

function filesMadeOf({ madeFiles }: Article): FileToSave[] {
  return madeFiles.map(({ address, bytes }) => ({
    path: `content/${address}`,
    sha256: hashOf(bytes),
    from: 'data:',
    bytes,
    source: null,
  }));
}

function takenFiles(desk: MediaDesk): FileToSave[] {
  return desk.taken().map(({ path, from, target, sha256 }) => ({
    path: `content/${path}`,
    sha256,
    from: target,
    bytes: null,
    source: from,
  }));
}

function fileMissing(target: string): Finding {
  return warning(
    'file-not-found',
    `The file «${target}» that the record names was not to be had.`,
    'Name the folder of the old site’s uploads (`--media`) and import again, or put the file beside the release.',
  );
}
