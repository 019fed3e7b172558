/** Scripts written from right to left (ISO 15924), as far as a language tag may name them. */
const SCRIPTS = new Set([
  'adlm',
  'arab',
  'aran',
  'hebr',
  'mand',
  'mend',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'thaa',
  'yezi',
]);

/** Languages whose usual script is one of those (CLDR, likely subtags). */
const LANGUAGES = new Set(
  'ar arc azb bal bgn brh ckb dv fa glk he iw ji ks lrc luz mzn nqo pnb prs ps rhg sd skr syr ug ur yi'.split(
    ' ',
  ),
);

/** The direction in which a language is written, by its BCP 47 tag: the script it names, else the language's usual one. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script !== undefined) return SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return LANGUAGES.has(language) ? 'rtl' : 'ltr';
}
