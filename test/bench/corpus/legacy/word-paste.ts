import { properName } from '../vocabulary.js';
import { type Flavour, runOf } from './flavour.js';

/** Pasted from a word processor: its classes, its own elements, a language on every run, empty paragraphs between. */
export const wordPaste: Flavour = (paragraphs, _facts, random) => {
  const style =
    'style="margin-bottom:.0001pt;text-align:justify;line-height:150%;mso-layout-grid-align:none"';
  const blocks = paragraphs.map((sentences, index) => {
    const start = index === 0 ? `<b>${properName(random)} </b>– ` : '';
    const text = sentences
      .map((sentence) => `<span lang="${random.pick(['EN-US', 'IN'])}">${sentence}</span>`)
      .join('<span style="mso-spacerun:yes"> </span>');
    return `<p class="MsoNormal" ${style}>${start}${text}<o:p></o:p></p>`;
  });
  return [
    ...blocks.flatMap((block) => [block, '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>']),
    `<p class="MsoNormal"><i>(${runOf([properName(random).toLowerCase()], random)})</i></p>`,
  ].join('\r\n');
};
