/** What counts of a spelling: its words without case, accents and signs, abbreviations written out, small words left out. */
export function spellingKey(name: string): string {
  return wordsOf(name).join(' ');
}

/**
 * Whether two spellings may mean one agency: the same words; each word the other's or its beginning (`Dep. Kesehatan`,
 * `Departemen Kesehatan`); or one the initials of the other (`BPKAD`). A guess, good for a question and nothing more.
 */
export function isOneAgency(first: string, second: string): boolean {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (a.join(' ') === b.join(' ')) return true;
  return isShortened(a, b) || isInitials(first, b) || isInitials(second, a);
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
}

/** Both have as many words, and where two differ, one is the beginning of the other; at least one is the same. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const pairs = a.map((word, index) => [word, b[index] ?? ''] as const);
  return (
    pairs.some(([one, other]) => one === other) &&
    pairs.every(([one, other]) => one === other || isBeginning(one, other) || isBeginning(other, one))
  );
}

function isBeginning(short: string, long: string): boolean {
  return short.length >= 2 && short.length < long.length && long.startsWith(short) && /^\D+$/u.test(short);
}

function isInitials(name: string, words: readonly string[]): boolean {
  const letters = name.replace(/[.\s]/gu, '');
  if (!/^\p{Lu}{3,8}$/u.test(letters)) return false;
  return letters.toLowerCase() === words.map((word) => word.charAt(0)).join('');
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'dan and of the for de la le les du des et y e da do und der van en untuk pada'.split(' '),
);

/** Abbreviations and short forms of offices, written out in the words that stay when small ones go. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['kab', 'kabupaten'],
  ['pemkab', 'pemerintah kabupaten'],
  ['pemkot', 'pemerintah kota'],
  ['pemprov', 'pemerintah provinsi'],
  ['pemda', 'pemerintah daerah'],
  ['prov', 'provinsi'],
  ['propinsi', 'provinsi'],
  ['kec', 'kecamatan'],
  ['kel', 'kelurahan'],
  ['kominfo', 'komunikasi informatika'],
  ['diskominfo', 'dinas komunikasi informatika'],
  ['kemenkominfo', 'kementerian komunikasi informatika'],
  ['dinkes', 'dinas kesehatan'],
  ['kemenkes', 'kementerian kesehatan'],
  ['disdik', 'dinas pendidikan'],
  ['dinsos', 'dinas sosial'],
  ['dishub', 'dinas perhubungan'],
  ['disnaker', 'dinas tenaga kerja'],
  ['dispar', 'dinas pariwisata'],
  ['humas', 'hubungan masyarakat'],
  ['setda', 'sekretariat daerah'],
  ['bag', 'bagian'],
  ['kemen', 'kementerian'],
  ['kementrian', 'kementerian'],
  ['dept', 'department'],
  ['govt', 'government'],
  ['assn', 'association'],
]);
