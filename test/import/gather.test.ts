import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/import/gather.js';
import { makeArchive } from './archive.js';

describe('what is given to import', () => {
  it('is listed by name, a folder with all that lies in it and is not hidden', () => {
    const { from } = makeArchive({ 'b/2.html': 'x', 'b/a/1.html': 'xyz', 'b/.git/x': 'x', 'a.sql': '' });
    const { name, files, findings } = gather([from('b'), from('a.sql')]);
    expect(name).toBe('b + a.sql');
    expect(files.map((file) => [file.name, file.size])).toEqual([
      ['a.sql', 0],
      ['b/2.html', 1],
      ['b/a/1.html', 3],
    ]);
    expect(findings).toEqual([]);
  });

  it('leaves links inside a folder alone, and says so', () => {
    const { from } = makeArchive({ 'b/1.html': 'x', 'secret/2.html': 'x' });
    fs.symlinkSync(from('secret'), from('b/folder'));
    fs.symlinkSync(from('secret/2.html'), from('b/file.html'));
    const { files, findings } = gather([from('b')]);
    expect(files.map((file) => file.name)).toEqual(['b/1.html']);
    expect(findings.map(({ code, message }) => [code, message.slice(0, 14)]).sort()).toEqual([
      ['import-link', '«b/file.html» '],
      ['import-link', '«b/folder» is '],
    ]);
  });

  it('is an error where nothing is there', () => {
    const { from } = makeArchive();
    expect(gather([from('nothing')]).findings).toMatchObject([
      { code: 'import-nothing-there', severity: 'error' },
    ]);
  });
});
