import { describeCases } from './clean-body.js';

const two = '<tr><td>1</td><td>2</td></tr>';

describeCases('tables', ['tables'], {
  'data stay a table': {
    input: `<table border="1"><tr><td>a</td><td>b</td></tr>${two}</table>`,
    output: '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    records: [],
  },
  'headers in a head': {
    input: `<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>${two}</tbody></table>`,
    output:
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    records: [],
  },
  'headers in the first row': {
    input: `<table><tr><th>A</th><th>B</th></tr><tr><th>x</th><td>1</td></tr></table>`,
    output:
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">x</th><td>1</td></tr></tbody></table>',
  },
  'a first row that is wholly bold is headers': {
    input: `<table><tr><td><b>A</b></td><td><p align="center"><strong>B</strong></p></td></tr>${two}</table>`,
    output:
      '<table><thead><tr><th scope="col"><strong>A</strong></th><th scope="col"><strong>B</strong></th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    records: ['1 changed words ««A» is a header»', '1 changed words ««B» is a header»'],
  },
  'one that is partly bold is not': {
    input: `<table><tr><td><b>A</b></td><td>B <b>C</b></td></tr>${two}</table>`,
    output:
      '<table><tbody><tr><td><strong>A</strong></td><td>B <strong>C</strong></td></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    records: [],
  },
  'where every row is bold, none is headers': {
    input:
      '<table><tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td><b>c</b></td><td><b>d</b></td></tr></table>',
    output:
      '<table><tbody><tr><td><strong>a</strong></td><td><strong>b</strong></td></tr><tr><td><strong>c</strong></td><td><strong>d</strong></td></tr></tbody></table>',
  },
  'spans are kept': {
    input: `<table><tr><th colspan="2">A</th></tr><tr><td rowspan="2">b</td><td>1</td></tr><tr><td>2</td></tr></table>`,
    output:
      '<table><tbody><tr><th colspan="2" scope="row">A</th></tr><tr><td rowspan="2">b</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>',
  },
  'a caption': {
    input: `<table><caption>Tabel <b>1</b></caption><tr><td>a</td><td>b</td></tr>${two}</table>`,
    output:
      '<table><caption>Tabel <strong>1</strong></caption><tbody><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
  },
  'paragraphs and lists in a cell': {
    input: `<table><tr><td><p>a</p><p>b</p></td><td><p>c</p></td></tr><tr><td>d<ul><li>e</li></ul></td><td>m<sup>2</sup></td></tr></table>`,
    output:
      '<table><tbody><tr><td><p>a</p><p>b</p></td><td>c</td></tr><tr><td>d<ul><li>e</li></ul></td><td>m<sup>2</sup></td></tr></tbody></table>',
  },
  'a header holds no heading': {
    input: `<table><tr><th><h3>A</h3></th><th>B</th></tr>${two}</table>`,
    output:
      '<table><thead><tr><th scope="col"><strong>A</strong></th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  },
  'one row is layout': {
    input: '<table><tr><td>Sampul</td><td><p>Isi</p></td></tr></table>',
    output: '<p>Sampul</p><p>Isi</p>',
    records: [
      '1 changed words «a table used for layout is opened»',
      '1 removed cell «Sampul»',
      '1 removed cell «Isi»',
    ],
  },
  'one column is layout': {
    input: '<table><tr><td>a</td></tr><tr><td>b</td></tr><tr></tr></table>',
    output: '<p>a</p><p>b</p>',
  },
  'a table round tables is layout, those inside are judged by themselves': {
    input: `<table><tr><td>Menu</td><td><table>${two}<tr><td>3</td><td>4</td></tr></table></td></tr><tr><td><table><tr><td>kaki</td></tr></table></td><td></td></tr></table>`,
    output:
      '<p>Menu</p><table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table><p>kaki</p>',
  },
  'text that stands between the rows comes before the table, as every browser shows it': {
    input: `<table>bare${two}${two}</table>`,
    output:
      '<p>bare</p><table><tbody><tr><td>1</td><td>2</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
  },
  'a table of nothing': {
    input: '<p>a</p><table></table><table><tr><td></td></tr></table>',
    output: '<p>a</p>',
  },
  'of Markdown': {
    input: '| A | B |\n| --- | --- |\n| 1 | 2 |',
    output:
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    given: { format: 'markdown' },
  },
});
