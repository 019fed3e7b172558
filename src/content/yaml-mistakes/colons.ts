import { at, type Context, excerpt, isKnown, keyLine, type Mistake, quoted, write } from './mistake.js';

export function fullWidthColon({ line, commonKeys }: Context): Mistake | null {
  const match = /^ *([\p{L}_-]+) *([：﹕ː])\s*(.*)$/u.exec(line);
  if (match === null || !isKnown(match[1], commonKeys)) return null;
  return at(
    line.indexOf(match[2] ?? '') + 1,
    'yaml-colon',
    `«${excerpt(line)}»: the colon is a full-width one («${match[2]}»).`,
    `Use a plain colon with a blank behind it: \`${match[1]}: ${excerpt(match[3] ?? '', 400)}\`.`,
  );
}

export function noBlankAfterColon({ line, commonKeys }: Context): Mistake | null {
  const match = /^ *([\p{L}_-]+):([^\s/].*)$/u.exec(line);
  if (match === null || !isKnown(match[1], commonKeys)) return null;
  return at(
    line.indexOf(':') + 1,
    'yaml-colon',
    `«${excerpt(line)}»: there is no blank behind the colon.`,
    `Put a blank behind it: \`${match[1]}: ${excerpt(match[2] ?? '', 400)}\`.`,
  );
}

export function equalsSign({ line, commonKeys }: Context): Mistake | null {
  const match = /^ *([\p{L}_-]+) *= *(.*)$/u.exec(line);
  if (match === null || !isKnown(match[1], commonKeys)) return null;
  return at(
    line.indexOf('=') + 1,
    'yaml-colon',
    `«${excerpt(line)}»: an equals sign stands between the key and its value.`,
    `Use a colon with a blank behind it: \`${match[1]}: ${excerpt((match[2] ?? '').replace(/^(["'])(.*)\1$/u, '$2'), 400)}\`.`,
  );
}

/** The commonest of all: `title: Rakor: Inovasi`. */
export function colonInValue({ line }: Context): Mistake | null {
  const { key, value, column } = keyLine(line);
  if (value === null || /^["'[{|>&*!]/u.test(value) || !/:(?:\s|$)/u.test(value)) return null;
  return at(
    column,
    'yaml-colon-in-value',
    `«${excerpt(line)}»: a value with a colon and a blank in it must stand in quotation marks.`,
    write(key, quoted(value.trimEnd())),
  );
}
