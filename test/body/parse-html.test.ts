import * as fc from 'fast-check';
import type { Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, it, test } from 'vitest';
import { parseFragment, parseLegacyHtml, parsePlacedFragment } from '../../src/body/parse-html.js';
import { hazardousBody } from '../fuzz/hazardous-html.js';
import { randomBody } from '../fuzz/random-bodies.js';

const fragments = unified().use(rehypeParse, { fragment: true }).freeze();
const documents = unified().use(rehypeParse).freeze();

/** A tree with as much of its places as is asked for; what the parser says of quirks is nothing to a body. */
function seen(node: Root | RootContent, places: 'none' | 'beginnings' | 'all'): unknown {
  const { position } = node;
  return {
    type: node.type,
    ...('value' in node ? { value: node.value } : {}),
    ...('tagName' in node ? { name: node.tagName, properties: node.properties } : {}),
    ...('content' in node && node.content !== undefined ? { content: seen(node.content, 'none') } : {}),
    ...('children' in node ? { children: node.children.map((child) => seen(child, places)) } : {}),
    ...(places === 'none' || node.type === 'root' ? {} : { start: position?.start }),
    ...(places === 'all' && node.type !== 'root' ? { end: position?.end } : {}),
  };
}

test('the trees are those of rehype-parse, with as much of their places as is asked for', () => {
  const html = fc.oneof(
    randomBody.map(({ text }) => text),
    hazardousBody(3).map(({ html }) => html),
  );
  const property = fc.property(html, (text) => {
    const fragment = fragments.parse(text);
    expect(seen(parseFragment(text), 'none')).toEqual(seen(fragment, 'none'));
    expect(seen(parsePlacedFragment(text), 'beginnings')).toEqual(seen(fragment, 'beginnings'));
    const whole = documents.parse(`<html>${text}</html>`).children[0];
    const content =
      whole?.type === 'element'
        ? whole.children.flatMap((node) => ('children' in node ? node.children : [node]))
        : [];
    const own = (places: 'beginnings' | 'beginnings and ends'): Root['children'] =>
      parseLegacyHtml(`<html>${text}</html>`, places).children;
    if (content.length === 0 || /<!--|<!|<frameset|<\/?(?:html|head|body)/iu.test(text)) return;
    expect(own('beginnings').map((node) => seen(node, 'beginnings'))).toEqual(
      content.map((node) => seen(node, 'beginnings')),
    );
    expect(own('beginnings and ends').map((node) => seen(node, 'all'))).toEqual(
      content.map((node) => seen(node, 'all')),
    );
  });
  fc.assert(property, { seed: 20_181_212, numRuns: 1_500 });
});

it('reads what stands in noscript as a browser without scripts does', () => {
  const [element] = parseFragment('<noscript><p>satu</p></noscript>').children;
  expect(element?.type === 'element' && element.children[0]?.type).toBe('element');
});
