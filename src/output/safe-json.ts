/** JSON that may stand as it is inside a `<script>` element. Only `escapeForScript` makes it. */
export type SafeJson = string & { readonly safeJson: unique symbol };

/**
 * JSON in which nothing can end the script element that holds it, or begin a comment or another script in it
 * (HTML, 4.12.1.3): `<`, `>` and `&` are written as escapes, which mean the same to a JSON parser. So are U+2028 and
 * U+2029, which end a line for older JavaScript; and `JSON.stringify` escapes halves of surrogate pairs.
 */
export function escapeForScript(value: object): SafeJson {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, escapeSequence) as SafeJson;
}

function escapeSequence(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
