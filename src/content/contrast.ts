/** WCAG 2.2, success criterion 1.4.3: text of ordinary size. */
export const ENOUGH_CONTRAST = 4.5;

/** The least favourable grounds on which the stylesheet sets the accent colour (its `--tint`), light and dark. */
export const LIGHT_GROUND = '#f6f1e8';
export const DARK_GROUND = '#24201b';

/** `#rgb` or `#rrggbb` in lower case with six digits; null for anything else. */
export function hexColour(text: string): string | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/iu.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  return /^#[\da-f]{6}$/iu.test(text) ? text.toLowerCase() : null;
}

/** Contrast of two colours (`#rrggbb`), 1 to 21 (WCAG 2.2, «contrast ratio»). */
export function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * The colour mixed with white (on a dark ground) or black (on a light one) in steps of a twentieth, until it stands
 * out enough; the colour itself where it does.
 */
export function readableOn(ground: string, colour: string): string {
  const towards = luminance(ground) < 0.5 ? 255 : 0;
  for (let step = 0; step <= 20; step += 1) {
    const mixed = `#${channels(colour)
      .map((channel) => Math.round(channel + ((towards - channel) * step) / 20))
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`;
    if (contrast(ground, mixed) >= ENOUGH_CONTRAST) return mixed;
  }
  return towards === 255 ? '#ffffff' : '#000000';
}

/** WCAG 2.2, «relative luminance». */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
