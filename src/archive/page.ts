import type { OrdinaryPage, Release } from '../content/release.js';
import type { PageHead } from './views/page-head.js';
import type { SiteView } from './views/site.js';

/** One page of the site before it is rendered: everything it shows but the body. */
export interface Page {
  /** Without leading slash: `` (home), `releases/2018/`, `404.html`. */
  readonly address: string;
  /** Name of the template without its ending: `release`, `list`, `home`. */
  readonly template: string;
  /**
   * Makes what the template is given: plain data without optional fields, absent is null, the same at every call.
   * A function, so that the plan of 100,000 pages holds none of their words.
   */
  readonly view: () => PageView;
  /** Whose page it is; null for lists. Of a release that was removed, the page shows no body. */
  readonly body: Release | OrdinaryPage | null;
}

/** What every view has; the rest depends on the template. */
export interface PageView {
  readonly site: SiteView;
  readonly page: PageHead;
}
