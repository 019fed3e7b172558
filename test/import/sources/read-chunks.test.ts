import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readChunks } from '../../../src/import/sources/read-chunks.js';
import { all, withFile } from './reading.js';

const text = "INSERT INTO berita VALUES (1,'Kata “Bupati” 😀');\n";

function readAll(content: Uint8Array, chunkSize: number, encoding: string | null = null) {
  return withFile('x.sql', content, async (file) => {
    const chunks = readChunks(file, { chunkSize, encoding });
    const bytes = (await all(chunks)).join('');
    return { bytes, from: chunks.transcodedFrom, back: chunks.toBytes(bytes), read: chunks.decode(bytes) };
  });
}

describe.each([1, 2, 3, 7, 65_536])('a file read by %i bytes', (chunkSize) => {
  it('gives its own bytes, and takes off the mark of UTF-8', async () => {
    const bytes = Buffer.from(text);
    const read = await readAll(Buffer.concat([Buffer.from('\uFEFF'), bytes]), chunkSize);
    expect(read).toMatchObject({ bytes: bytes.toString('latin1'), from: null });
    expect(read.back).toEqual(bytes);
    expect(read.read).toEqual({ text, encoding: 'utf-8', findings: [] });
  });

  it.each(['utf-16le', 'utf-16be'])(
    'gives %s as UTF-8, and what was cut out in its own bytes',
    async (encoding) => {
      const bytes = iconv.encode(text, encoding);
      for (const content of [bytes, iconv.encode(text, encoding, { addBOM: true })]) {
        const read = await readAll(content, chunkSize);
        expect(read.bytes).toBe(Buffer.from(text).toString('latin1'));
        expect(read.from).toBe(encoding);
        expect(read.back).toEqual(bytes);
        expect(read.read).toEqual({ text, encoding, findings: [] });
      }
    },
  );

  it('gives Big5, where a letter may end in a backslash, as UTF-8', async () => {
    const chinese = "VALUES ('許功蓋','閱')";
    const bytes = iconv.encode(chinese, 'big5');
    expect(bytes.includes(0x5c)).toBe(true);
    const read = await readAll(bytes, chunkSize, 'big5');
    expect(Buffer.from(read.bytes, 'latin1').toString()).toBe(chinese);
    expect(read.back).toEqual(bytes);
    expect(read.read.encoding).toBe('big5');
  });

  it('takes a file that is a part of the mark, or empty, as it is', async () => {
    expect((await readAll(Buffer.from([0xef, 0xbb]), chunkSize)).bytes).toBe('\u00EF\u00BB');
    expect((await readAll(Buffer.alloc(0), chunkSize)).bytes).toBe('');
  });
});

it('leaves a file of UTF-8 alone, whatever --encoding says', async () => {
  expect(await readAll(Buffer.from('許功蓋'), 100, 'big5')).toMatchObject({ from: null });
});

it('says which file it cannot read', async () => {
  const gone = { path: '/nonexistent/x.sql', name: 'x.sql', size: 5 };
  expect(() => readChunks(gone)).toThrow('Cannot read x.sql');
});
