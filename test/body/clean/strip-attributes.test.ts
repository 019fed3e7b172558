import { describeCases } from './clean-body.js';

describeCases('attributes', ['attributes'], {
  'style, class, on… and debris go': {
    input:
      '<p align="center" style="x" class="a b" onclick="alert(1)" font-family: " open="" sans",="" sans-serif;="">x</p>',
    output: '<p>x</p>',
    records: ['1 changed words «<p> align style className onClick font-family: " open sans", sans-serif;»'],
  },
  'language and direction stay where they mean something': {
    input: '<p lang="ar" dir="rtl">أ</p><p lang="" dir="sideways">b</p><p lang="not a tag">c</p>',
    output: '<p lang="ar" dir="rtl">أ</p><p>b</p><p>c</p>',
    records: ['1 changed words «<p> lang dir»', '1 changed words «<p> lang»'],
  },
  'a language or direction that the text round it has already says nothing': {
    input:
      '<p lang="EN" dir="ltr">a</p><ul lang="id" dir="auto"><li lang="id">b</li><li lang="en">c</li></ul><p dir="auto">د</p><p><bdi dir="ltr">e</bdi></p>',
    output:
      '<p>a</p><ul lang="id" dir="auto"><li>b</li><li lang="en">c</li></ul><p dir="auto">د</p><p><bdi dir="ltr">e</bdi></p>',
  },
  'so Arabic is right to left by itself': {
    input: '<p dir="rtl">أ</p><p dir="ltr">b</p><p dir="auto">د</p><p dir="auto">e</p>',
    output: '<p>أ</p><p dir="ltr">b</p><p>د</p><p dir="auto">e</p>',
    given: { lang: 'ar' },
  },
  'titles of links and abbreviations stay, empty ones go': {
    input:
      '<p><a href="https://a.example/" title="Baca" target="_blank" rel="x">a</a> <abbr title=" ">b</abbr></p>',
    output: '<p><a href="https://a.example/" title="Baca">a</a> <abbr>b</abbr></p>',
  },
  'spans of cells stay within reason': {
    input:
      '<table><tr><td colspan="2">a</td><td rowspan="0">b</td></tr><tr><td colspan="1">c</td><td>d</td><td rowspan="99999">e</td></tr></table>',
    output:
      '<table><tbody><tr><td colspan="2">a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr></tbody></table>',
  },
  'numbering that a list has by itself goes': {
    input:
      '<ol start="1" type="1"><li>x</li></ol><p>-</p><ol start="1" reversed><li>y</li></ol><p>-</p><ol start="0"><li>z</li></ol>',
    output:
      '<ol><li>x</li></ol><p>-</p><ol start="1" reversed><li>y</li></ol><p>-</p><ol start="0"><li>z</li></ol>',
  },
  'numbering stays': {
    input: '<ol start="3" type="a" class="x"><li value="7">x</li></ol><ol start="x" type="z"><li>y</li></ol>',
    output: '<ol start="3" type="a"><li value="7">x</li></ol><ol><li>y</li></ol>',
  },
});
