import { describeCases } from './clean-body.js';

describeCases('typed bullets', ['typed-bullets'], {
  'in lines': {
    input: '<p>- satu<br>- dua<br />- tiga</p>',
    output: '<ul><li>satu</li><li>dua</li><li>tiga</li></ul>',
    records: [
      '1 changed words «a list begins at «- satu»»',
      '1 removed words «-»',
      '1 removed words «-»',
      '1 removed words «-»',
    ],
  },
  'in paragraphs': {
    input: '<p>Hadir:</p><p>• Bupati</p><p>• Sekda</p><p>Selesai.</p>',
    output: '<p>Hadir:</p><ul><li>Bupati</li><li>Sekda</li></ul><p>Selesai.</p>',
  },
  'between other lines': {
    input: '<p>Hadir<br>kemarin:<br>- Bupati<br>- Sekda<br>Sampai<br>jumpa</p>',
    output: '<p>Hadir<br>kemarin:</p><ul><li>Bupati</li><li>Sekda</li></ul><p>Sampai<br>jumpa</p>',
  },
  'from the last line of one paragraph to the next': {
    input: '<p>Hadir:<br>• satu</p><p>• dua</p>',
    output: '<p>Hadir:</p><ul><li>satu</li><li>dua</li></ul>',
  },
  'the dot of a word processor, with or without its spaces': {
    input: '<p>·&nbsp;&nbsp;&nbsp; satu</p><p>·dua</p><p>•tiga</p>',
    output: '<ul><li>satu</li><li>dua</li><li>tiga</li></ul>',
  },
  'inside bold, or alone in it': {
    input: '<p><b>- satu</b> x</p><p><strong>• </strong>dua</p><p><i><b>•</b></i> tiga</p>',
    output: '<ul><li><strong>satu</strong> x</li><li>dua</li><li>tiga</li></ul>',
  },
  'bold over several of them is opened again for each': {
    input: '<p><b>- satu<br>- dua</b></p>',
    output: '<ul><li><strong>satu</strong></li><li><strong>dua</strong></li></ul>',
  },
  'a link over two of them too, and is told': {
    input: '<p>- <a href="https://a.example/">satu<br>- dua</a></p>',
    output:
      '<ul><li><a href="https://a.example/">satu</a></li><li><a href="https://a.example/">dua</a></li></ul>',
  },
  'in an item, a cell and a quotation': {
    input:
      '<ol><li>- a<br>- b</li></ol><table><tr><td>- c<br>- d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table><blockquote>- h<br>- i</blockquote>',
    output:
      '<ol><li><ul><li>a</li><li>b</li></ul></li></ol><table><tbody><tr><td><ul><li>c</li><li>d</li></ul></td><td>e</td></tr><tr><td>f</td><td>g</td></tr></tbody></table><blockquote><ul><li>h</li><li>i</li></ul></blockquote>',
  },
  'one alone stays': {
    input: '<p>satu</p><p>- Bupati</p><p>dua<br>• tiga</p>',
    output: '<p>satu</p><p>- Bupati</p><p>dua<br>• tiga</p>',
    records: [],
  },
  'a hyphen without a space is no bullet, nor one without words': {
    input: '<p>-satu<br>-dua</p><p>-<br>-</p>',
    output: '<p>-satu<br>-dua</p><p>-<br>-</p>',
    records: [],
  },
  'the dashes of a dialogue are no bullets': {
    input: '<p>– Siapa?</p><p>– Saya.</p><p>— Kamu?</p><p>— Ya.</p>',
    output: '<p>– Siapa?</p><p>– Saya.</p><p>— Kamu?</p><p>— Ya.</p>',
    records: [],
  },
  'numbers and letters stay as they were typed': {
    input: '<p>1. satu<br>2. mengefisiensikan waktu</p><p>a) x</p><p>b) y</p><p>(i) z</p><p>(ii) w</p>',
    output: '<p>1. satu<br>2. mengefisiensikan waktu</p><p>a) x</p><p>b) y</p><p>(i) z</p><p>(ii) w</p>',
    records: [],
  },
  'in soft lines of Markdown': {
    input: 'Hadir:\n• Bupati\n• **Sekda**\n• Camat',
    output: '<p>Hadir:</p><ul><li>Bupati</li><li><strong>Sekda</strong></li><li>Camat</li></ul>',
    given: { format: 'markdown' },
  },
  'one alone in Markdown runs on': {
    input: 'Hadir\n• Bupati\ndan Sekda',
    output: '<p>Hadir • Bupati dan Sekda</p>',
    records: [],
    given: { format: 'markdown' },
  },
  'long items of Markdown are items, not paragraphs': {
    input: `• ${'satu '.repeat(20).trim()}\n• ${'dua '.repeat(20).trim()}`,
    output: `<ul><li>${'satu '.repeat(20).trim()}</li><li>${'dua '.repeat(20).trim()}</li></ul>`,
    given: { format: 'markdown' },
  },
  'numbers that Markdown must not count': {
    input: '2\\.     CPIB does not condone.\n\n3\\.     CPIB acts.',
    output: '<p>2. CPIB does not condone.</p><p>3. CPIB acts.</p>',
    given: { format: 'markdown' },
  },
});
