import { contrast, DARK_GROUND, ENOUGH_CONTRAST, hexColour, LIGHT_GROUND, readableOn } from './contrast.js';
import { error, type Finding } from './finding.js';
import type { Settings } from './settings.js';

type Say = (path: readonly PropertyKey[], finding: Finding) => void;

/**
 * The two accent colours of a site: `accent` on light ground, `accentDark` on dark. Where only `accent` is given, the
 * other is the same colour, lightened until it can be read.
 */
export function settleColours(
  raw: { readonly accent?: string | undefined; readonly accentDark?: string | undefined } | null,
  say: Say,
): Settings['colours'] {
  if (raw === null) return null;
  const accent = colour('accent', raw.accent, LIGHT_GROUND, say);
  const accentDark = colour('accentDark', raw.accentDark, DARK_GROUND, say);
  if (accent === null) {
    if (raw.accent === undefined) say(['colours'], noAccent());
    return null;
  }
  return { accent, accentDark: accentDark ?? readableOn(DARK_GROUND, accent) };
}

function colour(
  key: 'accent' | 'accentDark',
  text: string | undefined,
  ground: string,
  say: Say,
): string | null {
  if (text === undefined) return null;
  const hex = hexColour(text.trim());
  if (hex === null) {
    say(
      ['colours', key],
      error(
        'settings-colour',
        `«${text}» is not a colour in six digits.`,
        `Write it with a # in quotation marks: \`${key}: "#7a1f1f"\`.`,
      ),
    );
    return null;
  }
  const ratio = contrast(ground, hex);
  if (ratio >= ENOUGH_CONTRAST) return hex;
  say(['colours', key], tooWeak(key, hex, ratio, ground));
  return hex;
}

function tooWeak(key: string, hex: string, ratio: number, ground: string): Finding {
  // Rounded down: 4.49 must not read as 4.5.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return error(
    'settings-colour-contrast',
    `${key} «${hex}» stands out from the ${ground === LIGHT_GROUND ? 'light' : 'dark'} page by ${shown} to 1; readers with weak eyes need ${ENOUGH_CONTRAST} to 1.`,
    `Use a ${ground === LIGHT_GROUND ? 'darker' : 'lighter'} one: \`${key}: "${readableOn(ground, hex)}"\` is the nearest of the same hue.`,
  );
}

function noAccent(): Finding {
  return error(
    'settings-colour',
    '`colours` has no `accent`.',
    'Write both, or `accent` alone: `colours: {accent: "#7a1f1f"}`.',
  );
}
