/** JSON values as they pass between states: copied where they come from outside, and never over the limit. */

/** The most that one value may take as JSON text, in bytes of UTF-8 (Step Functions quotas: 256 KiB). */
export const DATA_LIMIT_BYTES = 262_144;

export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A copy that shares nothing with the original and holds what `JSON.stringify` would write of it; undefined and
 * functions inside arrays become null, elsewhere they are left out. At the top, undefined becomes null.
 */
export function copyJson(value: unknown): unknown {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? copyArray(value) : copyObject(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value === 'bigint') throw new TypeError('A bigint is not a JSON value');
  return isJsonScalar(value) ? value : null;
}

function copyArray(value: readonly unknown[]): unknown[] {
  const copy = new Array<unknown>(value.length);
  for (let index = 0; index < value.length; index++) copy[index] = copyJson(value[index]);
  return copy;
}

function copyObject(value: object): unknown {
  if ('toJSON' in value && typeof value.toJSON === 'function') return copyJson(value.toJSON(''));
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined || typeof field === 'function' || typeof field === 'symbol') continue;
    if (key === '__proto__') Object.defineProperty(copy, key, { value: copyJson(field), enumerable: true });
    else copy[key] = copyJson(field);
  }
  return copy;
}

function isJsonScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}

/** Whether the value's JSON text is longer than the limit. Walks the value; writes it out only when it is near. */
export function exceedsDataLimit(value: unknown): boolean {
  if (longestPossible(value, DATA_LIMIT_BYTES) <= DATA_LIMIT_BYTES) return false;
  return Buffer.byteLength(JSON.stringify(value) ?? '') > DATA_LIMIT_BYTES;
}

/** An upper bound of the bytes of JSON text; stops counting past `enough`. A character takes at most 6 (`\u0000`). */
function longestPossible(value: unknown, enough: number): number {
  if (typeof value === 'string') return value.length * 6 + 2;
  if (typeof value !== 'object' || value === null) return 25;
  let length = 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      length += longestPossible(item, enough - length) + 1;
      if (length > enough) return length;
    }
    return length;
  }
  for (const key in value) {
    length += key.length * 6 + 4 + longestPossible((value as JsonObject)[key], enough - length);
    if (length > enough) return length;
  }
  return length;
}
