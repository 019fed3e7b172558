import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as Chromium prints one, a line for each that is drawn, ligatures as their letters. The space between two
 * pieces on one line (the cells of a table) is not kept. As much of ISO 32000 as Skia
 * writes: plain objects, deflated streams, text as codes of two bytes with a `ToUnicode` map for each font.
 */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
    .map((page) => textOfPage(page, objects))
    .join('\n')
    .normalize('NFKC');
}

interface PdfObject {
  readonly dictionary: string;
  /** Inflated; empty where the object has none. */
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  // One character a byte: positions in the text are positions in the file.
  const file = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const found of file.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = found.index + found[0].length;
    const end = file.indexOf('\nendobj', start);
    const streamAt = file.slice(start, end).indexOf(' stream\n');
    const dictionary = streamAt < 0 ? file.slice(start, end) : file.slice(start, start + streamAt);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const bytes = pdf.subarray(start + streamAt + ' stream\n'.length).subarray(0, length);
    const isDeflated = dictionary.includes('/FlateDecode') && !dictionary.includes('/Image');
    objects.set(Number(found[1]), {
      dictionary,
      stream: streamAt >= 0 && isDeflated ? inflateSync(bytes).toString('latin1') : '',
    });
  }
  return objects;
}

function textOfPage(page: PdfObject, objects: ReadonlyMap<number, PdfObject>): string {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const fontList = /\/Font <<([^>]*)>>/.exec(page.dictionary)?.[1] ?? '';
  for (const [, name = '', number] of fontList.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const font = objects.get(Number(number))?.dictionary ?? '';
    const map = objects.get(Number(/\/ToUnicode (\d+)/.exec(font)?.[1]))?.stream ?? '';
    fonts.set(name, charactersOf(map));
  }
  const contents = /\/Contents (\d+)/.exec(page.dictionary)?.[1];
  return textOfContents(objects.get(Number(contents))?.stream ?? '', fonts);
}

function textOfContents(contents: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const lines: string[] = [];
  let height = '';
  let characters: ReadonlyMap<string, string> = new Map();
  for (const [, font, y, codes] of contents.matchAll(/\/(\w+) [\d.]+ Tf|([\d.-]+) Tm|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? new Map();
    if (y !== undefined && y !== height) {
      lines.push('');
      height = y;
    }
    if (codes !== undefined) {
      const text = codes.match(/.{4}/g)?.map((code) => characters.get(code.toUpperCase()) ?? '') ?? [];
      lines.push(`${lines.pop() ?? ''}${text.join('')}`);
    }
  }
  return lines.join('\n');
}

/** Code as four hexadecimal digits → text, from the `bfchar` and `bfrange` sections of a CMap. */
function charactersOf(map: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, section = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of section.matchAll(/<(\w+)> <(\w+)>/g))
      characters.set(code.toUpperCase(), fromUtf16(text));
  }
  for (const [, section = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of section.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        const unit = Number.parseInt(text, 16) + code - first;
        characters.set(code.toString(16).padStart(4, '0').toUpperCase(), String.fromCodePoint(unit));
      }
    }
  }
  return characters;
}

function fromUtf16(digits: string): string {
  const units = digits.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? [];
  return String.fromCharCode(...units);
}
