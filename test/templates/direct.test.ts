import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { expect, test } from 'vitest';
import { makeDirect } from '../../src/output/templates/direct.js';
import { DirectContext, Written } from '../../src/output/templates/direct-context.js';
import { Markup, print, type RenderedMarkup } from '../../src/output/templates/markup.js';

/** Two filters of ours, as templates use them: without and with values of their own. */
const shout = (value: unknown): string => `${String(value)}!`;
const put = (value: unknown, ...pairs: unknown[]): string => JSON.stringify([value, pairs]);
const plain = new Map<string, (value: unknown, ...rest: unknown[]) => unknown>([
  ['shout', shout],
  ['put', put],
  [String(print), print],
]);

const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  outputEscape: print,
});
liquid.registerFilter('shout', shout);
liquid.registerFilter('put', put);

const values = {
  text: 'a < b & "c"',
  empty: '',
  zero: 0,
  number: 7,
  nothing: null,
  yes: true,
  no: false,
  list: [
    { name: 'satu', tags: ['x', 'y'] },
    { name: 'dua <', tags: [] },
  ],
  none: [],
  group: { inner: { deep: 'dalam' }, size: 3 },
  markup: new Markup('<b>ok</b>' as RenderedMarkup),
};

/** What a template prints, or the words of its error. */
function outcome(render: () => string): string {
  try {
    return render();
  } catch (error) {
    return `error: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function byLiquid(source: string): string {
  return outcome(() => liquid.renderSync(liquid.parse(source), {}, { globals: values }));
}

function directly(source: string): string {
  return outcome(() => {
    const render = makeDirect(liquid.parse(source), liquid, (name) => plain.get(name));
    const written = new Written();
    render(new DirectContext(liquid, values), written);
    return written.buffer;
  });
}

const expressions = [
  'text',
  'empty',
  'zero',
  'number',
  'nothing',
  'nothing.more',
  'yes',
  'no',
  'list',
  'list.size',
  'list.first.name',
  'list[1].name',
  'list.last.tags',
  'group.inner.deep',
  "group['inner'].deep",
  'group.size',
  'group.missing',
  'missing',
  'missing.more',
  'markup',
  "'quoted'",
  '3.5',
  'nil',
  'true',
  'empty_one',
  '(1..3)',
  'item.name',
  'item',
  'forloop.index',
  'forloop.first',
  'text.size',
];
const filters = [
  '',
  ' | shout',
  ' | put: number, text',
  ' | put: key: number, other: missing',
  ' | upcase',
  " | default: 'ersatz'",
  ' | join: text',
  ' | size',
  ' | unknown_filter',
  ' | shout | append: empty | upcase',
];
const tests = [
  '',
  ' == text',
  " == 'a'",
  ' == nil',
  ' != number',
  ' > 2',
  ' and yes',
  ' or no',
  ' contains "a"',
  ' == empty',
];

const expression = fc.constantFrom(...expressions);
const filtered = fc.tuple(expression, fc.constantFrom(...filters)).map(([value, filter]) => value + filter);
const test_ = fc
  .tuple(expression, fc.constantFrom(...tests))
  .map(([value, comparison]) => value + comparison);

/** A template of what nearly all are made of, and of what is seldom. */
const template = fc.letrec<{ whole: string; part: string }>((tie) => ({
  whole: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      '<p class="x">',
      'kata ',
      '\n',
      '{% break %}',
      '{% continue %}',
      '{% comment %}x{% endcomment %}',
    ),
    filtered.map((value) => `{{ ${value} }}`),
    filtered.map((value) => `{% assign item = ${value} %}`),
    filtered.map((value) => `{% echo ${value} %}`),
    fc
      .tuple(test_, tie('whole'), tie('whole'))
      .map(([t, a, b]) => `{% if ${t} %}${a}{% else %}${b}{% endif %}`),
    fc
      .tuple(test_, tie('whole'), test_, tie('whole'))
      .map(([t, a, u, b]) => `{% if ${t} %}${a}{% elsif ${u} %}${b}{% endif %}`),
    fc
      .tuple(test_, tie('whole'), tie('whole'))
      .map(([t, a, b]) => `{% unless ${t} %}${a}{% else %}${b}{% endunless %}`),
    fc
      .tuple(expression, tie('whole'), tie('whole'))
      .map(([e, a, b]) => `{% for item in ${e} %}${a}{% else %}${b}{% endfor %}`),
    fc
      .tuple(expression, tie('whole'))
      .map(([e, a]) => `{% for item in ${e} limit: 1 reversed %}${a}{% endfor %}`),
    fc
      .tuple(expression, tie('whole'))
      .map(([e, a]) => `{% case ${e} %}{% when 7, 'satu' %}${a}{% else %}-{% endcase %}`),
    fc
      .tuple(tie('whole'), fc.constant('item'))
      .map(([a, name]) => `{% capture ${name} %}${a}{% endcapture %}{{ ${name} }}`),
  ),
})).whole;

test('a template prints what Liquid itself prints, and fails with the same words', () => {
  let printed = 0;
  fc.assert(
    fc.property(template, (source) => {
      const expected = byLiquid(source);
      if (!expected.startsWith('error: ')) printed += 1;
      expect(directly(source)).toBe(expected);
    }),
    { numRuns: 5000, seed: 7 },
  );
  expect(printed).toBeGreaterThan(500);
});
