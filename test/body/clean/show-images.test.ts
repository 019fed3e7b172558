import { describe, expect, it } from 'vitest';
import { readDataImage } from '../../../src/body/clean/read-data-image.js';
import { cleanBody, describeCases } from './clean-body.js';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const surroundings = { files: new Set(['releases/2018/12/foto.jpg']), imageHosts: ['ok.example'] };
const markdown = { format: 'markdown', surroundings } as const;

describeCases('images', ['images'], {
  'a file beside the release': {
    input: '![Bupati membuka rapat](foto.jpg)',
    output: '<p><img src="../foto.jpg" alt="Bupati membuka rapat"></p>',
    records: ['1 replaced image «foto.jpg» → «../foto.jpg»'],
    given: markdown,
  },
  'without a description': {
    input: '![](foto.jpg)',
    output: '<p><img src="../foto.jpg" alt="image without description"></p>',
    problems: ['note image-without-description 1'],
    given: markdown,
  },
  'missing in Markdown is an error': {
    input: 'x\n\n![Peta](peta.png)',
    output: '<p>x</p><p><em>[image not available: Peta]</em></p>',
    records: ['3 removed image «peta.png»', '3 added words «[image not available: Peta]»'],
    problems: ['error image-missing 3'],
    given: markdown,
  },
  'missing in an imported or legacy body is a warning and a placeholder': {
    input: '<p>Lihat<img src="img/peta%20desa.png">ini</p>',
    output: '<p>Lihat <em>[image not available: peta desa.png]</em> ini</p>',
    problems: ['warning image-lost 1'],
    given: { isImported: true },
  },
  'on the old site': {
    input: '<p><img src="../library/a.png" alt="Sampul"></p>',
    output: '<p><a href="https://old.example/library/a.png">Sampul</a></p>',
    records: [
      '1 removed image «../library/a.png»',
      '1 added link «https://old.example/library/a.png»',
      '1 added words «Sampul»',
    ],
    problems: ['warning image-elsewhere 1'],
    given: { sourceUrl: 'https://old.example/news/a.asp' },
  },
  'of a host that is not allowed, worded by its file name': {
    input: '<p>a<img src="https://b.example/x/peta%20desa.jpg?w=1">b</p>',
    output: '<p>a <a href="https://b.example/x/peta%20desa.jpg?w=1">peta desa.jpg</a> b</p>',
    problems: ['warning image-elsewhere 1'],
  },
  'inside a link it becomes words of that link': {
    input: '<p><a href="https://a.example/"><img src="https://b.example/x.jpg" alt="Peta"></a></p>',
    output: '<p><a href="https://a.example/">Peta</a></p>',
    records: ['1 removed image «https://b.example/x.jpg»', '1 added words «Peta»'],
    problems: ['warning image-elsewhere 1'],
  },
  'inside a link that leads nowhere it is a link itself': {
    input: '<p><a href="file:///C:/x"><img src="https://b.example/x.jpg" alt="Peta"></a></p>',
    output: '<p><a href="https://b.example/x.jpg">Peta</a></p>',
    problems: ['warning link-unusable 1', 'warning image-elsewhere 1'],
  },
  'of an allowed host': {
    input:
      '<p><img src="https://ok.example/x.jpg" alt="Peta" width="100" height="50" srcset="https://b.example/y.jpg 2x" onerror="alert(1)"></p>',
    output: '<p><img src="https://ok.example/x.jpg" alt="Peta" width="100" height="50"></p>',
    records: [],
    given: { surroundings },
  },
  'a size that is no size': {
    input: '<p><img src="https://ok.example/x.jpg" alt="Peta" width="100%" height="50"></p>',
    output: '<p><img src="https://ok.example/x.jpg" alt="Peta"></p>',
    given: { surroundings },
  },
  'stored in the text: a file with a hashed name': {
    input: `<p><img src="data:image/png;base64,${png}" alt="Titik"></p>`,
    output: '<p><img src="image-6b7fa434f92a8b80.png" alt="Titik"></p>',
    records: [`1 replaced image «data:image/png;base64,${png}» → «image-6b7fa434f92a8b80.png»`],
  },
  'an SVG stored in the text can hold scripts': {
    input: '<p>a <img src="data:image/svg+xml,%3Csvg onload=alert(1)%3E" alt="Logo"> b</p>',
    output: '<p>a <em>[image not available: Logo]</em> b</p>',
    problems: ['warning image-unreadable 1'],
  },
  'damaged data': {
    input:
      '<p><img src="data:image/png;base64,%%%"><img src="data:image/png;base64,AAAA"><img src="data:,"></p>',
    output:
      '<p><em>[image not available]</em> <em>[image not available]</em> <em>[image not available]</em></p>',
    problems: ['warning image-unreadable 1', 'warning image-unreadable 1', 'warning image-unreadable 1'],
  },
  'without a source': {
    input: '<p>a<img alt="Bendera">b<img>c<img src=" "></p>',
    output: '<p>a Bendera bc</p>',
  },
  'a source that could harm': {
    input: '<p><img src="javascript:alert(1)" alt="x"><img src="file:///C:/x.png"></p>',
    output: '<p><em>[image not available: x]</em> <em>[image not available]</em></p>',
    problems: ['warning image-lost 1', 'warning image-lost 1'],
  },
});

it('makes a file of an image that was stored in the text', () => {
  const { madeFiles } = cleanBody(`<p><img src="data:image/png;base64,${png}" alt="Titik"></p>`);
  expect(madeFiles.map(({ address }) => address)).toEqual(['releases/2018/12/x/image-6b7fa434f92a8b80.png']);
  expect(Buffer.from(madeFiles[0]?.bytes ?? []).toString('base64')).toBe(png);
});

it('makes one file of the same image twice', () => {
  const image = `<p><img src="data:image/png;base64,${png}" alt="Titik"></p>`;
  expect(cleanBody(image + image).madeFiles).toHaveLength(1);
});

describe('the kind of a data: image', () => {
  const base64 = (latin: string): string => Buffer.from(latin, 'latin1').toString('base64');
  const cases: readonly (readonly [string, string | null])[] = [
    [`data:image/jpeg;base64,${base64('\xFF\xD8\xFF\xE0x')}`, 'jpg'],
    [`data:image/png;base64,${base64('\xFF\xD8\xFF\xE0x')}`, 'jpg'],
    [`data:;base64,${base64('GIF89ax')}`, 'gif'],
    [`DATA:image/webp;charset=x;BASE64,${base64('RIFF1234WEBPVP8 ')}`, 'webp'],
    [`data:image/avif;base64,${base64('0000ftypavif')}`, 'avif'],
    [`data:image/gif,GIF89a%00%01`, 'gif'],
    [`data:image/png;base64,${base64('<svg xmlns="x">')}`, null],
    [`data:image/svg+xml;base64,${base64('<svg/>')}`, null],
    ['data:image/png;base64', null],
    ['data:image/png;base64,', null],
    ['https://a.example/x.png', null],
  ];
  it.each(cases)('%s', (address, extension) => {
    expect(readDataImage(address)?.extension ?? null).toBe(extension);
  });
});
