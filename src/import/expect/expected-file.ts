import type { Finding } from '../../content/finding.js';

/** What one file holds; `sitemaps` are the addresses of those that an index names. */
export interface ExpectedFile {
  readonly addresses: readonly string[];
  readonly sitemaps: readonly string[];
  readonly findings: readonly Finding[];
}
