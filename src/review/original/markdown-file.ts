/** What stands behind the front matter, YAML or TOML; the whole where there is none. */
export function bodyOfMarkdown(text: string): string {
  const fence = /^(?<fence>---|\+\+\+)[ \t]*\r?\n/u.exec(text)?.groups?.fence;
  if (fence === undefined) return text;
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gmu : /^\+\+\+[ \t]*(?:\r?\n|$)/gmu;
  closing.lastIndex = fence.length;
  const found = closing.exec(text);
  return found === null ? text : text.slice(found.index + found[0].length);
}
