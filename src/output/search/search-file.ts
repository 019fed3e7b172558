/** A file of the index. */
export interface SearchFile {
  /** `search/2018.0a1b2c3d.bin` */
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** The file that names all others. */
export const INDEX_CONTENTS = 'search/index.json';

/** Of the form of the index: what another version wrote is not read. */
export const VERSION = 1;
