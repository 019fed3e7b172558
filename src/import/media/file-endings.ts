import type { Sniffed } from './sniff.js';

/** What a name says that its file is; `other` are files of kinds that no release brings along. */
export type PromisedKind = Sniffed['kind'] | 'other';

const ENDINGS: readonly (readonly [kind: PromisedKind, endings: string])[] = [
  ['image', 'png jpg jpeg jpe jfif gif webp avif'],
  ['document', 'pdf rtf doc dot docx xls xlt xlsx ppt pps pot pptx ppsx odt ods odp'],
  ['text', 'txt csv tsv'],
  ['audio', 'mp3 m4a'],
  ['video', 'mp4 m4v mov 3gp'],
  ['other', 'svg bmp tif tiff ico heic psd zip rar 7z gz exe swf docm xlsm pptm xlsb pub epub'],
  ['other', 'wav ogg wma avi flv wmv webm mpg mpeg'],
];

const BY_ENDING: ReadonlyMap<string, PromisedKind> = new Map(
  ENDINGS.flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind] as const)),
);

/** What kind of file a name or an address says that it is; null where it is most likely a page. */
export function promisedKind(target: string): PromisedKind | null {
  const ending = /\.([a-z\d]{2,5})\s*(?:[?#].*)?$/isu.exec(target)?.[1]?.toLowerCase();
  return ending === undefined ? null : (BY_ENDING.get(ending) ?? null);
}
