import type { BodySource, Surroundings } from '../../../src/body/article.js';
import { importBody } from '../../../src/import/body/import-body.js';
import type { BodyOrder, ImportedBody } from '../../../src/import/body/imported-body.js';
import type { PreparedBody } from '../../../src/import/prepare/prepared-body.js';

export interface Given {
  readonly title?: string;
  readonly lang?: string;
  readonly sourceUrl?: string | null;
  readonly format?: 'html' | 'markdown';
  readonly keepsHtml?: boolean;
  readonly prepared?: Partial<PreparedBody>;
  readonly surroundings?: Partial<Surroundings>;
}

const around: Surroundings = {
  files: new Set(),
  moved: new Map(),
  addresses: new Map(),
  heldAddresses: new Set(),
  heldPaths: new Set(),
  targets: new Set(),
  imageHosts: ['a.example'],
  words: () => ({
    imageWithoutDescription: 'image without description',
    missingImage: 'image not available',
    embed: 'video',
  }),
};

/** Brings a body in, to stand at `content/releases/2018/12/x.md`. */
export function bringIn(text: string, given: Given = {}): ImportedBody {
  const { format = 'html', keepsHtml = false } = given;
  const source: BodySource = {
    file: 'content/releases/2018/12/x.md',
    path: 'releases/2018/12/x.md',
    address: 'releases/2018/12/x/',
    firstLine: 1,
    text,
    format,
    title: given.title ?? 'A title that the text does not have',
    lang: given.lang ?? 'id',
    isImported: true,
    sourceUrl: given.sourceUrl ?? null,
  };
  const prepared: PreparedBody = {
    raw: text,
    rawKind: format,
    text,
    format,
    firings: [],
    findings: [],
    ...given.prepared,
  };
  const order: BodyOrder = { source, prepared, keepsHtml };
  return importBody(order, { ...around, ...given.surroundings });
}

/** Every error, in one line each. */
export function errorsOf({ problems }: ImportedBody): string[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}
