import { describeCases } from './clean-body.js';

describeCases('lists', ['lists'], {
  'an item with one paragraph is a line': {
    input: '<ul><li><p>a</p></li><li>b</li></ul>',
    output: '<ul><li>a</li><li>b</li></ul>',
  },
  'a list inside an item': {
    input: '<ol><li>a<ul><li>b</li></ul></li><li><p>c</p><ol><li>d</li></ol></li></ol>',
    output: '<ol><li>a<ul><li>b</li></ul></li><li>c<ol><li>d</li></ol></li></ol>',
    records: [],
  },
  'a list straight inside a list belongs to the item before it': {
    input: '<ol><li>a</li><ol><li>b</li></ol><li>c</li></ol>',
    output: '<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>',
    records: ['1 changed words «<ol> straight inside a list»'],
  },
  'or is an item where there is none': {
    input: '<ul><ul><li>a</li></ul></ul>',
    output: '<ul><li><ul><li>a</li></ul></li></ul>',
  },
  'text between the items is an item': {
    input: '<ul>satu<li>dua</li><p>tiga</p></ul>',
    output: '<ul><li>satu</li><li>dua</li><li>tiga</li></ul>',
    records: [
      '1 changed words «text between the items is an item»',
      '1 changed words «text between the items is an item»',
    ],
  },
  'items outside a list are one': {
    input: '<p>x</p><li>a</li> <li>b</li><p>y</p><li>c</li>',
    output: '<p>x</p><ul><li>a</li><li>b</li></ul><p>y</p><ul><li>c</li></ul>',
  },
  'boxes and bold round the items are opened': {
    input: '<ul><div><li>a</li></div><b><li>b</li></b></ul>',
    output: '<ul><li>a</li><li><strong>b</strong></li></ul>',
  },
  'the items of an unordered list have no number': {
    input: '<ul><li value="3">a</li></ul>',
    output: '<ul><li>a</li></ul>',
  },
  'start, type, value and reversed are kept: official texts are cited by them': {
    input:
      '<ol start="3"><li>a</li></ol><ol type="a"><li>b</li><li value="5">c</li></ol><ol reversed><li>d</li></ol>',
    output:
      '<ol start="3"><li>a</li></ol><ol type="a"><li>b</li><li value="5">c</li></ol><ol reversed><li>d</li></ol>',
  },
  'old names of lists': {
    input: '<menu><li>a</li></menu><dir><li>b</li></dir>',
    output: '<ul><li>a</li><li>b</li></ul>',
  },
  'lists in a row are one, where nothing stands between them': {
    input: '<ul class="x"><li>a</li></ul>\n<p>&nbsp;</p><ul><li>b</li></ul><p>c</p><ul><li>d</li></ul>',
    output: '<ul><li>a</li><li>b</li></ul><p>c</p><ul><li>d</li></ul>',
    records: ['2 changed words «<ul> goes on with the list before it»'],
  },
  'and where numbers go on, letters and languages do not change': {
    input:
      '<ol><li>a</li><li>b</li></ol><ol start="3"><li>c</li></ol><ol start="5"><li>e</li></ol><ol type="a" start="6"><li>f</li></ol><ul><li>x</li></ul><ul lang="ar"><li>y</li></ul>',
    output:
      '<ol><li>a</li><li>b</li><li>c</li></ol><ol start="5"><li>e</li></ol><ol type="a" start="6"><li>f</li></ol><ul><li>x</li></ul><ul lang="ar"><li>y</li></ul>',
  },
  'in Markdown another sign begins another list of bullets': {
    input: '- a\n\n* b\n\n1. c\n\n2) d',
    output: '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li><li>d</li></ol>',
    given: { format: 'markdown' },
  },
  descriptions: {
    input: '<dl><dt>Waktu</dt><dd>Kamis</dd><dd><p>10.00</p><p>WITA</p></dd></dl>',
    output: '<dl><dt>Waktu</dt><dd>Kamis</dd><dd><p>10.00</p><p>WITA</p></dd></dl>',
  },
  'descriptions in boxes': {
    input: '<dl><div><dt>a</dt><dd>b</dd></div></dl>',
    output: '<dl><dt>a</dt><dd>b</dd></dl>',
  },
  'descriptions without a term are paragraphs': {
    input: '<dl><dd>a</dd><dd>b</dd></dl>',
    output: '<p>a</p><p>b</p>',
    records: ['1 changed words «descriptions without a term, or terms without one, are paragraphs»'],
  },
  'lists of Markdown, tight and loose': {
    input: '- a\n- b\n\n1. c\n\n2. d\n\n   e\n\n7) f',
    output:
      '<ul><li>a</li><li>b</li></ul><ol><li>c</li><li><p>d</p><p>e</p></li></ol><ol start="7"><li>f</li></ol>',
    given: { format: 'markdown' },
  },
  'letters and Roman numbers that an editor wrote as a style': {
    input:
      '<ol style="margin:0; list-style-type: lower-alpha;" start="3"><li>c</li></ol><p>x</p>' +
      '<ol><li style="LIST-STYLE-TYPE:upper-roman">I</li><li>II</li></ol>',
    output: '<ol start="3" type="a"><li>c</li></ol><p>x</p><ol type="I"><li>I</li><li>II</li></ol>',
    records: [
      '1 changed words «the style of the numbers is type="a"»',
      '1 changed words «the style of the numbers is type="I"»',
    ],
  },
  'a style wins over a type, as it did on the old page': {
    input: '<ol type="a" style="list-style: outside decimal"><li>1</li></ol>',
    output: '<ol><li>1</li></ol>',
  },
  'other styles say nothing, nor do those of bullets': {
    input:
      '<ol type="i" style="list-style-type: none"><li>a</li></ol><p>x</p>' +
      '<ol style="list-style-type: decimal; x-list-style: lower-alpha"><li>b</li></ol><p>x</p>' +
      '<ul style="list-style-type: lower-alpha"><li>c</li></ul>',
    output: '<ol type="i"><li>a</li></ol><p>x</p><ol><li>b</li></ol><p>x</p><ul><li>c</li></ul>',
    records: [],
  },
});
