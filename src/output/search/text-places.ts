/** Between two parts of a release no phrase can stand. */
export const GAP = 8;

/** The place at which the text begins, behind a title of so many words. */
export function textFromOf(titleLength: number): number {
  return titleLength === 0 ? 0 : titleLength + GAP;
}
