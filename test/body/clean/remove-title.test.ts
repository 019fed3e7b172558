import { expect, it } from 'vitest';
import { cleanBody, describeCases, recordsOf } from './clean-body.js';

const given = { title: 'Rapat Koordinasi Digelar' };

describeCases('the title again', ['repeated-title'], {
  'as a heading': {
    input: '<h1>Rapat Koordinasi Digelar</h1><p>Isi.</p>',
    output: '<p>Isi.</p>',
    records: ['1 removed words «Rapat Koordinasi Digelar»'],
    given,
  },
  'as a bold first line before breaks': {
    input: '<p> <strong>Rapat Koordinasi Digelar</strong><br /> <br />Badung – Isi.</p>',
    output: '<p>Badung – Isi.</p>',
    records: ['1 removed words «Rapat Koordinasi Digelar»'],
    given,
  },
  'as a first line before one break': {
    input: '<p>Rapat Koordinasi Digelar<br>Badung – Isi.</p>',
    output: '<p>Badung – Isi.</p>',
    given,
  },
  'with the break inside the bold': {
    input: '<p><b>Rapat Koordinasi Digelar<br>Badung</b> – Isi.</p>',
    output: '<p><strong>Badung</strong> – Isi.</p>',
    given,
  },
  'over two lines': {
    input: '<h2>Rapat Koordinasi<br>Digelar</h2><p>Isi.</p>',
    output: '<p>Isi.</p>',
    given,
  },
  'in other capitals, with a full stop and double spaces': {
    input: '<p>RAPAT  KOORDINASI DIGELAR.</p><p>Isi.</p>',
    output: '<p>Isi.</p>',
    records: ['1 removed words «RAPAT KOORDINASI DIGELAR.»'],
    given,
  },
  'with other quotation marks': {
    input: '<h1>“Siap” Jum’at</h1><p>Isi.</p>',
    output: '<p>Isi.</p>',
    given: { title: '"Siap" Jum\'at' },
  },
  'damaged in the body': {
    input: '<h1>Attorney General\u00E2\u0080\u0099s office</h1><p>Isi.</p>',
    output: '<p>Isi.</p>',
    given: { title: 'Attorney General’s office' },
  },
  'damaged in the front matter': {
    input: '<h1>Attorney General’s office</h1><p>Isi.</p>',
    output: '<p>Isi.</p>',
    given: { title: 'Attorney General\u00E2\u0080\u0099s office' },
  },
  'after a kicker and a date, which stay': {
    input:
      '<p><strong>Press Release</strong></p><p>January 29, 2015</p><h1>Rapat Koordinasi Digelar</h1><p>Isi.</p>',
    output: '<p><strong>Press Release</strong></p><p>January 29, 2015</p><p>Isi.</p>',
    given,
  },
  'after kicker lines of the same block': {
    input: '<p>SIARAN PERS<br>Nomor 12<br>Rapat Koordinasi Digelar<br>Isi.</p>',
    output: '<p>SIARAN PERS<br>Nomor 12<br>Isi.</p>',
    given,
  },
  'after a picture or a rule': {
    input:
      '<p><img src="https://ok.example/a.png" alt="Logo"></p><hr><h1>Rapat Koordinasi Digelar</h1><p>Isi.</p>',
    output: '<p><img src="https://ok.example/a.png" alt="Logo"></p><hr><p>Isi.</p>',
    given: { ...given, surroundings: { imageHosts: ['ok.example'] } },
  },
  'not after four kicker lines': {
    input: '<p>A</p><p>B</p><p>C</p><p>D</p><p>Rapat Koordinasi Digelar</p><p>Isi.</p>',
    output: '<p>A</p><p>B</p><p>C</p><p>D</p><p>Rapat Koordinasi Digelar</p><p>Isi.</p>',
    records: [],
    given,
  },
  'not after a sentence': {
    input: '<p>Sudah selesai.</p><p>Rapat Koordinasi Digelar</p><p>Isi.</p>',
    output: '<p>Sudah selesai.</p><p>Rapat Koordinasi Digelar</p><p>Isi.</p>',
    given,
  },
  'not after a line of 40 characters': {
    input: `<p>${'a'.repeat(40)}</p><p>Rapat Koordinasi Digelar</p><p>Isi.</p>`,
    output: `<p>${'a'.repeat(40)}</p><p>Rapat Koordinasi Digelar</p><p>Isi.</p>`,
    given,
  },
  'but after one of 39': {
    input: `<p>${'a'.repeat(39)}</p><p>Rapat Koordinasi Digelar</p><p>Isi.</p>`,
    output: `<p>${'a'.repeat(39)}</p><p>Isi.</p>`,
    given,
  },
  'not inside a sentence': {
    input: '<p>Rapat Koordinasi Digelar hari ini di Badung.</p>',
    output: '<p>Rapat Koordinasi Digelar hari ini di Badung.</p>',
    records: [],
    given,
  },
  'not where nothing else would remain': {
    input: '<p>Rapat Koordinasi Digelar</p><p>&nbsp;</p>',
    output: '<p>Rapat Koordinasi Digelar</p>',
    records: [],
    given,
  },
  'not with a picture in its line': {
    input: '<h1><img src="https://ok.example/a.png" alt="Logo"> Rapat Koordinasi Digelar</h1><p>Isi.</p>',
    output: '<h2><img src="https://ok.example/a.png" alt="Logo"> Rapat Koordinasi Digelar</h2><p>Isi.</p>',
    given: { ...given, surroundings: { imageHosts: ['ok.example'] } },
  },
  'as often as it comes to stand first': {
    input: '<h1>Rapat Koordinasi Digelar</h1><p>Rapat Koordinasi Digelar</p><p>Isi.</p>',
    output: '<p>Isi.</p>',
    records: ['1 removed words «Rapat Koordinasi Digelar»', '1 removed words «Rapat Koordinasi Digelar»'],
    given,
  },
  'not the last of it where it is all there is': {
    input: '<h1>Rapat Koordinasi Digelar</h1><p>Rapat Koordinasi Digelar</p>',
    output: '<p>Rapat Koordinasi Digelar</p>',
    given,
  },
  'as a link, whose target is recorded': {
    input: '<h2><a href="https://a.example/">Rapat Koordinasi Digelar</a></h2><p>Isi.</p>',
    output: '<p>Isi.</p>',
    records: ['1 removed words «Rapat Koordinasi Digelar»', '1 removed link «https://a.example/»'],
    given,
  },
  'as a heading of Markdown': {
    input: '# Rapat Koordinasi Digelar\n\nIsi.',
    output: '<p>Isi.</p>',
    given: { ...given, format: 'markdown' },
  },
});

it('gives the release of the sample its four paragraphs', () => {
  const title = 'Wabup Suiasa Pimpin Rakor';
  const article = cleanBody(
    `<p> <strong>${title}</strong><br /> <br />Satu ${'kata '.repeat(20)}akhir.<br /> Dua ${'kata '.repeat(20)}akhir.</p>\n<p> Tiga.</p>`,
    { title },
  );
  expect(article.html.match(/<p>/gu)).toHaveLength(3);
  expect(recordsOf(article, ['repeated-title'])).toEqual([`1 removed words «${title}»`]);
});
