import { describeCases } from './clean-body.js';

describeCases('headings', ['headings'], {
  'the first level is the page’s own': {
    input: '<h1>A</h1><p>x</p><h2>B</h2><p>x</p>',
    output: '<h2>A</h2><p>x</p><h3>B</h3><p>x</p>',
    records: ['1 changed words «<h1> is <h2>»', '1 changed words «<h2> is <h3>»'],
  },
  'no jump down': {
    input: '<h2>A</h2><h4>B</h4><h6>C</h6><h4>D</h4><h2>E</h2>',
    output: '<h2>A</h2><h3>B</h3><h4>C</h4><h3>D</h3><h2>E</h2>',
  },
  'an outline that begins low begins at the second level': {
    input: '<h4>A</h4><h5>B</h5><h4>C</h4>',
    output: '<h2>A</h2><h3>B</h3><h2>C</h2>',
  },
  'and may rise': {
    input: '<h4>A</h4><h3>B</h3><h4>C</h4>',
    output: '<h2>A</h2><h2>B</h2><h3>C</h3>',
  },
  'the deepest is the sixth': {
    input: '<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>',
    output: '<h2>1</h2><h3>2</h3><h4>3</h4><h5>4</h5><h6>5</h6><h6>6</h6>',
  },
  'the title that went opened nothing': {
    input: '<h1>Judul</h1><h2>A</h2><h3>B</h3>',
    output: '<h2>A</h2><h3>B</h3>',
    records: [],
    given: { title: 'Judul' },
  },
  'an empty one opened nothing': {
    input: '<h1>&nbsp;</h1><h3>A</h3>',
    output: '<h2>A</h2>',
  },
  'a bold paragraph is no heading: that would be a guess': {
    input: '<p><strong>WHAT:</strong></p><p>x</p>',
    output: '<p><strong>WHAT:</strong></p><p>x</p>',
    records: [],
  },
  'in Markdown': {
    input: '# A\n\n### B',
    output: '<h2>A</h2><h3>B</h3>',
    given: { format: 'markdown' },
  },
});
