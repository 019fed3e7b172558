import { OLD_SITE } from '../facts.js';
import { phrase } from '../prose.js';
import { after, type Flavour, runOf } from './flavour.js';

/** A table that lays out a picture beside the text, lists with breaks in them, sizes and colours, a film. */
export const pageLayout: Flavour = (paragraphs, facts, random) => {
  const [first = [], ...others] = paragraphs;
  const picture = `<img src="${OLD_SITE}/foto/${facts.index}.jpg" width="300" alt="${phrase(random, 2, 5)}">`;
  const items = Array.from({ length: random.whole(3, 6) }, () => `<li>${phrase(random, 3, 9)};<br></li>`);
  const film = `<iframe width="560" height="315" src="https://video.contoh.example/embed/${facts.index}" frameborder="0"></iframe>`;
  return [
    `<table width="100%"><tr><td>${picture}</td><td><p>${runOf(first, random)}</p></td></tr></table>`,
    ...others.map((sentences) => {
      const [start = ''] = sentences;
      const rest = runOf(after(sentences, 1), random);
      return `<p style="text-align:justify"><span style="color:#333">${start}</span> <em> ${rest}</em></p>`;
    }),
    `<ul>${items.join('\n')}</ul>`,
    random.happens(25) ? `<p>${film}</p>` : '',
  ].join('\n');
};
