/** Texts that break out of markup which does not escape them, or that no XML may hold. */
export const HOSTILE_TEXTS: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '--> ]]> ?>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '&amp; &lt; &nbsp; &#0; &bogus;',
  ']]>&<![CDATA[',
  'NUL \u0000, VT \u000b, FF \u000c, ESC \u001b, U+FFFE \ufffe, U+FFFF \uffff',
  'half a pair \ud800 and the other \udc00',
  'line \u2028 and paragraph \u2029 ends, NEL \u0085',
  'tab \t, line end \n, return \r, both \r\n.',
  '=HYPERLINK("http://evil.example";"Klik")',
  'سلام \u202e العكس',
  '😀 𠀀',
];
