import { type Paragraph, person, phrase, prose } from './prose.js';
import type { Random } from './random.js';

/** Markdown with links, bold words, a list and a table in every body, and in some a heading or a bare address. */
export function richBody(random: Random): string {
  const blocks = prose(random).map((sentences) => paragraph(sentences, random));
  const { length } = blocks;
  blocks.splice(random.whole(1, length), 0, list(random));
  blocks.splice(random.whole(1, length), 0, table(random));
  if (random.happens(50)) blocks.splice(random.whole(1, length), 0, `## ${phrase(random, 2, 5)}`);
  if (random.happens(30)) blocks.push(`Keterangan: https://www.contoh.example/${random.whole(1, 9999)}`);
  if (random.happens(20)) blocks.push(`> ${phrase(random, 8, 20)}.\n>\n> – ${person(random)}`);
  return `${blocks.join('\n\n')}\n`;
}

/** A link in the first sentence, bold words in the second, now and then emphasis in a later one. */
function paragraph(sentences: Paragraph, random: Random): string {
  const marked = sentences.map((text, index) => {
    if (index === 0) return markWords(text, random, (words) => `[${words}](${target(random)})`);
    if (index === 1) return markWords(text, random, (words) => `**${words}**`);
    return random.happens(20) ? markWords(text, random, (words) => `*${words}*`) : text;
  });
  return marked.join(' ');
}

/** Puts two words in the middle of a sentence between marks. Words that hold more than letters stay as they are. */
function markWords(text: string, random: Random, mark: (words: string) => string): string {
  const words = text.split(' ');
  const place = random.whole(1, Math.max(1, words.length - 3));
  const [first, second] = words.slice(place, place + 2);
  if (first === undefined || second === undefined || !/^[a-z]+ [a-z]+$/iu.test(`${first} ${second}`))
    return text;
  words.splice(place, 2, mark(`${first} ${second}`));
  return words.join(' ');
}

function target(random: Random): string {
  return `https://www.contoh.example/${random.pick(['dokumen', 'peta', 'layanan'])}/${random.whole(1, 99999)}`;
}

function list(random: Random): string {
  const isNumbered = random.happens(30);
  const items = Array.from({ length: random.whole(3, 7) }, (_, index) => {
    const mark = isNumbered ? `${index + 1}.` : '-';
    return `${mark} ${random.happens(30) ? `**${phrase(random, 1, 2)}:** ` : ''}${phrase(random, 3, 12)}`;
  });
  return items.join('\n');
}

function table(random: Random): string {
  const columns = random.whole(2, 4);
  const rows = Array.from({ length: random.whole(2, 6) }, () =>
    row(columns, (column) => (column === 0 ? phrase(random, 1, 3) : String(random.whole(1, 9999)))),
  );
  return [row(columns, () => phrase(random, 1, 2)), row(columns, () => '---'), ...rows].join('\n');
}

function row(columns: number, cell: (column: number) => string): string {
  return `| ${Array.from({ length: columns }, (_, column) => cell(column)).join(' | ')} |`;
}
