import { describeCases } from './clean-body.js';

describeCases('what was embedded', ['embeds'], {
  'a film becomes a link worded by its title': {
    input: '<p>Lihat<iframe src="https://video.example/embed/1" title="Rapat 2018"></iframe>ini</p>',
    output: '<p>Lihat <a href="https://video.example/embed/1">Rapat 2018</a> ini</p>',
    records: ['1 added link «https://video.example/embed/1»', '1 added words «Rapat 2018»'],
    problems: ['note embed-linked 1'],
  },
  'or by where it comes from': {
    input:
      '<iframe src="//video.example/1"></iframe><video><source src="https://b.example/a.mp4">Unduh filmnya.</video>',
    output:
      '<p><a href="https://video.example/1">embedded content: video.example</a> <a href="https://b.example/a.mp4">embedded content: b.example</a> Unduh filmnya.</p>',
    problems: ['note embed-linked 1', 'note embed-linked 1'],
  },
  'an object and the element inside it': {
    input:
      '<object data="https://a.example/x.swf"><param name="movie" value="https://a.example/x.swf"><embed src="https://a.example/y.swf"></object>',
    output:
      '<p><a href="https://a.example/x.swf">embedded content: a.example</a> <a href="https://a.example/y.swf">embedded content: a.example</a></p>',
    problems: ['note embed-linked 1', 'note embed-linked 1'],
  },
  'one that nobody can find any more': {
    input: '<p>a</p><iframe src="film/1.html"></iframe><iframe src="javascript:alert(1)"></iframe>',
    output: '<p>a</p>',
    problems: ['warning embed-lost 1', 'warning embed-lost 1'],
  },
  'one without a source': {
    input: '<p>a<iframe></iframe>b</p>',
    output: '<p>ab</p>',
  },
  'a sound beside the release': {
    input: '<audio controls src="pidato.mp3"></audio>',
    output: '<p><a href="../pidato.mp3">embedded content: pidato.mp3</a></p>',
    problems: ['note embed-linked 1'],
    given: { surroundings: { files: new Set(['releases/2018/12/pidato.mp3']) } },
  },
});
