/**
 * The state machines that the engine knows. Every definition that was ever registered stays in the database, because an
 * execution goes on with the one it was started with.
 */
import { createHash } from 'node:crypto';
import type { Database } from '../database.ts';
import type { StateMachine } from './definition.ts';
import { loadDefinition } from './load-definition.ts';
import type { Statements } from './tables.ts';

export interface RegisteredMachine {
  readonly id: number;
  readonly machine: StateMachine;
}

export class Definitions {
  private readonly database: Database;
  private readonly statements: Statements;
  private readonly current = new Map<string, RegisteredMachine>();
  private readonly byId = new Map<number, StateMachine>();
  private lastId: number;

  constructor(database: Database, statements: Statements) {
    this.database = database;
    this.statements = statements;
    this.lastId = Number(statements.lastDefinition.get()?.id);
  }

  /** Makes this definition the one that new executions of the machine start with. */
  register(machine: StateMachine): Promise<void> {
    const { name, source } = machine;
    const hash = createHash('sha256').update(source).digest('hex');
    const known = this.statements.findDefinition.get(name, hash);
    const id = known ? Number(known.id) : ++this.lastId;
    this.current.set(name, { id, machine });
    this.byId.set(id, machine);
    if (known) return Promise.resolve();
    return this.database.write(() => void this.statements.insertDefinition.run(id, name, hash, source));
  }

  /** @throws Error when no machine of this name is registered */
  named(name: string): RegisteredMachine {
    const registered = this.current.get(name);
    if (!registered) throw new Error(`No state machine '${name}' is registered`);
    return registered;
  }

  /** The definition that an execution was started with, also when the machine has another one by now. */
  withId(id: number): StateMachine {
    const loaded = this.byId.get(id);
    if (loaded) return loaded;
    const row = this.statements.readDefinition.get(id);
    if (!row) throw new Error(`No definition ${id} in the database`);
    const machine = loadDefinition(String(row.machine), JSON.parse(String(row.source)));
    this.byId.set(id, machine);
    return machine;
  }
}
