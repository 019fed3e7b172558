/**
 * What the rows of a table have in common: in which columns every row so far has a value of the same shape, such as a
 * number or a date. Where quotation marks no longer tell, this shows where a row begins.
 */
export class RowShape {
  #rows = 0;
  /** Of each column; null: its values differ, or some are empty. */
  #shapes: (string | null)[] = [];

  learn(cells: readonly (string | null)[]): void {
    this.#rows += 1;
    if (this.#rows === 1) this.#shapes = cells.map(shapeOf);
    else
      this.#shapes = this.#shapes.map((shape, column) => (shape === shapeOf(cells[column]) ? shape : null));
  }

  /** False where too few rows are known, or they have nothing in common. */
  fits(cells: readonly (string | null)[]): boolean {
    if (this.#rows < 2) return false;
    const known = this.#shapes.flatMap((shape, column) => (shape === null ? [] : [{ shape, column }]));
    return known.length > 0 && known.every(({ shape, column }) => shape === shapeOf(cells[column]));
  }
}

/** Digits and words by a sign for each, the rest as it is: `9-9-9`; null of what has no digit or is too long to be a pattern. */
function shapeOf(cell: string | null = null): string | null {
  const value = cell?.trim() ?? '';
  if (value === '' || value.length > 40 || !/\d/u.test(value)) return null;
  return value.replace(/\d+/gu, '9').replace(/[^\W\d_]+/gu, 'a');
}
