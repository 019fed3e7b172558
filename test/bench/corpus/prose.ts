import type { Random } from './random.js';
import { capitalised, properName, word } from './vocabulary.js';

/** A paragraph is its sentences; between them stands whatever the kind of corpus puts there. */
export type Paragraph = readonly string[];

/** Prose of 250 to 700 words in paragraphs of two to five sentences. */
export function prose(random: Random): readonly Paragraph[] {
  const wanted = random.whole(250, 700);
  const paragraphs: Paragraph[] = [];
  let written = 0;
  while (written < wanted) {
    const sentences: string[] = [];
    for (let left = random.whole(2, 5); left > 0 && written < wanted; left -= 1) {
      const made = sentence(random, Math.min(random.whole(9, 26), Math.max(4, wanted - written)));
      sentences.push(made);
      written += made.split(' ').length;
    }
    paragraphs.push(sentences);
  }
  return paragraphs;
}

/** One sentence, with the marks that sentences of press releases have. */
export function sentence(random: Random, length: number): string {
  const parts = Array.from({ length }, () => word(random));
  parts[0] = capitalised(parts[0] ?? '');
  if (length > 12 && random.happens(40)) comma(parts, random.whole(3, length - 4));
  if (length > 8 && random.happens(25)) parts[random.whole(2, length - 3)] = aside(random);
  const text = parts.join(' ');
  if (!random.happens(15)) return `${text}.`;
  return random.happens(70) ? `“${text},” ujar ${person(random)}.` : `"${text}", kata ${person(random)}.`;
}

export function person(random: Random): string {
  const title = random.happens(30) ? random.pick(['H. ', 'I Made ', 'Dr. ', 'Ny. ', 'Ir. ']) : '';
  return `${title}${properName(random)} ${properName(random)}`;
}

/** So many words in a row, as a label or an item has them. */
export function phrase(random: Random, least: number, most: number): string {
  return capitalised(Array.from({ length: random.whole(least, most) }, () => word(random)).join(' '));
}

function comma(parts: string[], place: number): void {
  parts[place] = `${parts[place]},`;
}

/** What stands in a sentence and is no word of the language: dates, sums, rooms, shares, initials. */
function aside(random: Random): string {
  const number = random.whole(2, 980);
  return random.pick([
    `(${random.whole(1, 28)}/${random.whole(1, 12)})`,
    `Rp${random.whole(1, 9)},${random.whole(1, 9)} miliar`,
    `${number} orang`,
    `${random.whole(1, 99)} %`,
    `Lt. ${random.pick(['I', 'II', 'III'])}`,
    `(${properName(random)})`,
    `${number}.${random.whole(100, 999)} hektare`,
    `pukul ${random.whole(7, 20)}.30 WITA`,
    `– ${properName(random)} –`,
    `Jum’at`,
    `se-${properName(random)}`,
  ]);
}
