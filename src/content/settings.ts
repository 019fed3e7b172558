/** The settings of the site, read from `content/site.yml`; absent keys are null or their default. */
export interface Settings {
  readonly title: string;
  readonly description: string | null;
  /** Absolute address of the site's root without path, `https://siaran.example`; null: no absolute addresses are written. */
  readonly origin: string | null;
  /** Path under which the site lies, with both slashes: `/` or `/press/`. */
  readonly base: string;
  readonly lang: string;
  readonly languages: readonly string[];
  /** IANA name, checked against what the runtime knows. */
  readonly timeZone: string;
  /** The agency of releases that name none. */
  readonly agency: string | null;
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  readonly publisher: string | null;
  /** Free text shown in the footer: an e-mail address or an `https:` address becomes a link. */
  readonly contact: string | null;
  /** Path under `content/` of the logo (in `static/`). */
  readonly logo: string | null;
  readonly colours: { readonly accent: string; readonly accentDark: string } | null;
  /** Authority of `tag:` ids (RFC 4151); default: the host of `url`. */
  readonly tagAuthority: string | null;
  /** Hosts from which an image may be shown in place. */
  readonly imageHosts: readonly string[];
  /** A search engine elsewhere, for readers without JavaScript; null for none. */
  readonly searchEngine: SearchEngine | null;
}

export interface SearchEngine {
  /** Where its form goes: `https://engine.example/find`. */
  readonly action: string;
  /** `https://engine.example`, which the Content-Security-Policy lets the form go to. */
  readonly origin: string;
  /** The host, for people: `engine.example`. */
  readonly name: string;
  /** The name of the field for the words. */
  readonly field: string;
  /** What is sent along: that only this site is searched. */
  readonly fixed: readonly { readonly name: string; readonly value: string }[];
}
