/** RFC 5646, section 2.1, the forms that are in use: language, script, region, variants, extensions, private use. */
const TAG =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/iu;

/** Names that people write for a language, and codes that were withdrawn: the tag that is meant. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['in', 'id'],
  ['ind', 'id'],
  ['indonesia', 'id'],
  ['indonesian', 'id'],
  ['bahasa', 'id'],
  ['bahasa indonesia', 'id'],
  ['melayu', 'ms'],
  ['malay', 'ms'],
  ['english', 'en'],
  ['eng', 'en'],
  ['inggris', 'en'],
  ['arabic', 'ar'],
  ['arab', 'ar'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['spanish', 'es'],
  ['español', 'es'],
  ['portuguese', 'pt'],
  ['português', 'pt'],
  ['german', 'de'],
  ['deutsch', 'de'],
  ['dutch', 'nl'],
  ['nederlands', 'nl'],
  ['chinese', 'zh'],
  ['jawa', 'jv'],
  ['javanese', 'jv'],
  ['sunda', 'su'],
  ['bali', 'ban'],
  ['balinese', 'ban'],
  ['iw', 'he'],
  ['jw', 'jv'],
]);

/** Scripts written from right to left (ISO 15924). */
const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi'.split(
    ' ',
  ),
);

/** Languages whose usual script is one of them. */
const RIGHT_TO_LEFT_LANGUAGES: ReadonlySet<string> = new Set(
  'ar ara aao acm acx aeb aec ajp apc apd ary arz ars ayl bal bqi ckb dv fa fas glk he heb iw khw ks lrc mzn nqo pnb prs ps pes rhg sd sdh skr syr ug ur urd yi'.split(
    ' ',
  ),
);

/**
 * Languages of several scripts where a region decides: Punjabi and Kashmiri of Pakistan, Azerbaijani and Kurdish of
 * Iran and Iraq, Malay of none (Jawi is written `ms-Arab`).
 */
const RIGHT_TO_LEFT_BY_REGION: ReadonlySet<string> = new Set([
  'pa-PK',
  'az-IR',
  'az-IQ',
  'ku-IQ',
  'ku-IR',
  'uz-AF',
  'tk-AF',
  'kk-CN',
  'ha-CM',
]);

/** Whether a text is a language tag of RFC 5646 (BCP 47) by its form. */
export function isLanguageTag(text: string): boolean {
  return TAG.test(text);
}

/** A tag in the case that BCP 47 recommends: `id`, `en-US`, `zh-Hant`. The tag must be one. */
export function canonicalTag(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  let isPrivate = language === 'x';
  const cased = rest.map((part) => {
    const isPlain = !isPrivate;
    isPrivate ||= part.length === 1;
    if (isPlain && part.length === 2) return part.toUpperCase();
    if (isPlain && /^[a-z]{4}$/u.test(part)) return part.charAt(0).toUpperCase() + part.slice(1);
    return part;
  });
  return [language, ...cased].join('-');
}

/** The tag an author most likely meant by a text that is none: `Indonesia` → `id`, `id_ID` → `id-ID`; null where unclear. */
export function meantLanguage(text: string): string | null {
  const meant = MEANT.get(text.trim().toLowerCase());
  if (meant !== undefined) return meant;
  const hyphened = text.trim().replace(/[_ ]+/gu, '-');
  return hyphened !== text && isLanguageTag(hyphened) ? canonicalTag(hyphened) : null;
}

/** Direction in which the language is written: by its script where the tag has one, else by the usual one. */
export function dirOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = canonicalTag(tag).split('-');
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/u.test(part));
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  if (RIGHT_TO_LEFT_LANGUAGES.has(language)) return 'rtl';
  const region = rest.find((part) => /^[A-Z]{2}$/u.test(part));
  return region !== undefined && RIGHT_TO_LEFT_BY_REGION.has(`${language}-${region}`) ? 'rtl' : 'ltr';
}
