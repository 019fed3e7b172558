import { OLD_SITE } from '../facts.js';
import { type Flavour, runOf } from './flavour.js';

/** UTF-8 that was read as Latin-1 and saved again, the title as a heading, a line above it, addresses of the old site. */
export const wrongEncoding: Flavour = (paragraphs, facts, random) => {
  const blocks = paragraphs.map((sentences) => {
    const text = garble(runOf(sentences, random));
    return random.happens(30) ? `${text}<br> &nbsp;&nbsp;<br> ${garble(sentences[0] ?? '')}` : text;
  });
  const link = `<a href="../berkas/lampiran ${facts.index}.pdf">salinan keputusan</a>`;
  return [
    '<p><strong>Siaran Pers</strong></p>',
    `<h1>${facts.title}</h1>`,
    ...blocks.map((text) => `<p align="left">${text}</p>\n<p>&nbsp;</p>`),
    `<p>Unduh ${link} atau baca <a href="${OLD_SITE}/arsip/${facts.year}">arsip<strong> tahun</strong></a>.</p>`,
    '<center>###</center>',
  ].join('\n');
};

/** What becomes of curly quotation marks and dashes on the way. */
function garble(text: string): string {
  return text.replace(/[“”’–]/gu, (sign) => Buffer.from(sign, 'utf8').toString('latin1'));
}
