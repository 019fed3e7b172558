import net from 'node:net';

/**
 * Whether a request was meant for this server. A foreign web page can make a browser call a name of its own that leads to
 * this machine (DNS rebinding) and read what comes back; the Host header then holds that name. Numbers cannot be
 * rebound, so they may all come in.
 *
 * @param header the Host header of the request (RFC 9110, section 7.2)
 * @param listeningHost the name or number that the server was told to listen on
 */
export function isAllowedHost(header: string | undefined, listeningHost: string): boolean {
  if (header === undefined) return false;
  const name = hostName(header);
  if (name === null) return false;
  if (net.isIP(name) !== 0) return true;
  return name === 'localhost' || name.endsWith('.localhost') || name === listeningHost.toLowerCase();
}

/** Without its port, in small letters; null where it is none. */
function hostName(header: string): string | null {
  const bracketed = /^\[([0-9A-Fa-f:.]+)\](?::\d{1,5})?$/.exec(header);
  if (bracketed?.[1] !== undefined) return bracketed[1];
  return /^([A-Za-z0-9.-]+)(?::\d{1,5})?$/.exec(header)?.[1]?.toLowerCase() ?? null;
}
