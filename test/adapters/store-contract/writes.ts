/** The writes and effects that the store contract is told in. */
import type { Effect, Key, Write } from '../../../functions/platform/store/port.ts';

type Put = Extract<Write, { op: 'put' }>;
type Counters = Readonly<Record<string, number>>;

export function create(key: Key, ...given: [data?: unknown, counters?: Counters]): Put {
  const [data, counters] = given;
  const put: Put = { op: 'put', key, data: given.length === 0 ? {} : data, when: 'absent' };
  return counters ? { ...put, counters } : put;
}

export function replace(key: Key, version: number, data: unknown = {}): Put {
  return { op: 'put', key, data, when: { version } };
}

export function remove(key: Key, version: number): Write {
  return { op: 'delete', key, when: { version } };
}

export function check(key: Key, when: 'absent' | { version: number }): Write {
  return { op: 'check', key, when };
}

export function add(key: Key, counters: Counters): Write {
  return { op: 'add', key, counters };
}

export function resume(id: string): Effect {
  return { kind: 'resume', id, taskToken: `token of ${id}`, output: { id } };
}

export function times<Made>(count: number, make: (at: number) => Made): Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
