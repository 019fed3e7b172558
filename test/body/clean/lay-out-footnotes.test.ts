import { describeCases } from './clean-body.js';

describeCases('footnotes', ['footnotes'], {
  'stand at the end, and what was put in is told': {
    input: 'Satu[^a] dua.\n\n[^a]: Catatan **tebal**.\n\nTiga.',
    output:
      '<p>Satu<sup><a href="#user-content-fn-a" id="user-content-fnref-a">1</a></sup> dua.</p><p>Tiga.</p><hr><ol><li id="user-content-fn-a">Catatan <strong>tebal</strong>. <a href="#user-content-fnref-a">↩</a></li></ol>',
    records: [
      '1 added link «#user-content-fn-a»',
      '1 added words «1»',
      '3 added link «#user-content-fnref-a»',
      '3 added words «↩»',
    ],
    given: { format: 'markdown' },
  },
  'called twice': {
    input: 'Satu[^1] dua[^1].\n\n[^1]: Catatan.',
    output:
      '<p>Satu<sup><a href="#user-content-fn-1" id="user-content-fnref-1">1</a></sup> dua<sup><a href="#user-content-fn-1" id="user-content-fnref-1-2">1</a></sup>.</p><hr><ol><li id="user-content-fn-1">Catatan. <a href="#user-content-fnref-1">↩</a> <a href="#user-content-fnref-1-2">↩<sup>2</sup></a></li></ol>',
    given: { format: 'markdown' },
  },
  'never called: it stays where it was written': {
    input: 'Satu.\n\n[^1]: Catatan.',
    output: '<p>Satu.</p><p>Catatan.</p>',
    records: [],
    given: { format: 'markdown' },
  },
});
