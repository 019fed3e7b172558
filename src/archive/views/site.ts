import { dirOf } from '../../content/languages.js';
import { type ContactPart, contactParts } from './contact.js';
import { type Context, otherLanguage } from './context.js';

/** The same on every page: `site` in the templates. */
export interface SiteView {
  readonly title: string;
  readonly description: string | null;
  /** The language of title and description where it is not the page's own; null otherwise. */
  readonly textLang: string | null;
  /** The language of the pages, and the direction in which it is written. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly publisher: string | null;
  /** The words and addresses of the contact; empty where site.yml names none. */
  readonly contact: readonly ContactPart[];
  /** Address of the logo; null for none. */
  readonly logo: string | null;
  /** The ordinary pages, for the menu. */
  readonly pages: readonly {
    readonly title: string;
    readonly address: string;
    readonly lang: string | null;
  }[];
  readonly hasManyAgencies: boolean;
  /** Feeds need absolute addresses: false where site.yml has no `url`. */
  readonly hasFeeds: boolean;
  /** What the Content-Security-Policy allows as source of pictures beside the site itself: ` https://images.example`. */
  readonly imageSources: string;
}

export function siteView(context: Context): SiteView {
  const { settings, pages } = context.archive;
  const { title, description, publisher, contact, logo, origin, imageHosts } = settings;
  return {
    title,
    description,
    textLang: otherLanguage(settings.lang, context),
    lang: context.lang,
    dir: dirOf(context.lang),
    publisher,
    contact: contact === null ? [] : contactParts(contact),
    // What lies in content/static/ is published without that folder's name.
    logo: logo === null ? null : logo.replace(/^static\//, ''),
    pages: pages.map((page) => ({
      title: page.title,
      address: page.address,
      lang: otherLanguage(page.lang, context),
    })),
    hasManyAgencies: context.hasManyAgencies,
    hasFeeds: origin !== null,
    imageSources: imageHosts.map((host) => ` https://${host}`).join(''),
  };
}
