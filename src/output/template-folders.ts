import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '../content/compare-text.js';
import { besideProgram } from '../program-folder.js';
import { keyOf } from './keys.js';

/** A file of `templates/`, from the archive's own folder or, where that has none of the name, from the built-in one. */
export interface TemplateFile {
  /** Path under `templates/`, with forward slashes: `release.liquid`, `i18n/en.yml`. */
  readonly path: string;
  readonly bytes: Buffer;
}

const BUILT_IN = fileURLToPath(besideProgram('templates/'));

/** The files directly in a folder of `templates/`, those of the archive over the built-in ones, in the order of their names. */
export function readTemplateFolder(root: string, folder: string): TemplateFile[] {
  const files = new Map<string, TemplateFile>();
  for (const file of [...readFolder(BUILT_IN, folder), ...readFolder(ownTemplates(root), folder)])
    files.set(file.path, file);
  return [...files.values()].sort((a, b) => compareText(a.path, b.path));
}

/** As `readTemplateFolder`, with the two kept apart; the archive's own is empty where the two are one folder. */
export function readTemplateFoldersApart(
  root: string,
  folder: string,
): { builtIn: TemplateFile[]; own: TemplateFile[] } {
  const isOne = resolve(ownTemplates(root)) === resolve(BUILT_IN);
  return { builtIn: readFolder(BUILT_IN, folder), own: isOne ? [] : readFolder(ownTemplates(root), folder) };
}

/** The same as long as every file of `templates/` is, the archive's own and the built-in ones. */
export function keyOfTemplates(root: string): string {
  const files = ['', 'i18n', 'assets'].flatMap((folder) => {
    const { builtIn, own } = readTemplateFoldersApart(root, folder);
    return [...builtIn, ...own].flatMap(({ path, bytes }) => [path, bytes.toString('base64')]);
  });
  return keyOf(...files);
}

function ownTemplates(root: string): string {
  return join(root, 'templates');
}

/** Plain files only: a link could lead out of the archive. Hidden files and what editors leave behind are no templates. */
function readFolder(templates: string, folder: string): TemplateFile[] {
  const absolute = join(templates, folder);
  if (!existsSync(absolute)) return [];
  const names = readdirSync(absolute, { withFileTypes: true })
    .filter((file) => file.isFile() && !/^\.|~$|^Thumbs\.db$/i.test(file.name))
    .map((file) => file.name)
    .sort(compareText);
  return names.map((name) => ({
    path: folder === '' ? name : `${folder}/${name}`,
    bytes: readFileSync(join(absolute, name)),
  }));
}
