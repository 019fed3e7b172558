import { describeCases } from './clean-body.js';

const line59 = `${'lima '.repeat(11)}tiga`; // 55 + 4
const line60 = `${'lima '.repeat(11)}empat`; // 55 + 5

describeCases('breaks', ['breaks'], {
  'two breaks are a paragraph break': {
    input: '<p>Satu.<br><br>Dua.</p>',
    output: '<p>Satu.</p><p>Dua.</p>',
    records: [
      '1 changed words «<br> at the edge of a block, or beside another»',
      '1 changed words «a paragraph begins at «Dua.»»',
    ],
  },
  'with no-break spaces, blanks and line ends between': {
    input: '<p>in Washington.<br> &nbsp;&nbsp;<br>\n A copy of the brief</p>',
    output: '<p>in Washington.</p><p>A copy of the brief</p>',
  },
  'five are one': {
    input: '<p>Satu<br/><br/><br/><br/><br/>Dua</p>',
    output: '<p>Satu</p><p>Dua</p>',
  },
  'one between two runs of 60 characters is a paragraph break': {
    input: `<p>${line60}<br />\n${line60}</p>`,
    output: `<p>${line60}</p><p>${line60}</p>`,
    records: ['1 changed words «a paragraph begins at «lima lima lima lima lima lima lima lima…»»'],
  },
  'one after 59 characters stays': {
    input: `<p>${line59} <br>${line60}</p>`,
    output: `<p>${line59}<br>${line60}</p>`,
    records: [],
  },
  'one before 59 characters stays': {
    input: `<p>${line60}<br>${line59}</p>`,
    output: `<p>${line60}<br>${line59}</p>`,
  },
  'a run is all the text between two breaks, in whatever elements': {
    input: `<p><b>${line60.slice(0, 30)}</b>${line60.slice(30)}<br><i>${line60}</i></p>`,
    output: `<p><strong>${line60.slice(0, 30).trim()}</strong> ${line60.slice(30)}</p><p><em>${line60}</em></p>`,
  },
  'short lines of an address stay lines': {
    input: '<p>Office of Higher Education<br>1450 Energy Park Drive, Suite 350<br>St. Paul</p>',
    output: '<p>Office of Higher Education<br>1450 Energy Park Drive, Suite 350<br>St. Paul</p>',
    records: [],
  },
  'at the start and end of a block they go': {
    input: '<p><br> While Attorney General<br></p><p>oleh Bupati.&nbsp;<br></p><p>akhir <b>tebal<br></b></p>',
    output: '<p>While Attorney General</p><p>oleh Bupati.</p><p>akhir <strong>tebal</strong></p>',
  },
  'a block of breaks alone is empty': {
    input: '<p>a</p><p><br></p><p><br>&nbsp;<br></p>',
    output: '<p>a</p>',
  },
  'between blocks they go': {
    input: '<p>a</p><br><br><p>b</p><br>c',
    output: '<p>a</p><p>b</p><p>c</p>',
  },
  'in an item, a cell and a quotation': {
    input:
      '<ul><li>a<br><br>b</li></ul><table><tr><td>c<br><br>d</td><td>e<br></td></tr><tr><td>f<br>g</td><td>h</td></tr></table><blockquote>i<br><br>j</blockquote>',
    output:
      '<ul><li><p>a</p><p>b</p></li></ul><table><tbody><tr><td><p>c</p><p>d</p></td><td>e</td></tr><tr><td>f<br>g</td><td>h</td></tr></tbody></table><blockquote><p>i</p><p>j</p></blockquote>',
  },
  'a heading, a term and a caption are one block each': {
    input:
      '<h2>a<br><br>b<br></h2><dl><dt>c<br><br>d</dt><dd>e<br><br>f</dd></dl><table><caption>g<br><br>h</caption><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    output:
      '<h2>a<br>b</h2><dl><dt>c<br>d</dt><dd><p>e</p><p>f</p></dd></dl><table><caption>g<br>h</caption><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>',
  },
  'a break that goes still parts two words': {
    input: '<p>satu<br><br>dua</p><h2>tiga<br><br>empat</h2>',
    output: '<p>satu</p><p>dua</p><h2>tiga<br>empat</h2>',
  },
  'a hard break of Markdown is meant': {
    input: `${line60}\\\n${line60}\n\nsatu  \ndua`,
    output: `<p>${line60}<br>${line60}</p><p>satu<br>dua</p>`,
    records: [],
    given: { format: 'markdown' },
  },
  'breaks of HTML inside Markdown are like any other': {
    input: `${line60}<br>${line60}\n\nsatu<br><br>dua`,
    output: `<p>${line60}</p><p>${line60}</p><p>satu</p><p>dua</p>`,
    given: { format: 'markdown' },
  },
  'preformatted text keeps its lines': {
    input: '<pre>a<br>b</pre>',
    output: '<pre>a<br>b</pre>',
  },
});
