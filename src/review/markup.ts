/** Markup of the sheet. `html` makes it, so that no text gets into it unescaped; whoever makes it otherwise has escaped it. */
export class SheetMarkup {
  constructor(readonly text: string) {}
}

type Part = string | number | null | SheetMarkup | readonly Part[];

/** Markup from a template: what is filled in is text, and is escaped, unless it is markup itself. Null and lists are fine. */
export function html(fixed: TemplateStringsArray, ...filled: readonly Part[]): SheetMarkup {
  return new SheetMarkup(fixed.map((text, index) => text + written(filled[index] ?? null)).join(''));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => references[sign] ?? sign);
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof SheetMarkup) return part.text;
  return typeof part === 'object' ? part.map(written).join('') : escapeHtml(tidied(String(part)));
}

/** What no HTML may hold goes: NUL and its kin, noncharacters, halves of surrogate pairs. */
function tidied(text: string): string {
  return text.replace(unprintable, '\ufffd');
}

const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
