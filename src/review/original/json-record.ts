import type { OriginalHints } from '../original-body.js';
import { joinedColumns } from './joined-columns.js';

/** A value by its path, `attributes.body.value`; of a list every item. */
export function bodyOfJson(text: string, { bodyColumns }: OriginalHints): string | null {
  const record = parsed(text);
  return joinedColumns(bodyColumns, (column) => textIn(valueAt(record, column)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A key may hold a dot itself, so the longest that is there goes first. A number is the place of one item. */
function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  if (Array.isArray(value)) {
    const [, place, rest = ''] = /^(\d+)(?:\.(.*))?$/su.exec(path) ?? [];
    if (place !== undefined) return valueAt(value[Number(place)] ?? null, rest);
    const found = value.map((item) => valueAt(item, path)).filter((item) => item !== null);
    return found.length === 0 ? null : found;
  }
  if (typeof value !== 'object' || value === null) return null;
  const steps = path.split('.');
  for (let count = steps.length; count > 0; count -= 1) {
    const key = steps.slice(0, count).join('.');
    const own = Object.getOwnPropertyDescriptor(value, key);
    if (own !== undefined) return valueAt(own.value, steps.slice(count).join('.'));
  }
  return null;
}

function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return null;
  const texts = value.map(textIn).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('\n\n');
}
