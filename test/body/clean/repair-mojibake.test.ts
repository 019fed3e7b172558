import { describeCases } from './clean-body.js';

// Expectations: the bytes of each run, read as RFC 3629 says.
describeCases('mojibake: UTF-8 that was read as Latin-1', ['mojibake'], {
  'an apostrophe': {
    input: '<p>the office\u00E2\u0080\u0099s lawyers</p>',
    output: '<p>the office’s lawyers</p>',
    records: ['1 replaced words «\u00E2\u0080\u0099» → «’»'],
  },
  'letters with accents, one of them with a soft hyphen as its half': {
    input: '<p>Luz Mar\u00C3\u00ADa Fr\u00C3\u00ADas</p>',
    output: '<p>Luz María Frías</p>',
    records: ['1 replaced words «\u00C3\u00AD» → «í»', '1 replaced words «\u00C3\u00AD» → «í»'],
  },
  'two characters in one run': {
    input: '<p>\u00E2\u0080\u009CWe won.\u00E2\u0080\u009D\u00E2\u0080\u0094She</p>',
    output: '<p>“We won.”—She</p>',
    records: [
      '1 replaced words «\u00E2\u0080\u009C» → «“»',
      '1 replaced words «\u00E2\u0080\u009D\u00E2\u0080\u0094» → «”—»',
    ],
  },
  'a no-break space': {
    input: '<p>Minnesota\u00C2\u00A0law</p>',
    output: '<p>Minnesota law</p>',
    records: ['1 replaced words «\u00C2\u00A0» → «\u00A0»'],
  },
  'a real no-break space beside it is itself': {
    input: '<p>(SAINT PAUL)&nbsp;\u00E2\u0080\u0094&nbsp;Attorney</p>',
    output: '<p>(SAINT PAUL) — Attorney</p>',
    records: ['1 replaced words «\u00E2\u0080\u0094» → «—»'],
  },
  'four bytes': {
    input: '<p>\u00F0\u009F\u0087\u00AE\u00F0\u009F\u0087\u00A9</p>',
    output: '<p>🇮🇩</p>',
    records: ['1 replaced words «\u00F0\u009F\u0087\u00AE\u00F0\u009F\u0087\u00A9» → «🇮🇩»'],
  },
  'misread twice: repaired twice, each step by itself': {
    input: '<p>it\u00C3\u00A2\u00C2\u0080\u00C2\u0099s</p>',
    output: '<p>it’s</p>',
    records: [
      '1 replaced words «\u00C3\u00A2\u00C2\u0080\u00C2\u0099» → «\u00E2\u0080\u0099»',
      '1 replaced words «\u00E2\u0080\u0099» → «’»',
    ],
  },
  'read as windows-1252: marks and signs': {
    input: '<p>the officeâ€™s â€œbudgetâ€\u009D â€“ 5 â‚¬ â„¢ â–ª</p>',
    output: '<p>the office’s “budget” – 5 € ™ ▪</p>',
    records: [
      '1 replaced words «â€™» → «’»',
      '1 replaced words «â€œ» → «“»',
      '1 replaced words «â€\u009D» → «”»',
      '1 replaced words «â€“» → «–»',
      '1 replaced words «â‚¬» → «€»',
      '1 replaced words «â„¢» → «™»',
      '1 replaced words «â–ª» → «▪»',
    ],
  },
  'read as windows-1252: Latin letters': {
    input: '<p>Ã‰cole, cÅ“ur, Ä°zmir, aÄŸaÃ§, Ã–konomie</p>',
    output: '<p>École, cœur, İzmir, ağaç, Ökonomie</p>',
    records: [
      '1 replaced words «Ä°» → «İ»',
      '1 replaced words «Ã§» → «ç»',
      '1 replaced words «Ã‰» → «É»',
      '1 replaced words «Å“» → «œ»',
      '1 replaced words «ÄŸ» → «ğ»',
      '1 replaced words «Ã–» → «Ö»',
    ],
  },
  'read as windows-1252: letters of other alphabets': {
    input: '<p>Ø§Ù„Ù…Ø¯ÙŠØ± – ÐŸÑ€Ð¸Ð²ÐµÑ‚</p>',
    output: '<p>المدير – Привет</p>',
    records: ['1 replaced words «Ø§Ù„Ù…Ø¯ÙŠØ±» → «المدير»', '1 replaced words «ÐŸÑ€Ð¸Ð²ÐµÑ‚» → «Привет»'],
  },
  'read as windows-1252, twice': {
    input: '<p>itÃ¢â‚¬â„¢s</p>',
    output: '<p>it’s</p>',
    records: [
      '1 replaced words «â‚¬» → «€»',
      '1 replaced words «â„¢» → «™»',
      '1 replaced words «Ã¢» → «â»',
      '1 replaced words «â€™» → «’»',
    ],
  },
  'read as windows-1251': {
    input:
      '<p>РќРѕРІРѕСЃС‚СЊ В«Рѕ Р±СЋРґР¶РµС‚РµВ» вЂ“ РґР»СЏ РІСЃРµС… Рё РЅР° РіРѕРґ: Р\u00A0РѕСЃСЃРёСЏ</p>',
    output: '<p>Новость «о бюджете» – для всех и на год: Россия</p>',
    records: [
      '1 replaced words «РќРѕРІРѕСЃС‚СЊ» → «Новость»',
      '1 replaced words «В«Рѕ» → ««о»',
      '1 replaced words «Р±СЋРґР¶РµС‚РµВ»» → «бюджете»»',
      '1 replaced words «вЂ“» → «–»',
      '1 replaced words «РґР»СЏ» → «для»',
      '1 replaced words «РІСЃРµС…» → «всех»',
      '1 replaced words «Рё» → «и»',
      '1 replaced words «РЅР°» → «на»',
      '1 replaced words «РіРѕРґ» → «год»',
      '1 replaced words «Р\u00A0РѕСЃСЃРёСЏ» → «Россия»',
    ],
  },
  'good Cyrillic text, of which a letter or two are UTF-8 by chance': {
    input: '<p>С «Сі» Рі і В«Н» – США… Р„ СЃ «РіС»</p>',
    output: '<p>С «Сі» Рі і В«Н» – США… Р„ СЃ «РіС»</p>',
    records: [],
  },
  'controls that were signs of windows-1252': {
    input: '<p>Masa 1990\u00961995, kata\u0097kata, \u0093kutipan\u0094 caf\u00E9\u00E2\u0080\u0099s</p>',
    output: '<p>Masa 1990–1995, kata—kata, “kutipan” café’s</p>',
    records: [
      '1 replaced words «\u0096» → «–»',
      '1 replaced words «\u0097» → «—»',
      '1 replaced words «\u0093» → «“»',
      '1 replaced words «\u0094» → «”»',
      '1 replaced words «\u0080» → «€»',
      '1 replaced words «\u0099» → «™»',
      '1 replaced words «â€™» → «’»',
    ],
  },
  'marks beside capitals and letters with accents are what they are': {
    input: '<p>«résumé…» é…&nbsp;» “MAÇÃ” IRMÃ—QUE PÅ” SÅ’ Musthafâ…» â€ “Ä”</p>',
    output: '<p>«résumé…» é… » “MAÇÃ” IRMÃ—QUE PÅ” SÅ’ Musthafâ…» â€ “Ä”</p>',
    records: [],
  },
  'a lone letter or quotation mark is what it is': {
    input: '<p>café «oui» 5 £ ½ naïve</p>',
    output: '<p>café «oui» 5 £ ½ naïve</p>',
    records: [],
  },
  'two letters that are no UTF-8 are what they are': {
    input: '<p>Süßöl éé ÃÃ</p>',
    output: '<p>Süßöl éé ÃÃ</p>',
    records: [],
  },
  'a capital with an accent before a no-break space is no IPA letter': {
    input: '<p>MARCH\u00C9&nbsp;PUBLIC</p>',
    output: '<p>MARCHÉ PUBLIC</p>',
    records: [],
  },
  'a French quotation mark behind an accent, with its space, is no Chinese sign': {
    input: '<p>La «liberté»&nbsp;: elle est là«&nbsp;haute&nbsp;»</p>',
    output: '<p>La «liberté» : elle est là« haute »</p>',
    records: [],
  },
  'a run that is only partly UTF-8 is left alone': {
    input: '<p>a\u00C3\u00A9\u00E9b</p>',
    output: '<p>aÃ©éb</p>',
    records: [],
  },
  'in Markdown, also inside emphasis': {
    input: 'caf\u00C3\u00A9 **\u00C3\u00A9t\u00C3\u00A9**',
    output: '<p>café <strong>été</strong></p>',
    records: [
      '1 replaced words «\u00C3\u00A9» → «é»',
      '1 replaced words «\u00C3\u00A9» → «é»',
      '1 replaced words «\u00C3\u00A9» → «é»',
    ],
    given: { format: 'markdown' },
  },
  'in the words of an image': {
    input: '<p>See <img src="https://ok.example/a.png" alt="Caf\u00C3\u00A9"></p>',
    output: '<p>See <img src="https://ok.example/a.png" alt="Café"></p>',
    given: { surroundings: { imageHosts: ['ok.example'] } },
  },
});
