import type { FieldReader } from './field-reader.js';
import { error } from './finding.js';
import type { ReleaseSource } from './release.js';
import type { RawRelease } from './release-schema.js';

/** Where an imported release came from; null where it was written here. */
export function readSource(reader: FieldReader, raw: RawRelease['source']): ReleaseSource | null {
  if (raw === undefined) return null;
  const url = reader.text(['source', 'url'], raw.url);
  const isAddress = url !== null && /^https?:\/\//iu.test(url) && URL.canParse(url);
  if (url !== null && !isAddress) {
    reader.say(
      ['source', 'url'],
      error(
        'field-url',
        `source: «${url}» is not an address.`,
        'Write it in full, with https:// or http:// at the beginning.',
      ),
    );
  }
  return {
    sha256: reader.text(['source', 'sha256'], raw.sha256),
    file: reader.text(['source', 'file'], raw.file),
    system: reader.text(['source', 'system'], raw.system),
    id: reader.text(['source', 'id'], raw.id),
    url: isAddress ? url : null,
  };
}
