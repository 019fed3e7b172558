import { person, phrase } from '../prose.js';
import { type Flavour, runOf } from './flavour.js';

/** No paragraph at all: text, two breaks, text; bold that a break cuts; typed numbers; short lines of an address. */
export const bareText: Flavour = (paragraphs, _facts, random) => {
  const runs = paragraphs.map((sentences) => {
    const text = runOf(sentences, random);
    return random.happens(20) ? `<font face="Arial" size="2">${text}</font>` : text;
  });
  const numbers = Array.from(
    { length: random.whole(2, 5) },
    (_, index) => `${index + 1}. ${phrase(random, 4, 9)}`,
  );
  const address = ['Bagian Humas', `Jalan ${phrase(random, 1, 1)} ${random.whole(1, 99)}`, person(random)];
  return [
    `<b>${phrase(random, 3, 6)}<br><br>${phrase(random, 3, 6)} </b>`,
    ...runs,
    numbers.join('<br>'),
    `<u>Kontak</u>:<br>${address.join('<br>')}`,
  ].join('<br> <br>\n');
};
