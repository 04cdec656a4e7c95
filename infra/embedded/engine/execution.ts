/**
 * An execution in memory: its branches of control, where each stands and what it waits for. The interpreter moves
 * it on, `checkpoint.ts` writes it down and reads it back.
 */
import type { State, StateMachine, States } from './definition.ts';
import type { Definition } from './definitions.ts';
import type { Failure } from './errors.ts';
import { Journal } from './journal.ts';
import { Scope } from './scope.ts';

/** A task as it was evaluated, with what its handler needs. */
export interface Call {
  readonly resource: string;
  readonly arguments: unknown;
  readonly credentials?: unknown;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  /** Present when the answer comes by callback. */
  readonly token?: string;
}

/** Where a branch stands in its state. The first four pass within a run; the others are what checkpoints hold. */
export type Phase =
  | { readonly kind: 'ready' }
  | { readonly kind: 'succeeded'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly final?: boolean }
  | { readonly kind: 'finished'; readonly output: unknown }
  | { readonly kind: 'calling'; readonly call: Call }
  | TokenWait
  | { readonly kind: 'waiting'; readonly dueAt: number }
  | { readonly kind: 'backing-off'; readonly dueAt: number }
  | Join
  | { readonly kind: 'ended'; readonly output: unknown }
  | { readonly kind: 'lost' };

/** A task that a callback answers. `isSubmitted` once the handler has taken it on. */
export interface TokenWait {
  readonly kind: 'awaiting';
  readonly call: Call & { readonly token: string };
  readonly isSubmitted: boolean;
  readonly timeoutAt?: number;
  readonly heartbeatAt?: number;
}

/** A Parallel or Map whose branches run. */
export interface Join {
  readonly kind: 'joining';
  readonly total: number;
  readonly concurrency: number;
  /** What the iterations of a Map are about, before ItemSelector. */
  readonly items?: readonly unknown[];
  /** How many iterations may fail, when the Map says so; otherwise the first failure is the Map's own. */
  readonly tolerated?: number;
}

export class Branch {
  /** Its number within the execution; the root's is 0. */
  readonly number: number;
  readonly parent: Branch | undefined;
  /** Its place among its siblings: the Parallel's branch, or the Map's iteration. */
  readonly slot: number;
  readonly states: States;
  readonly scope: Scope;
  readonly journal: Journal;
  readonly children: Branch[] = [];
  state: State;
  input: unknown;
  enteredAt = 0;
  enteredEvent = 0;
  lastEvent = 0;
  /** Of its children while it joins them: how many came to their end, and how many failed within the tolerance. */
  endedChildren = 0;
  lostChildren = 0;
  /** Retries used up, per Retrier of the state. */
  attempts: number[] = [];
  phase: Phase = { kind: 'ready' };
  /** False once it is removed: what still comes for it is late. */
  isLive = true;
  isStored = false;

  constructor(place: {
    number: number;
    states: States;
    parent?: Branch;
    slot?: number;
    scope?: Scope;
    journal?: Journal;
  }) {
    this.number = place.number;
    this.states = place.states;
    this.parent = place.parent;
    this.slot = place.slot ?? 0;
    this.scope = place.scope ?? new Scope(place.parent?.scope);
    this.journal = place.journal ?? place.parent?.journal ?? new Journal(place.number);
    this.state = stateNamed(place.states, place.states.startAt);
  }

  get ownsJournal(): boolean {
    return this.journal !== this.parent?.journal;
  }

  get retryCount(): number {
    let count = 0;
    for (const attempts of this.attempts) count += attempts ?? 0;
    return count;
  }
}

export function stateNamed(states: States, name: string): State {
  const state = states.states.get(name);
  if (!state) throw new Error(`No state '${name}' in this definition`);
  return state;
}

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface Outcome {
  readonly status: Exclude<Status, 'RUNNING'>;
  readonly output?: unknown;
  readonly failure?: Failure;
}

export class Execution {
  readonly id: number;
  readonly definition: Definition;
  readonly machine: StateMachine;
  readonly name: string;
  readonly input: unknown;
  readonly startedAt: number;
  /** When the machine's own TimeoutSeconds ends it. */
  readonly dueAt: number | undefined;
  readonly root: Branch;
  readonly branches = new Map<number, Branch>();
  nextBranch = 1;
  isStored = false;
  outcome: Outcome | undefined;

  constructor(facts: {
    id: number;
    definition: Definition;
    name: string;
    input: unknown;
    startedAt: number;
  }) {
    this.id = facts.id;
    this.definition = facts.definition;
    this.machine = facts.definition.machine;
    this.name = facts.name;
    this.input = facts.input;
    this.startedAt = facts.startedAt;
    const { timeoutSeconds } = this.machine;
    this.dueAt = timeoutSeconds === undefined ? undefined : facts.startedAt + timeoutSeconds * 1000;
    this.root = new Branch({ number: 0, states: this.machine });
    this.branches.set(0, this.root);
  }
}
