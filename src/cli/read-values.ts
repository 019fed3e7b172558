import { WrongUse } from './usage.js';

/** `press`, `/press`, `press/` and `/press/` are all `/press/`. */
export function readBase(given: string | null): string | null {
  if (given === null) return null;
  if (/^[A-Za-z]:[\\/]/.test(given)) {
    // Git Bash on Windows turns a word that begins with a slash into a path of its own.
    throw new WrongUse(
      'base',
      `--base was given as the path «${given}»: the shell may have made it so`,
      'Write it without slashes: `--base press`',
    );
  }
  if (/[\\:?#\s]|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(given)) {
    throw new WrongUse(
      'base',
      `«${given}» cannot be a base`,
      'The base is only the folder on the host, without the host itself: `--base /press/`',
    );
  }
  const inner = given.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

export function readPort(given: string | null): number | null {
  if (given === null) return null;
  const port = /^\d{1,5}$/.test(given) ? Number.parseInt(given, 10) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw new WrongUse('port', `«${given}» cannot be a port`, 'A port is a number up to 65535: `--port 4000`');
}

/** A moment in ISO 8601 with its offset, for a moment without one would differ with the machine. A day is its first moment in UTC. */
export function readClock(given: string | null): string | null {
  if (given === null) return null;
  const isMoment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(given);
  const [day = ''] = given.split('T');
  const isDay =
    !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
    new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (isMoment && isDay && !Number.isNaN(Date.parse(given))) return new Date(given).toISOString();
  throw new WrongUse(
    'clock',
    `«${given}» is no moment that --clock can read`,
    'Write day, time and offset: `--clock 2026-03-01T09:00:00+08:00` (or Z for UTC).',
  );
}

/**
 * SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970 in UTC, as ISO 8601. Null where it is not set.
 */
export function readSourceDateEpoch(given: string | undefined): string | null {
  if (given === undefined || given === '') return null;
  const seconds = /^\d{1,12}$/.test(given) ? Number.parseInt(given, 10) : Number.NaN;
  const moment = new Date(seconds * 1000);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new WrongUse(
    'source-date-epoch',
    `the environment variable SOURCE_DATE_EPOCH is «${given}»`,
    'It must be a whole number of seconds since 1970, or not be set at all.',
  );
}
