import path from 'node:path';

/** What an import, its undoing, a sign-off and the sheet take the lock of: one at a time writes to an archive. Absolute. */
export function importLockOf(root: string): string {
  return path.join(root, '.siaran', 'import');
}
