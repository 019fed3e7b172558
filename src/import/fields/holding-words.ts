/** What old systems write of a record that the public could read. */
const PUBLIC = `1 y yes true t on publish published public live online visible show shown active enabled released posted approved open
 ya iya benar terbit diterbitkan terbitkan aktif tampil ditampilkan tampilkan tayang publik rilis disetujui dipublikasikan
 oui publié publiée si sí publicado publicada sim ja veröffentlicht gepubliceerd pubblicato pubblicata
 是 已發布 已发布 發布 发布 公開 公开 نعم منشور`;

/** Of one that it could not. */
const KEPT_BACK = `0 n no false f off draft drafts unpublish unpublished private pending review in_review needs_review hidden hide inactive
 disabled future scheduled embargo embargoed closed trash trashed deleted rejected
 tidak bukan konsep draf nonaktif non_aktif tidak_aktif sembunyi disembunyikan sembunyikan belum_terbit tidak_terbit tidak_tampil
 terjadwal menunggu ditolak dihapus
 non brouillon borrador rascunho não entwurf nein concept nee bozza
 否 草稿 未發布 未发布 隱藏 隐藏 لا مسودة`;

/** Whether a word says that the public could read a record; null where it says neither. */
export function saysPublic(word: string): boolean | null {
  const folded = fold(word);
  if (publicWords.has(folded)) return true;
  return keptBackWords.has(folded) ? false : null;
}

/** Whether a word says yes or no to «is this a draft»; the words for both states are read too. */
export function saysDraft(word: string): boolean | null {
  const folded = fold(word);
  if (DRAFT_WORDS.has(folded)) return true;
  const isYes = saysPublic(word);
  // «draft: published» means that it is none; «draft: yes» that it is one.
  return isYes === null ? null : isYes === YES_OR_NO.has(folded);
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).map(fold));
}

const publicWords = words(PUBLIC);
const keptBackWords = words(KEPT_BACK);
/** Words that answer a question; the others name a state. */
const YES_OR_NO = words(
  '1 y yes true t on ya iya benar oui si sí sim ja 是 نعم 0 n no false f off tidak bukan non não nein nee 否 لا',
);
const DRAFT_WORDS = words(
  'draft drafts konsep draf brouillon borrador rascunho entwurf concept bozza 草稿 مسودة',
);
