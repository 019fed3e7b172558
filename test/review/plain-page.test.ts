import { expect, it } from 'vitest';
import { writeHtml } from '../../src/body/make-safe.js';
import { parseFragment } from '../../src/body/parse-html.js';
import { plainPage } from '../../src/review/plain-page.js';
import { remark } from '../../src/review/show-original.js';

const cases: readonly (readonly [string, string])[] = [
  ['<p>A</p><script>b()</script><style>p{}</style><template>c</template>', '<p>A</p>'],
  ['<p onclick="b()" style="color:red" class="c" lang="id">A</p>', '<p lang="id">A</p>'],
  ['<a href="javascript:b()" target="_blank">A</a>', '<span class="link" title="javascript:b()">A</span>'],
  ['<img src="https://a.example/b.png" onerror="c()">', '<span class="remark">image</span>'],
  ['<iframe src="https://a.example/"></iframe>', '<span class="remark">embed</span>'],
  ['<form action="/a"><button formaction="/b">A</button></form>', '<span><span>A</span></span>'],
  ['<h1>A</h1><h6>B</h6>', '<h3>A</h3><h6>B</h6>'],
  [
    '<table><tr><td colspan="2" bgcolor="red">A</td></tr></table>',
    '<table><tbody><tr><td colspan="2">A</td></tr></tbody></table>',
  ],
  ['<!-- a -->A', 'A'],
];

it.each(cases)('of %j, only what lays out text is left', (markup, plain) => {
  const replacements = { image: () => remark('image'), embed: () => remark('embed') };
  expect(writeHtml(plainPage(parseFragment(markup), replacements, 2))).toBe(plain);
});
