import { type Flavour, runOf } from './flavour.js';

const STYLE = [
  'box-sizing: border-box; margin: 0px 0px 1.5em; padding: 0px; border: 0px; font-variant-numeric: inherit;',
  'font-stretch: inherit; font-size: 15px; line-height: 1.74; font-family: &quot;Open Sans&quot;, sans-serif;',
  'vertical-align: baseline; color: rgb(68, 68, 68); letter-spacing: normal; orphans: 2; text-align: justify;',
  'text-indent: 0px; text-transform: none; white-space: normal; widows: 2; word-spacing: 0px;',
  '-webkit-text-stroke-width: 0px; text-decoration-style: initial; background-color: rgb(255, 255, 255);',
].join(' ');

/** Half a kilobyte of style on every paragraph, attributes whose quotation marks were lost, blanks as an indent. */
export const styledParagraphs: Flavour = (paragraphs, _facts, random) =>
  paragraphs
    .map((sentences) => {
      const lost = random.happens(20) ? ' font-family: " open="" sans",="" sans-serif;="" font-size:=""' : '';
      const indent = random.happens(40) ? '&nbsp;&nbsp; &nbsp;' : '';
      const text = runOf(sentences, random);
      return `<p style="${STYLE}"><span style="font-weight: 400;"${lost}>${indent}${text}&nbsp;<br></span></p>`;
    })
    .join('\n');
