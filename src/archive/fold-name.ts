/** A name as it counts where two spellings of it are compared: composed (NFC), lower case, its blanks single. */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
