import { after, type Flavour, runOf } from './flavour.js';

/** The title again as a bold first line, breaks in the place of paragraphs, a blank after every tag. */
export const brokenLines: Flavour = (paragraphs, facts, random) =>
  paragraphs
    .map((sentences, index) => {
      const start = index === 0 ? `<strong>${facts.title}</strong><br /> <br /> ` : '';
      const [first, rest] = [sentences.slice(0, 2), after(sentences, 2)];
      const second = rest.length === 0 ? '' : `<br /> ${runOf(rest, random)}`;
      return `<p> ${start}${runOf(first, random)}${second}</p>`;
    })
    .join(' ');
