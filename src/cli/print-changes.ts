import type { BuildResult } from '../build.js';
import type { Extent } from './invocation.js';
import type { Colours } from './speaker.js';
import { counted, grouped, printable } from './words.js';

/** Addresses of each sort that are shown unless all are wanted. */
const most = 10;

/** What a reader would notice: the addresses that appear, change and go. */
export function changeLines(changes: BuildResult['changes'], extent: Extent, colours: Colours): string[] {
  const { appear, change, go } = changes;
  if (appear.length + change.length + go.length === 0)
    return ['No address changes: the site is the same as before.'];
  return [
    ...section('appear', appear, colours.green('+'), extent),
    ...section('change', change, colours.yellow('~'), extent),
    ...section('go', go, colours.red('-'), extent),
  ];
}

function section(what: string, addresses: readonly string[], sign: string, extent: Extent): string[] {
  if (addresses.length === 0) return [];
  const shown = extent.all ? addresses : addresses.slice(0, most);
  const left = addresses.length - shown.length;
  const verb = addresses.length === 1 && what === 'go' ? 'goes' : addresses.length === 1 ? `${what}s` : what;
  return [
    `${counted(addresses.length, 'address', 'addresses')} ${verb}:`,
    ...shown.map((address) => `  ${sign} /${printable(address)}`),
    ...(left > 0 ? [`    … and ${grouped(left)} more (add \`${extent.allFlag}\`)`] : []),
  ];
}
