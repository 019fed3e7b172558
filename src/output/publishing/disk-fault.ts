/**
 * Something the machine would not do with a file: a full disk, a missing right, a folder held by another program.
 * `path` is what it happened to; the system's own error is the `cause` and holds the code (`ENOSPC`, `EACCES`, …).
 */
export class DiskFault extends Error {
  override readonly name = 'DiskFault';
  readonly path: string;

  constructor(action: string, path: string, cause: unknown) {
    super(`could not ${action} «${path}»: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.path = path;
  }
}

/** The system's code of an error (`ENOENT`), looked for along its causes; null where there is none. */
export function systemCode(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && /^E[A-Z0-9]+$/.test(at.code)) return at.code;
  }
  return null;
}
