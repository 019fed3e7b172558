/** What every page has, whatever its template: `page` in the templates. */
export interface PageHead {
  readonly address: string;
  readonly title: string;
  /** The language of the title where it is not the page's own; null otherwise. */
  readonly lang: string | null;
  /** One or two sentences for search engines; null: the beginning of the body serves, if there is one. */
  readonly description: string | null;
  /** From the home page down to the page above this one. */
  readonly breadcrumb: readonly Crumb[];
  /** The part of the site that the page belongs to, to be marked in the menu; null for none. */
  readonly section: 'releases' | 'agencies' | 'search' | null;
  /** Address of a feed of this page's own; null: only the site's. */
  readonly feed: string | null;
  /** For `article:published_time`; null where the page is no release or its date is unknown. */
  readonly published: string | null;
  /** Address of the picture that stands for the page where others link it; null for none. */
  readonly image: string | null;
  /** False for what search engines should leave alone: the error page, and a release that is held. */
  readonly isIndexed: boolean;
}

export interface Crumb {
  readonly title: string;
  readonly address: string;
  readonly lang: string | null;
}

/** A head with nothing but an address and a title. */
export function pageHead(address: string, title: string, rest: Partial<PageHead> = {}): PageHead {
  return {
    address,
    title,
    lang: null,
    description: null,
    breadcrumb: [],
    section: null,
    feed: null,
    published: null,
    image: null,
    isIndexed: true,
    ...rest,
  };
}
