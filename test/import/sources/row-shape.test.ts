import { describe, expect, it } from 'vitest';
import { RowShape } from '../../../src/import/sources/row-shape.js';

function shapeOf(rows: readonly (readonly (string | null)[])[]): RowShape {
  const shape = new RowShape();
  for (const row of rows) shape.learn(row);
  return shape;
}

describe('a row has the shape of those before it', () => {
  const known = [
    ['1', 'Rapat', '2018-12-12', 'a 1'],
    ['12', 'Upacara', '2018-12-13', 'b'],
  ];

  it.each([
    ['all of its numbers and dates alike', known, ['7', 'x', '2019-01-01', null], true],
    ['a date of another form', known, ['7', 'x', '1 Jan 2019', 'b'], false],
    ['a cell that is empty where none was', known, [null, 'x', '2019-01-01', 'b'], false],
    ['a row alone before it', known.slice(0, 1), ['7', 'x', '2019-01-01', 'a 1'], false],
    ['rows before it that have nothing in common', [['a'], ['b']], ['c'], false],
  ])('%s', (_, rows, row, fits) => {
    expect(shapeOf(rows).fits(row)).toBe(fits);
  });
});
