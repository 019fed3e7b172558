import { foldColumn } from './fold-column.js';

/** Columns that say what kind of record this is and whether it still is one; no field of a release is taken from them. */
export const systemColumns = {
  type: named('wp_post_type post_type'),
  state: named('wp_status wp_post_status post_status'),
  password: named('wp_post_password post_password'),
  deleted: named('deleted_at deleted is_deleted deleted_on dihapus dihapus_pada'),
} as const;

/** Whether a column is one of those; `post_status` is not, for it also says what is published where there are no types. */
export function isSystemColumn(name: string): boolean {
  const { whole } = foldColumn(name);
  return [systemColumns.type, systemColumns.password, systemColumns.deleted].some((names) =>
    names.has(whole),
  );
}

function named(names: string): ReadonlySet<string> {
  return new Set(names.split(' ').map((name) => foldColumn(name).whole));
}
