import { describeCases } from './clean-body.js';

describeCases('characters that show nothing', ['invisible-characters', 'control-characters'], {
  'a zero-width space goes': {
    input: '<h2>\u200B\u200BPrivacy</h2><p>and\u200B civil liberties</p>',
    output: '<h2>Privacy</h2><p>and civil liberties</p>',
    records: ['1 changed words «Privacy»', '1 changed words «and civil liberties»'],
  },
  'between Thai, Khmer and Lao letters it parts words and stays': {
    input: '<p lang="th">สวัสดี\u200Bครับ</p><p lang="km">ភាសា\u200Bខ្មែរ</p><p lang="lo">ພາສາ\u200Bລາວ</p>',
    output: '<p lang="th">สวัสดี\u200Bครับ</p><p lang="km">ភាសា\u200Bខ្មែរ</p><p lang="lo">ພາສາ\u200Bລາວ</p>',
    records: [],
  },
  'at the edge of a Thai word it parts nothing': {
    input: '<p>\u200Bครับ\u200B OK</p>',
    output: '<p>ครับ OK</p>',
    records: ['1 changed words «ครับ OK»'],
  },
  'soft hyphens and byte order marks go': {
    input: '<p>\uFEFFPem\u00ADda Badung</p>',
    output: '<p>Pemda Badung</p>',
    records: ['1 changed words «Pemda Badung»'],
  },
  'joiners and marks of direction stay': {
    input: '<p>می\u200Cخواهم \u200Eabc\u200F \u202Adef\u202C 👩\u200D🚒 \u2066x\u2069</p>',
    output: '<p>می\u200Cخواهم \u200Eabc\u200F \u202Adef\u202C 👩\u200D🚒 \u2066x\u2069</p>',
    records: [],
  },
  'control characters go and are reported': {
    input: '<p>an\u0001gka \u009Dlima</p>',
    output: '<p>angka lima</p>',
    records: ['1 changed words «U+0001, U+009D: angka lima»'],
    problems: ['note control-character 1'],
  },
  'the two that were line breaks leave a space': {
    input: 'satu\u000Bdua\u0085tiga',
    output: '<p>satu dua tiga</p>',
    records: ['1 changed words «U+000B, U+0085: satu dua tiga»'],
    problems: ['note control-character 1'],
    given: { format: 'markdown' },
  },
  'in an address they would hide a scheme': {
    input: '<p><a href="java\u0001script:alert(1)">x</a></p>',
    output: '<p>x</p>',
    problems: ['warning link-unusable 1'],
  },
});
