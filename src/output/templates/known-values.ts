/** The names that may stand after a path such as `release` in what a template is given; the top ones for an empty path. */
export function namesUnder(values: object, path: readonly string[]): string[] {
  let at: unknown = values;
  for (const name of path) at = isGroup(at) ? at[name] : undefined;
  return isGroup(at) ? Object.keys(at) : [];
}

/** Every name that occurs anywhere in the values: what the parts of a list are called, for instance. */
export function allNames(values: object): Set<string> {
  const names = new Set<string>();
  collect(values, names, 6);
  return names;
}

/** One entry of a list is like the others, so the first shows their names. */
function collect(value: unknown, names: Set<string>, depth: number): void {
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    collect(value[0], names, depth - 1);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    names.add(name);
    collect(inner, names, depth - 1);
  }
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
