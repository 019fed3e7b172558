import type { FieldValue } from '../../source-record.js';
import type { JsonObject, JsonValue } from './parse-json.js';

/**
 * The fields of an object by their paths: `attributes.body.value`. A list of texts is one field; in a list of anything else
 * each member has its place in the path: `images.0.url`.
 */
export function flattenJson(object: JsonObject): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  for (const [key, value] of object) flatten(key, value, fields);
  return fields;
}

function flatten(path: string, value: JsonValue, fields: Map<string, FieldValue>): void {
  if (value === null || typeof value === 'string') {
    put(path, value, fields);
  } else if (value instanceof Map) {
    if (value.size === 0) put(path, null, fields);
    for (const [key, member] of value) flatten(`${path}.${key}`, member, fields);
  } else {
    const members: readonly JsonValue[] = [...value.values()];
    const texts = members.filter((member) => typeof member === 'string');
    if (texts.length === members.filter((member) => member !== null).length) put(path, texts, fields);
    else for (const [index, member] of members.entries()) flatten(`${path}.${index}`, member, fields);
  }
}

/** A key that holds a full stop may look like a path; then both stay. */
function put(path: string, value: FieldValue, fields: Map<string, FieldValue>): void {
  let free = path;
  for (let count = 2; fields.has(free); count += 1) free = `${path} (${count})`;
  fields.set(free, value);
}
