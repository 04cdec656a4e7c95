/**
 * Workflow variables: set by Assign, read by expressions. A machine has one scope; each branch of a Parallel and
 * each iteration of an inline Map has its own, which sees the outer ones and may not assign to them.
 */
import { ERROR, StatesError } from './errors.ts';
import type { JsonObject } from './json.ts';

export class Scope {
  readonly outer: Scope | undefined;
  values: JsonObject;

  constructor(outer?: Scope, values: JsonObject = {}) {
    this.outer = outer;
    this.values = values;
  }

  get(name: string): unknown {
    for (let scope: Scope | undefined = this; scope; scope = scope.outer)
      if (Object.hasOwn(scope.values, name)) return scope.values[name];
    return undefined;
  }

  /** All that is visible from here, inner over outer. */
  visible(): JsonObject {
    return this.outer ? { ...this.outer.visible(), ...this.values } : this.values;
  }

  /** @throws StatesError when an outer scope already has one of the names */
  assign(assigned: JsonObject): void {
    for (const name in assigned) {
      if (this.outer?.get(name) !== undefined) {
        const cause = `The variable '${name}' belongs to an outer scope and cannot be assigned here.`;
        throw new StatesError({ error: ERROR.runtime, cause });
      }
    }
    this.values = { ...this.values, ...assigned };
  }
}
