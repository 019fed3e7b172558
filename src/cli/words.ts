/** `1 release`, `12 releases`, `12,345 releases`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Digits in groups of three, the same on every machine. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `812 bytes`, `34 KB`, `1.2 MB`; 1 KB is 1,000 bytes. */
export function inBytes(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  if (bytes < 999_500_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** `0.4 seconds`. */
export function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} seconds`;
}

/** For a terminal: control characters (an author's file may hold the codes that steer one) are shown and not sent. */
export function printable(text: string): string {
  let shown = '';
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const isControl = (point < 0x20 && sign !== '\n' && sign !== '\t') || (point >= 0x7f && point < 0xa0);
    shown += isControl || isTurning(point) ? `\\u${point.toString(16).padStart(4, '0')}` : sign;
  }
  return shown;
}

/** Signs that turn the direction of all that follows on the line. */
function isTurning(point: number): boolean {
  return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
}

/** At most that many characters, with an ellipsis where some are left out. */
export function shortened(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
