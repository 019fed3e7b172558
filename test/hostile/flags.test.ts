import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/read-arguments.js';

describe('a flag', () => {
  it.each([
    [['--out', '--strict'], 'usage-value-missing'],
    [['--out', '--base=/x/'], 'usage-value-missing'],
    [['--root', ''], 'usage-value-missing'],
    [['--root='], 'usage-value-missing'],
    [['--strict=1'], 'usage-value-unwanted'],
  ])('%j', (words, code) => {
    expect(() => readArguments(words)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }),
    );
  });

  it('may have a value that begins with a dash', () => {
    expect(readArguments(['--out=--strict'])).toMatchObject({ flags: { out: '--strict', strict: false } });
    expect(readArguments(['-o', '-site'])).toMatchObject({ flags: { out: '-site' } });
  });
});
