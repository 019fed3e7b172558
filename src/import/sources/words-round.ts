/** The words round a place in a text, on one line and safe to print, so that it can be found where nothing counts bytes. */
export function wordsRound(text: string, index: number, length = 1): string {
  const before = text.slice(Math.max(0, index - reach), index);
  const after = text.slice(index + length, index + length + reach);
  const start = index > reach ? before.replace(/^\S*\s+/u, '') : before;
  const end = index + length + reach < text.length ? after.replace(/\s+\S*$/u, '') : after;
  const shown = show(`${start}${text.slice(index, index + length)}${end}`);
  return `${index > reach ? '…' : ''}${shown.trim()}${index + length + reach < text.length ? '…' : ''}`;
}

/** UTF-16 units shown on either side. */
const reach = 30;

/** A control is shown by its picture (Unicode, «Control Pictures»), for one in a message can do harm in a terminal. */
function show(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(/\p{Cc}/gu, (control) => {
      const code = control.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
    });
}
