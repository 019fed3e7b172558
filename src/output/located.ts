import { encodeAddress } from '../archive/links.js';
import type { Settings } from '../content/settings.js';

/** The settings of a site that knows where it is published. Feeds and sitemaps cannot be without that. */
export interface LocatedSettings extends Settings {
  readonly origin: string;
}

export function isLocated(settings: Settings): settings is LocatedSettings {
  return settings.origin !== null;
}

/** `https://siaran.example/press/releases/2018/` */
export function absoluteAddress(settings: LocatedSettings, address: string): string {
  return settings.origin + settings.base + encodeAddress(address);
}
