import { phrase } from '../prose.js';
import { type Flavour, runOf } from './flavour.js';

/** Copied from a social network: a division for each paragraph, spans in spans, typed bullets. */
export const divisions: Flavour = (paragraphs, _facts, random) => {
  const blocks = paragraphs.map((sentences) => {
    const text = `<span><span style="font-size:inherit"><span>${runOf(sentences, random)}</span></span></span>`;
    return `<div dir="auto" style="font-family:inherit">${text}</div>`;
  });
  const bullets = Array.from(
    { length: random.whole(3, 6) },
    () => `<div dir="auto">• ${phrase(random, 4, 10)}</div>`,
  );
  blocks.splice(random.whole(1, blocks.length), 0, `<div class="text_exposed">${bullets.join('')}</div>`);
  return blocks.join('<div dir="auto"><br></div>');
};
