import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of real and hostile material that lies beside the repository on the machines of the project; absent elsewhere. */
export const sharedFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'data');

/** Whether the material is there; tests that need it say so in their name and are skipped without it. */
export const hasSharedData = existsSync(join(sharedFolder, 'README.md'));

/** A record of an old system, as `legacy/*.jsonl` holds it. */
export interface LegacyRecord {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly date: string | null;
  readonly agency: string | null;
  readonly lang: string;
  readonly body_html?: string;
  readonly body_text?: string;
}

export interface HostileVector {
  readonly id: string;
  readonly payload: string;
  readonly must_not_survive: readonly string[];
}

export interface Html5libCase {
  readonly id: string;
  readonly data: string;
  /** The tree as html5lib writes it: one node a line. */
  readonly document: string;
}

export interface MarkdownRelease {
  readonly name: string;
  /** The whole file, front matter included. */
  readonly text: string;
}

export function readLegacyRecords(): LegacyRecord[] {
  return filesIn('legacy', '.jsonl').flatMap((file) =>
    readShared('legacy', file)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): LegacyRecord => JSON.parse(line)),
  );
}

export function readMarkdownReleases(): MarkdownRelease[] {
  return ['sg-cpib', 'sg-mlaw', 'us-pclob'].flatMap((folder) =>
    filesIn(join('markdown', folder), '.md').map((name) => ({
      name: `${folder}/${name}`,
      text: readShared('markdown', folder, name),
    })),
  );
}

export function readHostileVectors(): HostileVector[] {
  const files = [
    'bleach-data.json',
    'dompurify-expect.json',
    'owasp-filter-evasion.json',
    'sanitize-html.json',
  ];
  return files.flatMap((file) => {
    const { vectors }: { vectors: HostileVector[] } = JSON.parse(readShared('hostile', file));
    return vectors;
  });
}

export function readHtml5libCases(): { cases: Html5libCase[]; notAgreed: ReadonlySet<string> } {
  const file: { cases: Html5libCase[]; not_agreed: string[] } = JSON.parse(
    readShared('hostile', 'html5lib-tree-construction.json'),
  );
  return { cases: file.cases, notAgreed: new Set(file.not_agreed) };
}

/** The owner's record: HTML body, title and date. */
export function readSample(): { body: string; title: string; date: string } {
  const [body = '', title = '', date = ''] = readShared('sample', 'badung-2018-12-12.txt').split('\n');
  return { body, title, date: date.trim() };
}

function readShared(...path: string[]): string {
  return readFileSync(join(sharedFolder, ...path), 'utf8');
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(sharedFolder, folder))
    .filter((name) => name.endsWith(ending))
    .sort();
}
