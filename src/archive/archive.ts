import type { OrdinaryPage, Release } from '../content/release.js';
import type { Settings } from '../content/settings.js';

/** The public releases in their order, with every list that the site shows. Newest first throughout. */
export interface Archive {
  readonly settings: Settings;
  readonly releases: readonly Release[];
  readonly years: readonly ArchiveYear[];
  readonly undated: readonly Release[];
  readonly agencies: readonly ArchiveAgency[];
  readonly pages: readonly OrdinaryPage[];
  /** By address of the release. */
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  /** By address of the release: at most 5 older ones, same collection first, then topic and agency. */
  readonly related: ReadonlyMap<string, readonly Release[]>;
}

export interface ArchiveYear {
  /** `2018` */
  readonly year: string;
  /** All of the year's: exact ones newest first, then those known only by month, then by year. */
  readonly releases: readonly Release[];
  readonly months: readonly ArchiveMonth[];
}

export interface ArchiveMonth {
  /** `2018-12` */
  readonly month: string;
  readonly releases: readonly Release[];
}

export interface ArchiveAgency {
  /** Name in addresses: `/agencies/<id>/`. */
  readonly id: string;
  readonly name: string;
  readonly releases: readonly Release[];
  readonly years: readonly { readonly year: string; readonly releases: readonly Release[] }[];
}

export interface Neighbours {
  readonly newer: Release | null;
  readonly older: Release | null;
}
