import type { Firing } from '../../body/article.js';
import type { Finding } from '../../content/finding.js';
import type { BodyKind } from '../source-record.js';

/** A body on its way from its record to the gate: what only its old system understood has become HTML or Markdown. */
export interface PreparedBody {
  /** As the record has it, and what it is written in. */
  readonly raw: string;
  readonly rawKind: BodyKind;
  /** What the gate is given. */
  readonly text: string;
  readonly format: 'html' | 'markdown';
  /** What was taken out, put in or changed, by 1-based lines of `raw`. */
  readonly firings: readonly Firing[];
  /** What is left as it is and should be looked at, such as a shortcode. */
  readonly findings: readonly Finding[];
}
