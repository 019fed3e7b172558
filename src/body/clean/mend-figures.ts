import type { Element } from 'hast';
import { element, isBlank, isElement, withChildren } from '../tree.js';
import type { Cleaning } from './cleaning.js';
import { layOutFlow, layOutInside } from './lay-out-blocks.js';
import { passOn } from './pass-on.js';

/** A figure shows something and has one caption, before or after it; any other is paragraphs. */
export function layOutFigure(figure: Element, cleaning: Cleaning): Element[] {
  const captions = figure.children.filter((child) => isElement(child, 'figcaption'));
  const content = layOutFlow(
    figure.children.filter((child) => !isElement(child, 'figcaption')),
    cleaning,
  );
  const [caption] = captions;
  const shown = figure.children.filter((child) => !isBlank(child));
  const isFirst = shown[0] === caption;
  const isAtEdge = isFirst || shown.at(-1) === caption;
  if (caption === undefined || captions.length > 1 || content.length === 0 || !isAtEdge) {
    const bare = figure.children.map((child) =>
      isElement(child, 'figcaption') ? element('p', child.children, child) : child,
    );
    return passOn(figure, layOutFlow(bare, cleaning));
  }
  const laidOut = layOutInside(caption, cleaning);
  return [withChildren(figure, isFirst ? [laidOut, ...content] : [...content, laidOut])];
}
