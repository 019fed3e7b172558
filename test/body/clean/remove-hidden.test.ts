import { describeCases } from './clean-body.js';

describeCases('what no reader saw', ['hidden'], {
  'scripts, styles and comments go, with their text recorded': {
    input: '<style>p { color: red }</style><p>satu<script>alert(1)</script> dua</p>\n<!-- wp:paragraph -->',
    output: '<p>satu dua</p>',
    records: [
      '1 removed hidden «<style> p { color: red }»',
      '1 removed hidden «<script> alert(1)»',
      '2 removed hidden «<!----> wp:paragraph»',
    ],
  },
  'a template keeps its text apart, and it is recorded all the same': {
    input: '<p>satu</p><template><p>never seen</p></template>',
    output: '<p>satu</p>',
    records: ['1 removed hidden «<template> never seen»'],
  },
  'an input shows what nobody typed': {
    input: '<form><p>Nama <input value="x"></p></form>',
    output: '<p>Nama</p>',
    records: ['1 removed hidden «<input>»'],
  },
  'the columns of a table': {
    input:
      '<table><colgroup><col width="9"></colgroup><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    output: '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
  },
  'what a browser without scripts would have shown stays': {
    input: '<noscript><p>Nyalakan JavaScript.</p></noscript><p>x</p>',
    output: '<p>Nyalakan JavaScript.</p><p>x</p>',
    records: [],
  },
  'a conditional comment of Word': {
    input: '<p>a<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->b</p>',
    output: '<p>ab</p>',
    records: ['1 removed hidden «<!----> [if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]»'],
  },
  'a comment in Markdown': {
    input: 'satu\n\n<!-- catatan -->\n\ndua',
    output: '<p>satu</p><p>dua</p>',
    records: ['3 removed hidden «<!----> catatan»'],
    given: { format: 'markdown' },
  },
});
