import { join } from 'node:path';
import { type BuildRequest, type BuildResult, build } from '../../src/build.js';
import { recordsOnDisk } from '../../src/record/records.js';
import { archiveWith, type Files, SITE } from '../content/temporary-archive.js';

/** Builds an archive of these files (under `content/`) into its `dist/`, at noon on 24 November 2026. */
export async function buildArchive(
  files: Files,
  options: Partial<BuildRequest> = {},
): Promise<BuildResult & { readonly root: string }> {
  const root = archiveWith({ 'site.yml': `${SITE}url: https://siaran.example/\nagency: Humas\n`, ...files });
  return { ...(await buildAt(root, options)), root };
}

export function buildAt(root: string, options: Partial<BuildRequest> = {}): Promise<BuildResult> {
  return build({
    root,
    out: join(root, 'dist'),
    base: null,
    at: '2026-11-24T04:00:00Z',
    drafts: false,
    future: false,
    strict: false,
    publishes: true,
    full: false,
    jobs: 1,
    records: recordsOnDisk,
    onFirstPages: async () => undefined,
    onProgress: () => undefined,
    ...options,
  });
}
