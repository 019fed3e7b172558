import { at, type Context, excerpt, keyLine, type Mistake, quoted, write } from './mistake.js';

/** `title: @badung` · `title: *Penting*` · `title: [Siaran] Rapat` · `title: - Rapat` */
export function reservedSign({ line, next }: Context): Mistake | null {
  const { key, value, column } = keyLine(line);
  if (value === null) return null;
  const isReserved =
    /^[@`%]/u.test(value) ||
    /^[*&!](?:\S*\s+\S|[^\s]*\*)/u.test(value) ||
    /^[-?]\s/u.test(value) ||
    /^[\]},]/u.test(value) ||
    /^(?:\[[^[\]]*\]|\{[^{}]*\})\s*[^\s#,\]}]/u.test(value) ||
    (/^[[{]/u.test(value) && !/[\]}]/u.test(value) && /^(?:[\p{L}_-]+:(?:\s.*)?|\s*)$/u.test(next)) ||
    (/^[|>]/u.test(value) && !/^[|>][-+\d]*(?:\s+#.*)?\s*$/u.test(value));
  if (!isReserved) return null;
  return at(
    column,
    'yaml-special-sign',
    `«${excerpt(line)}»: a value cannot begin with «${value[0]}» unless it is in quotation marks.`,
    write(key, quoted(value.trimEnd())),
  );
}

/** `images: [{file: a.jpg, caption: Juara #1}]` */
export function commentInBrackets({ line }: Context): Mistake | null {
  const { value, column } = keyLine(line);
  const match = /^[[{][^"']*?\s(#.*)$/u.exec(value ?? '');
  if (match === null || /[\]}]\s+#/u.test(value ?? '')) return null;
  return at(
    column + (value ?? '').indexOf(match[1] ?? ''),
    'yaml-comment-in-text',
    `«${excerpt(match[1] ?? '')}» would be lost, for YAML takes what stands behind a # for a comment.`,
    'Put the text that holds it in quotation marks.',
  );
}
