/** JSONata's operators and casts on plain values, for the fast path: exactly as the package, or `UNSUPPORTED`. */
import { isObject, type JsonObject } from './json.ts';

/** Thrown, not returned: what is met at run time is outside what the fast path covers (an array inside a path, ...). */
export const UNSUPPORTED: unique symbol = Symbol('outside the fast path');

type Operator = (left: unknown, right: unknown) => unknown;

/** The operators that evaluate both sides. */
export const OPERATORS: { readonly [symbol: string]: Operator } = {
  '=': (left, right) => equality(left, right, true),
  '!=': (left, right) => equality(left, right, false),
  '&': (left, right) => `${text(left)}${text(right)}`,
  '<': ordering((left, right) => left < right),
  '<=': ordering((left, right) => left <= right),
  '>': ordering((left, right) => left > right),
  '>=': ordering((left, right) => left >= right),
  '+': arithmetic((left, right) => left + right),
  '-': arithmetic((left, right) => left - right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
};

/** The functions of one argument. */
export const FUNCTIONS: { readonly [name: string]: (argument: unknown) => unknown } = {
  not: (argument) => (argument === undefined ? undefined : !truth(argument)),
  exists: (argument) => argument !== undefined,
  merge,
};

/** JSONata's cast to boolean, where undefined counts as false. */
export function truth(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '';
  if (typeof value === 'number') return value !== 0;
  if (Array.isArray(value)) return value.some(truth);
  return isObject(value) && Object.keys(value).length > 0;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  throw UNSUPPORTED;
}

function arithmetic(compute: (left: number, right: number) => number): Operator {
  return (left, right) => {
    const isNumbers = typeof left === 'number' && typeof right === 'number';
    const result = isNumbers ? compute(left, right) : Number.NaN;
    if (!Number.isFinite(result)) throw UNSUPPORTED;
    return result;
  };
}

function ordering(compare: (left: string | number, right: string | number) => boolean): Operator {
  return (left, right) => {
    if (typeof left === 'string' && typeof right === 'string') return compare(left, right);
    if (typeof left === 'number' && typeof right === 'number') return compare(left, right);
    throw UNSUPPORTED;
  };
}

/** Nothing is equal to undefined, and nothing is unequal to it either. */
function equality(left: unknown, right: unknown, wanted: boolean): boolean {
  if (left === undefined || right === undefined) return false;
  return isDeepEqual(left, right) === wanted;
}

function isDeepEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => isDeepEqual(item, right[index]));
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    return keys.every((key) => Object.hasOwn(right, key) && isDeepEqual(left[key], right[key]));
  }
  // JSONata compares an array with an object property by property.
  if (typeof left === 'object' && typeof right === 'object' && left !== null && right !== null)
    throw UNSUPPORTED;
  return false;
}

function merge(objects: unknown): JsonObject {
  if (!Array.isArray(objects) || !objects.every(isObject)) throw UNSUPPORTED;
  // Unlike assignment, this takes a field named __proto__ as any other.
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)));
}
