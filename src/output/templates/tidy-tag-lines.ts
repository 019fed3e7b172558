/**
 * A line that holds nothing but a tag leaves no empty line in the page: its tag gets the hyphens that take the white
 * space round it away. They take the place of the blanks inside the tag, so lines and columns stay what they were.
 */
export function tidyTagLines(template: string): string {
  return template.replace(/^([ \t]*)\{% (.*?) %\}(?=[ \t]*\r?$)/gm, (line, indent: string, tag: string) =>
    tag.includes('%}') ? line : `${indent}{%-${tag}-%}`,
  );
}
