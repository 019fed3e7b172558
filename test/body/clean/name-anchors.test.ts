import { describeCases } from './clean-body.js';

describeCases('names inside a body', ['anchors', 'links'], {
  'one that a link leads to is kept, with a prefix': {
    input: '<p><a href="#bab2">Bab 2</a></p><p id="bab2">Isi</p><p id="bab3">x</p>',
    output: '<p><a href="#user-content-bab2">Bab 2</a></p><p id="user-content-bab2">Isi</p><p>x</p>',
  },
  'and those of headings': {
    input: '<h2 id="latar">Latar</h2><p>x</p>',
    output: '<h2 id="user-content-latar">Latar</h2><p>x</p>',
  },
  'one with a space is none': {
    input: '<h2 id="latar belakang">Latar</h2>',
    output: '<h2>Latar</h2>',
  },
  'an old anchor gives its name to its block': {
    input: '<p><a name="atas"></a>Satu <a href="#atas">ke atas</a></p>',
    output: '<p id="user-content-atas">Satu <a href="#user-content-atas">ke atas</a></p>',
    records: ['1 changed words «<a> named «atas»»'],
  },
  'alone in its paragraph, to the next one': {
    input: '<p><a id="atas"></a></p><p>Satu <a href="#atas">ke atas</a></p>',
    output: '<p id="user-content-atas">Satu <a href="#user-content-atas">ke atas</a></p>',
  },
  'in the middle of a line it stays': {
    input: '<p>Satu <a name="t"></a>dua <a href="#t">x</a></p>',
    output: '<p>Satu <span id="user-content-t"></span>dua <a href="#user-content-t">x</a></p>',
  },
  'round words it is a span': {
    input: '<p>Satu <a name="t">dua</a> <a href="#t">x</a></p>',
    output: '<p>Satu <span id="user-content-t">dua</span> <a href="#user-content-t">x</a></p>',
  },
  'of an opened box, to what was in it': {
    input: '<div id="isi"><p>a</p><p>b</p></div><p><a href="#isi">x</a></p>',
    output: '<p id="user-content-isi">a</p><p>b</p><p><a href="#user-content-isi">x</a></p>',
  },
  'of an unwrapped element': {
    input: '<p><font id="f">a</font> <a href="#f">x</a></p>',
    output: '<p><span id="user-content-f">a</span> <a href="#user-content-f">x</a></p>',
  },
  'of a paragraph that is split, to its first part': {
    input: '<p id="p">a<br><br>b <a href="#p">x</a></p>',
    output: '<p id="user-content-p">a</p><p>b <a href="#user-content-p">x</a></p>',
  },
  'twice the same: the first counts': {
    input: '<p id="p">a</p><p id="p">b <a href="#p">x</a></p>',
    output: '<p id="user-content-p">a</p><p>b <a href="#user-content-p">x</a></p>',
  },
  'twice the same, once with the prefix already': {
    input: '<h2 id="a">A</h2><h2 id="user-content-a">B</h2>',
    output: '<h2 id="user-content-a">A</h2><h2>B</h2>',
  },
  'one with letters beyond ASCII': {
    input: '<h2 id="latár">a</h2><p><a href="#lat%C3%A1r">x</a> <a href="#latár">y</a></p>',
    output:
      '<h2 id="user-content-latár">a</h2><p><a href="#user-content-lat%C3%A1r">x</a> <a href="#user-content-lat%C3%A1r">y</a></p>',
  },
  'a link to a name that is nowhere': {
    input: '<p>a</p>\n<p><a href="#tidak-ada">x</a></p>',
    output: '<p>a</p><p>x</p>',
    records: ['2 removed link «#tidak-ada»'],
    problems: ['warning link-to-nowhere 2'],
  },
  'a name that went with what it named': {
    input: '<h1 id="judul">Judul</h1><p>a <a href="#judul">x</a></p>',
    output: '<p>a x</p>',
    problems: ['warning link-to-nowhere 1'],
    given: { title: 'Judul' },
  },
});
