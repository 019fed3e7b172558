import { pictureEnding } from '../../content/picture-kind.js';

/** An image that a body carried inside it. */
export interface DataImage {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a `data:` address (RFC 2397) that holds a picture. The kind is taken from the first bytes, never from what the
 * address says; null where it is none of those that browsers show.
 */
export function readDataImage(address: string): DataImage | null {
  const [, parameters = '', data = ''] = /^data:([^,]*),(.*)$/isu.exec(address) ?? [];
  const bytes = /;\s*base64\s*$/iu.test(parameters) ? fromBase64(data) : fromPercent(data);
  if (bytes === null) return null;
  const extension = pictureEnding(bytes);
  return extension === null ? null : { extension, bytes };
}

function fromBase64(data: string): Uint8Array | null {
  const compact = percentDecoded(data)?.replace(/\s/gu, '');
  if (compact === undefined || !/^[A-Za-z0-9+/]+={0,2}$/u.test(compact)) return null;
  return Uint8Array.from(Buffer.from(compact, 'base64'));
}

function fromPercent(data: string): Uint8Array | null {
  const decoded = percentDecoded(data);
  return decoded === undefined ? null : Uint8Array.from(Buffer.from(decoded, 'latin1'));
}

function percentDecoded(data: string): string | undefined {
  return data.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
