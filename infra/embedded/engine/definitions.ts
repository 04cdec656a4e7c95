/**
 * The state machines that the engine knows. Every definition that an execution was started
 * with stays in the database, because the execution goes on with it.
 */
import { createHash } from 'node:crypto';
import type { StateMachine } from './definition.ts';
import { loadDefinition } from './load-definition.ts';
import type { Statements } from './tables.ts';

/** One version of a machine's definition. */
export interface Definition {
  readonly id: number;
  readonly machine: StateMachine;
  readonly hash: string;
  /** Whether it is in the database for good; until then every new execution's checkpoint writes it. */
  isStored: boolean;
}

export class Definitions {
  private readonly statements: Statements;
  private readonly current = new Map<string, Definition>();
  private readonly byId = new Map<number, Definition>();
  private lastId: number;

  constructor(statements: Statements) {
    this.statements = statements;
    this.lastId = Number(statements.lastDefinition.get()?.id);
  }

  /** Makes this definition the one that new executions of the machine start with. */
  register(machine: StateMachine): void {
    const { name, source } = machine;
    const hash = createHash('sha256').update(source).digest('hex');
    const stored = this.statements.findDefinition.get(name, hash);
    const definition = {
      id: stored ? Number(stored.id) : ++this.lastId,
      machine,
      hash,
      isStored: stored !== undefined,
    };
    this.current.set(name, definition);
    this.byId.set(definition.id, definition);
  }

  /** @throws Error when no machine of this name is registered */
  named(name: string): Definition {
    const definition = this.current.get(name);
    if (!definition) throw new Error(`No state machine '${name}' is registered`);
    return definition;
  }

  /**
   * The definition that an execution was started with, also when the machine has another one by now.
   * @throws InvalidDefinition, UnsupportedFeature when it was stored by an engine that took it and this one does not
   */
  withId(id: number): Definition {
    const known = this.byId.get(id);
    if (known) return known;
    const row = this.statements.readDefinition.get(id);
    if (!row) throw new Error(`No definition ${id} in the database`);
    const machine = loadDefinition(String(row.machine), JSON.parse(String(row.source)));
    const definition = { id, machine, hash: String(row.hash), isStored: true };
    this.byId.set(id, definition);
    return definition;
  }
}
