import type { BodyKind } from '../source-record.js';
import { prepareMarkdown } from './prepare-markdown.js';
import { isPlain, preparePlain } from './prepare-plain.js';
import { prepareWordPress } from './prepare-wordpress.js';
import type { PreparedBody } from './prepared-body.js';

/** Makes of a body what the gate understands, and writes down what that took. */
export function prepareBody(body: string, kind: BodyKind): PreparedBody {
  if (kind === 'markdown') return prepareMarkdown(body);
  if (kind === 'wordpress') return prepareWordPress(body);
  return isPlain(body)
    ? preparePlain(body)
    : { raw: body, rawKind: 'html', text: body, format: 'html', firings: [], findings: [] };
}
